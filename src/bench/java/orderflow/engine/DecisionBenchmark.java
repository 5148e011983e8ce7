package orderflow.engine;

import java.math.BigDecimal;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import orderflow.alert.Alert;
import orderflow.alert.AlertSink;
import orderflow.alert.Evidence;
import orderflow.alert.ExitSignal;
import orderflow.detect.LargeSellerSettings;
import orderflow.detect.RedBurstSettings;
import orderflow.event.Aggressor;
import orderflow.event.BookSide;
import orderflow.event.BookSnapshot;
import orderflow.event.Conditions;
import orderflow.event.MarketEvent;
import orderflow.event.Price;
import orderflow.event.Quantity;
import orderflow.event.Quote;
import orderflow.event.Receipt;
import orderflow.event.Trade;
import orderflow.event.TradeId;
import orderflow.fault.RejectionCode;
import orderflow.market.Relevance;
import orderflow.risk.ExitSettings;
import orderflow.risk.Portfolio;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One event from parsed record to decision: all checks and all detectors, on a quiet market of 50 symbols.
 *
 * <p>The events are made beforehand, so that what is allocated in a run with the GC profiler is the engine's own. An
 * engine is new for each pass; what it allocates then (lanes, growing tables) is a fixed sum, small against the events.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DecisionBenchmark {

    private static final int EVENTS = 500_000;
    private static final int SYMBOLS = 50;
    private static final int LEVELS = 20;
    private static final long START = 1_772_548_200_000L;

    @Param({"trade", "quote", "book20"})
    public String kind;

    private final MarketEvent[] events = new MarketEvent[EVENTS];
    private final SplittableRandom random = new SplittableRandom(7);
    private Engine engine;
    private long alerts;

    @Setup
    public void makeEvents() {
        for (int i = 0; i < EVENTS; i++) {
            String symbol = "S" + random.nextInt(SYMBOLS);
            long millis = START + i * 4L;
            events[i] = switch (kind) {
                case "trade" -> trade(symbol, millis, i);
                case "quote" -> new Quote(symbol, millis, price(0), size(), price(2), size());
                default -> new BookSnapshot(symbol, millis, side(-1), side(1));
            };
        }
    }

    @Setup(Level.Invocation)
    public void newEngine() {
        engine = new Engine(settings(), Portfolio.everything(), new Counting(), new Deaf());
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long decide() {
        for (MarketEvent event : events) {
            engine.accept(event, Receipt.UNTIMED, true);
        }
        return alerts;
    }

    private Trade trade(String symbol, long millis, int i) {
        return new Trade(
                symbol,
                millis,
                price(random.nextInt(3)),
                size(),
                Aggressor.UNKNOWN,
                Conditions.NONE,
                millis - 5,
                11,
                0,
                52_983_525_000_000L + i,
                TradeId.NO_TEXT);
    }

    private static long price(int cents) {
        return 100 * Price.ONE + cents * (Price.ONE / 100);
    }

    private long size() {
        return Quantity.shares(1 + random.nextInt(300));
    }

    private BookSide side(int direction) {
        long[] prices = new long[LEVELS];
        long[] sizes = new long[LEVELS];
        for (int level = 0; level < LEVELS; level++) {
            prices[level] = price(direction * (level + 1));
            sizes[level] = size();
        }
        return new BookSide(prices, sizes);
    }

    private static EngineSettings settings() {
        return new EngineSettings(
                new RedBurstSettings(
                        new BigDecimal("3.0"), new BigDecimal("4.0"), new BigDecimal("0.60"), 120_000, 1_000),
                new LargeSellerSettings(10_000, 120_000, Set.of(Evidence.BID_LEVEL, Evidence.SELL_PRINT)),
                new ExitSettings(120_000));
    }

    private final class Counting implements AlertSink {
        @Override
        public void onAlert(Alert alert) {
            alerts++;
        }

        @Override
        public void onExitSignal(ExitSignal signal) {
            alerts++;
        }
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
