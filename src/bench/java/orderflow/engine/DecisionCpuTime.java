package orderflow.engine;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.SplittableRandom;
import orderflow.event.MarketEvent;
import orderflow.event.Receipt;

/**
 * The processor time of deciding a trade, for a machine that is too busy for the wall time of {@link DecisionBenchmark}.
 *
 * <p>The same trades on the same quiet market, as many passes with an engine of their own each; the first are not counted.
 */
public final class DecisionCpuTime {

    private static final int EVENTS = 500_000;
    private static final int SYMBOLS = 50;
    private static final int UNCOUNTED = 12;
    private static final int PASSES = 29;

    private DecisionCpuTime() {}

    /** Argument: rules, {@code rarity} or {@code specified}. */
    public static void main(String[] args) {
        EngineSettings rules = args[0].equals("specified") ? QuietMarket.specifiedRules() : QuietMarket.rarityRules();
        SplittableRandom random = new SplittableRandom(7);
        QuietMarket market = new QuietMarket(8);
        MarketEvent[] trades = new MarketEvent[EVENTS];
        for (int i = 0; i < EVENTS; i++) {
            trades[i] = market.trade("S" + random.nextInt(SYMBOLS), QuietMarket.OPEN + i * 4L, i);
        }
        double[] nanos = new double[PASSES];
        for (int pass = -UNCOUNTED; pass < PASSES; pass++) {
            double each = pass(trades, QuietMarket.engine(rules)) / (double) EVENTS;
            if (pass >= 0) {
                nanos[pass] = each;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%s: %.1f ns of processor time a trade in the median, %.1f to %.1f%n",
                args[0], nanos[PASSES / 2], nanos[0], nanos[PASSES - 1]);
    }

    private static long pass(MarketEvent[] trades, Engine engine) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        for (MarketEvent trade : trades) {
            engine.accept(trade, Receipt.UNTIMED, true);
        }
        return threads.getCurrentThreadCpuTime() - before;
    }
}
