package orderflow.feed.databento;

import java.lang.management.ManagementFactory;
import orderflow.event.Price;

/** The heap after a collection that a book of so many resting orders takes. */
public final class BookMemory {

    private static final long CENT = Price.ONE / 100;

    private BookMemory() {}

    /** Arguments: number of orders, number of prices a side. */
    public static void main(String[] args) {
        int orders = Integer.parseInt(args[0]);
        int prices = Integer.parseInt(args[1]);
        long before = usedAfterCollection();
        OrderBook book = new OrderBook();
        long middle = 10_000L * prices * CENT;
        for (int order = 0; order < orders; order++) {
            boolean bid = order % 2 == 0;
            long distance = (1 + order / 2 % prices) * CENT;
            book.add(1 + 3L * order, bid, middle + (bid ? -distance : distance), 1 + order % 1_000);
        }
        long after = usedAfterCollection();
        System.out.printf(
                "%,d orders at %,d prices a side: %.1f MB, %.0f bytes an order%n",
                book.orders(), prices, (after - before) / 1e6, (double) (after - before) / orders);
    }

    private static long usedAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
