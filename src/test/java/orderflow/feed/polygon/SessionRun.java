package orderflow.feed.polygon;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import orderflow.event.BookSnapshot;
import orderflow.event.Gap;
import orderflow.event.Halt;
import orderflow.event.MarketEvent;
import orderflow.event.MarketEventHandler;
import orderflow.event.Quote;
import orderflow.event.Receipt;
import orderflow.event.Trade;
import orderflow.fault.ExitCode;
import orderflow.feed.recording.EventBatch;
import orderflow.feed.recording.LiveDecoder;
import orderflow.feed.recording.Remark;
import orderflow.simulator.PolygonSimulator;

/**
 * A session with a simulator whose events are collected in place of an engine.
 *
 * <p>The feed's time is that of the simulator, which the test moves; waits in real time only have to be over.
 */
final class SessionRun implements SessionListener, EventBatch.Reader, MarketEventHandler, AutoCloseable {

    /** Waits as short as a test wants them; those in feed time are the standard ones. */
    static final SessionSettings QUICK = new SessionSettings(
            5_000,
            Duration.ofSeconds(5),
            300,
            50,
            PingRhythm.Waits.STANDARD,
            30_000,
            60_000,
            10_000,
            5_000,
            Warmup.ofLast(360_000),
            3_600_000,
            new ReconnectPolicy.Waits(50, 200, 60_000, 400));

    final List<String> told = Collections.synchronizedList(new ArrayList<>());
    final List<String> tradeIds = Collections.synchronizedList(new ArrayList<>());
    final List<String> warmupIds = Collections.synchronizedList(new ArrayList<>());
    /** Symbol and id of each trade, in the order in which an engine would be given them. */
    final List<String> trades = Collections.synchronizedList(new ArrayList<>());

    final List<Gap> gaps = Collections.synchronizedList(new ArrayList<>());
    final BlindTime blind = new BlindTime();
    final LineQueue queue;
    final FeedSession session;
    volatile SessionState state = SessionState.CONNECTING;
    volatile ExitCode ended;

    private final LastSeen seen = new LastSeen();
    private final FeedClock clock;
    private final CountDownLatch drained = new CountDownLatch(1);
    private final Thread taker = new Thread(this::take, "taker");
    private Receipt receipt;

    SessionRun(PolygonSimulator simulator, SessionSettings settings, String... symbols) {
        this(simulator, settings, false, NameLookup.SYSTEM, symbols);
    }

    SessionRun(
            PolygonSimulator simulator,
            SessionSettings settings,
            boolean polling,
            NameLookup names,
            String... symbols) {
        this.clock = simulator.clock()::nowMillis;
        this.queue = new LineQueue(1 << 20, clock);
        ApiKey key = new ApiKey(PolygonSimulator.DEMO_KEY);
        RestSettings rest = RestSettings.standard(simulator.restUri(), 1_000);
        PolygonRest client = new PolygonRest(
                new RestSettings(
                        rest.base(),
                        rest.callsPerSecond(),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(5),
                        rest.maxBodyBytes(),
                        List.of(Duration.ofMillis(20), Duration.ofMillis(20), Duration.ofMillis(20)),
                        0,
                        Duration.ofMillis(50),
                        50),
                key,
                Timekeeper.system(),
                new Random(1),
                CallLog.NONE,
                names);
        SessionTools tools = new SessionTools(
                List.of(symbols),
                simulator.webSocketUri(),
                key,
                names,
                client,
                queue,
                seen,
                clock,
                Timekeeper.system(),
                new Random(1),
                false,
                polling);
        session = new FeedSession(tools, settings, this, blind);
        taker.setDaemon(true);
        taker.start();
        session.start();
    }

    private void take() {
        LiveDecoder decoder = new LiveDecoder();
        try {
            for (FeedLine line = queue.take(); line != null; line = queue.take()) {
                decoder.decode(line.bytes()).events().read(this);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        drained.countDown();
    }

    /** Waits until something holds. */
    SessionRun until(String what, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("expected " + what + ", was " + state + ": " + told + ", gaps " + gaps + ", "
                        + tradeIds.size() + " trades");
            }
            Thread.sleep(2);
        }
        return this;
    }

    SessionRun untilTold(String start) throws InterruptedException {
        return until("to be told " + start, () -> told(start));
    }

    /** Whether something was told that starts so. */
    boolean told(String start) {
        return List.copyOf(told).stream().anyMatch(line -> line.startsWith(start));
    }

    SessionRun untilLive() throws InterruptedException {
        return until("to be live", () -> state == SessionState.LIVE);
    }

    @Override
    public void onEvent(MarketEvent event, Receipt eventReceipt, int file, long line) {
        receipt = eventReceipt;
        seen.saw(event, eventReceipt);
        event.dispatch(this);
    }

    @Override
    public void onRemark(Remark remark, int file, long line) {
        // Headers and other kinds are no part of what is collected.
    }

    @Override
    public boolean isDone() {
        return false;
    }

    @Override
    public void onTrade(Trade trade) {
        trades.add(trade.symbol() + " " + trade.id());
        if (receipt.kind() == Receipt.Kind.WARMUP) {
            warmupIds.add(trade.id());
        } else {
            tradeIds.add(trade.id());
        }
    }

    @Override
    public void onQuote(Quote quote) {}

    @Override
    public void onBook(BookSnapshot book) {}

    @Override
    public void onHalt(Halt halt) {}

    @Override
    public void onGap(Gap gap) {
        gaps.add(gap);
    }

    @Override
    public void onDegraded(Degradation degradation, String detail) {
        told.add("degraded " + degradation.kind() + " " + degradation.symbol());
    }

    @Override
    public void onRestored(Degradation degradation) {
        told.add("restored " + degradation.kind() + " " + degradation.symbol());
    }

    @Override
    public void onState(SessionState next) {
        state = next;
    }

    @Override
    public void onNote(String line) {
        told.add("note " + line);
    }

    @Override
    public void onEnd(ExitCode code, String reason) {
        told.add("end " + reason);
        ended = code;
    }

    /** Ends the session; what was read is collected to the end. */
    void finish() throws InterruptedException {
        session.close();
        if (!drained.await(5, TimeUnit.SECONDS)) {
            throw new AssertionError("expected the queue to be drained, was not");
        }
    }

    @Override
    public void close() throws InterruptedException {
        finish();
    }
}
