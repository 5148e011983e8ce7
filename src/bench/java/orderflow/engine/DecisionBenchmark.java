package orderflow.engine;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import orderflow.event.MarketEvent;
import orderflow.event.Receipt;
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

    @Param({"trade", "quote", "book20"})
    public String kind;

    @Param({"rarity", "specified"})
    public String rules;

    private final MarketEvent[] events = new MarketEvent[EVENTS];
    private Engine engine;

    @Setup
    public void makeEvents() {
        SplittableRandom random = new SplittableRandom(7);
        QuietMarket market = new QuietMarket(8);
        for (int i = 0; i < EVENTS; i++) {
            String symbol = "S" + random.nextInt(SYMBOLS);
            long millis = QuietMarket.OPEN + i * 4L;
            events[i] = switch (kind) {
                case "trade" -> market.trade(symbol, millis, i);
                case "quote" -> market.quote(symbol, millis);
                default -> market.book(symbol, millis, LEVELS);
            };
        }
    }

    @Setup(Level.Invocation)
    public void newEngine() {
        engine = QuietMarket.engine(rules.equals("rarity") ? QuietMarket.rarityRules() : QuietMarket.specifiedRules());
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public Engine decide() {
        for (MarketEvent event : events) {
            engine.accept(event, Receipt.UNTIMED, true);
        }
        return engine;
    }
}
