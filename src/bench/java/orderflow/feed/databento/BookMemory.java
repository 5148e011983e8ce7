package orderflow.feed.databento;

import java.lang.management.ManagementFactory;
import orderflow.event.Price;

/** The heap after a collection that a book of so many resting orders takes. */
public final class BookMemory {

    private static final int COLLECTIONS = 5;
    private static final long CENT = Price.ONE / 100;

    private BookMemory() {}

    /** Arguments: number of orders, number of prices a side. */
    public static void main(String[] args) {
        int orders = Integer.parseInt(args[0]);
        int prices = Integer.parseInt(args[1]);
        long before = usedAfterCollection();
        OrderBook book = book(orders, prices);
        long after = usedAfterCollection();
        System.out.printf(
                "%,d orders at %,d prices a side: %.1f MB, %.0f bytes an order%n",
                book.orders(), prices, (after - before) / 1e6, (double) (after - before) / orders);
    }

    /** On its own, so that no compiled frame holds arrays that the book has outgrown. */
    private static OrderBook book(int orders, int prices) {
        OrderBook book = new OrderBook();
        long middle = 10_000L * prices * CENT;
        for (int order = 0; order < orders; order++) {
            boolean bid = order % 2 == 0;
            long distance = (1 + order / 2 % prices) * CENT;
            book.add(1 + 3L * order, bid, middle + (bid ? -distance : distance), 1 + order % 1_000);
        }
        return book;
    }

    private static long usedAfterCollection() {
        // The collector leaves some dead objects where they are, but for every fourth time.
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
