package orderflow.bench;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.Set;
import orderflow.alert.Alert;
import orderflow.alert.AlertSink;
import orderflow.alert.Evidence;
import orderflow.alert.ExitSignal;
import orderflow.detect.LargeSellerSettings;
import orderflow.detect.RedBurstSettings;
import orderflow.engine.Engine;
import orderflow.engine.EngineListener;
import orderflow.engine.EngineSettings;
import orderflow.event.Aggressor;
import orderflow.event.Conditions;
import orderflow.event.MarketEvent;
import orderflow.event.Price;
import orderflow.event.Quantity;
import orderflow.event.Receipt;
import orderflow.event.Trade;
import orderflow.event.TradeId;
import orderflow.fault.RejectionCode;
import orderflow.market.Relevance;
import orderflow.risk.ExitSettings;
import orderflow.risk.Portfolio;

/** The heap after a collection, when so many trades of so many symbols came within ten minutes. */
public final class HeapAfterReplay {

    private static final long TEN_MINUTES_MILLIS = 600_000;
    private static final long START = 1_772_548_200_000L;

    private HeapAfterReplay() {}

    /** Arguments: number of trades, number of symbols. */
    public static void main(String[] args) {
        long trades = Long.parseLong(args[0]);
        int symbols = Integer.parseInt(args[1]);
        long before = usedAfterCollection();
        Engine engine = new Engine(settings(), Portfolio.everything(), new Silent(), new Deaf());
        for (long i = 0; i < trades; i++) {
            long millis = START + i * TEN_MINUTES_MILLIS / trades;
            engine.accept(trade("S" + i % symbols, millis, i), Receipt.UNTIMED, true);
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

    private static Trade trade(String symbol, long millis, long i) {
        return new Trade(
                symbol,
                millis,
                100 * Price.ONE + i % 3 * (Price.ONE / 100),
                Quantity.shares(1 + i % 300),
                Aggressor.UNKNOWN,
                Conditions.NONE,
                millis,
                11,
                0,
                52_983_525_000_000L + i,
                TradeId.NO_TEXT);
    }

    private static EngineSettings settings() {
        return new EngineSettings(
                new RedBurstSettings(
                        new BigDecimal("3.0"), new BigDecimal("4.0"), new BigDecimal("0.60"), 120_000, 1_000),
                new LargeSellerSettings(10_000, 120_000, Set.of(Evidence.BID_LEVEL, Evidence.SELL_PRINT)),
                new ExitSettings(120_000));
    }

    private static final class Silent implements AlertSink {
        @Override
        public void onAlert(Alert alert) {}

        @Override
        public void onExitSignal(ExitSignal signal) {}
    }

    private static final class Deaf implements EngineListener {
        @Override
        public void onRejected(RejectionCode code, MarketEvent event) {}

        @Override
        public void onPassedOver(Relevance reason, Trade trade) {}

        @Override
        public void onRestarted(String symbol, RejectionCode code) {}
    }
}
