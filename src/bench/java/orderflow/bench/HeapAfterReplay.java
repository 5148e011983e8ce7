package orderflow.bench;

import java.lang.management.ManagementFactory;
import orderflow.engine.Engine;
import orderflow.engine.QuietMarket;
import orderflow.event.Receipt;
import orderflow.risk.Portfolio;

/** The heap after a collection, when so many trades of so many symbols came within ten minutes. */
public final class HeapAfterReplay {

    private static final long TEN_MINUTES_MILLIS = 600_000;

    private HeapAfterReplay() {}

    /** Arguments: number of trades, number of symbols, and {@code specified} for those rules instead of rarity. */
    public static void main(String[] args) {
        long trades = Long.parseLong(args[0]);
        int symbols = Integer.parseInt(args[1]);
        long before = usedAfterCollection();
        boolean specified = args.length > 2 && args[2].equals("specified");
        Engine engine = QuietMarket.engine(specified ? QuietMarket.specifiedRules() : QuietMarket.rarityRules());
        QuietMarket market = new QuietMarket(7);
        for (long i = 0; i < trades; i++) {
            long millis = QuietMarket.OPEN + i * TEN_MINUTES_MILLIS / trades;
            engine.accept(market.trade("S" + i % symbols, millis, i), Receipt.UNTIMED, true);
        }
        long after = usedAfterCollection();
        System.out.printf(
                "%,d trades of %,d symbols in 10 minutes: heap %.1f MB after a collection, %.1f MB before the first trade%n",
                trades, symbols, after / 1e6, before / 1e6);
        engine.portfolio(Portfolio.everything());
    }

    private static long usedAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
