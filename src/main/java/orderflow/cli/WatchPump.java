package orderflow.cli;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import orderflow.engine.Engine;
import orderflow.event.Gap;
import orderflow.event.MarketEvent;
import orderflow.event.Receipt;
import orderflow.feed.polygon.DoubtfulHalts;
import orderflow.feed.polygon.FeedClock;
import orderflow.feed.polygon.FeedLine;
import orderflow.feed.polygon.LastSeen;
import orderflow.feed.polygon.LineQueue;
import orderflow.feed.recording.EventBatch;
import orderflow.feed.recording.LiveDecoder;
import orderflow.feed.recording.RecordingWriter;
import orderflow.feed.recording.Remark;
import orderflow.risk.Portfolio;
import orderflow.status.WatchFigures;

/**
 * The engine's thread: takes lines, gives them to the recorder and, decoded, to the engine, to the end of each line.
 */
final class WatchPump implements EventBatch.Reader {

    private static final long JOIN_MILLIS = 1_000;

    private final LineQueue queue;
    private final FeedClock clock;
    private final LastSeen seen;
    private final EngineVerdict verdict;
    private final Engine engine;
    private final ReplayJournal journal;
    private final Optional<RecordingWriter> recorder;
    private final WarmupAlertEstimate estimate;
    private final DecisionStart decisions;
    private final LongSupplier delayMillis;
    private final Consumer<String> advice;
    private final WatchScreen screen;
    private final WatchEnd end;
    private final Consumer<Throwable> defects;
    private final DoubtfulHalts halts;
    private final LiveDecoder decoder;
    private final AtomicReference<WatchedPositions.Held> newlyHeld = new AtomicReference<>();
    private final Thread thread = new Thread(this::run, "engine");
    private long arrivalNanos;
    private boolean measurable;
    private volatile OptionalLong lagMillis = OptionalLong.empty();
    private volatile long gaps;
    private long line;
    private long notAskedFor;
    private volatile boolean tellsAll;
    private volatile Portfolio newestPortfolio;

    WatchPump(
            LineQueue queue,
            FeedClock clock,
            LastSeen seen,
            EngineVerdict verdict,
            Engine engine,
            ReplayJournal journal,
            Optional<RecordingWriter> recorder,
            WatchedPositions positions,
            WarmupAlertEstimate estimate,
            DecisionStart decisions,
            LongSupplier delayMillis,
            Consumer<String> advice,
            WatchScreen screen,
            WatchEnd end,
            Consumer<Throwable> defects) {
        this.newestPortfolio = positions.initial();
        this.decoder = new LiveDecoder(positions.symbols());
        positions.initiallyHeld().ifPresent(newlyHeld::set);
        this.advice = advice;
        this.screen = screen;
        this.estimate = estimate;
        this.decisions = decisions;
        this.delayMillis = delayMillis;
        this.queue = queue;
        this.halts = new DoubtfulHalts(queue::holesPassed);
        this.clock = clock;
        this.seen = seen;
        this.verdict = verdict;
        this.engine = engine;
        this.journal = journal;
        this.recorder = recorder;
        this.end = end;
        this.defects = defects;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Has told what is new about the symbols that are decided on, also where nothing streams. */
    void lookAtDecisions() {
        tellsAll = true;
        queue.nudge();
    }

    private void tellDecisions() {
        long nowMillis = clock.millis() - delayMillis.getAsLong();
        if (tellsAll) {
            tellsAll = false;
            decisions.lookNow(nowMillis);
        } else {
            decisions.look(nowMillis);
        }
    }

    /** Replaces the positions before the next line. */
    void hold(WatchedPositions.Held held) {
        newestPortfolio = held.portfolio();
        newlyHeld.set(held);
    }

    /** The positions as last read. */
    Portfolio portfolio() {
        return newestPortfolio;
    }

    private void run() {
        try {
            // What --stop-on named ends the watch at the line it was found in; anything else lets the rest be read.
            for (FeedLine next = queue.take(); next != null && !end.stopsEngine(); next = queue.take()) {
                handle(next);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            defects.accept(e);
        }
    }

    private void handle(FeedLine next) {
        // Behind the header, so that a recording has them in the place where they came into force.
        WatchedPositions.Held held = line == 0 ? null : newlyHeld.getAndSet(null);
        if (held != null) {
            engine.portfolio(held.portfolio());
            line++;
            byte[] positions = PositionsLine.of(held.positions(), clock.millis());
            recorder.ifPresent(file -> file.write(positions, clock.millis()));
        }
        arrivalNanos = next.arrivalNanos();
        LiveDecoder.Decoded decoded = decoder.decode(next.bytes());
        if (decoded.line().length > 0) {
            line++;
            recorder.ifPresent(file -> record(file, decoded.line()));
        }
        journal.at(0, line);
        decoded.malformed().forEach(this::malformed);
        if (!decoded.notAskedFor().isEmpty()) {
            leftOut(decoded.notAskedFor());
        }
        decoded.events().read(this);
        if (!next.caughtUp().isEmpty()) {
            estimate.conclude(next.caughtUp()).ifPresent(advice);
            decisions.caughtUp(next.caughtUp());
        }
        tellDecisions();
        halts.takeLines().forEach(resumption -> handle(new FeedLine(resumption, next.arrivalNanos())));
    }

    private void malformed(Remark.Malformed malformed) {
        journal.malformed(malformed);
        String reason = "MALFORMED: " + malformed.cause() + ", " + malformed.detail();
        seen.malformed(malformed.symbol(), malformed.kind(), reason, clock.millis());
    }

    private void leftOut(Set<String> symbols) {
        if (notAskedFor++ == 0) {
            advice.accept("the feed sends what was not asked for (" + symbols.iterator().next()
                    + "); all such records are left out");
        }
    }

    private void record(RecordingWriter file, byte[] bytes) {
        if (line == 1) {
            file.header(bytes, clock.millis());
        } else {
            file.write(bytes, clock.millis());
        }
    }

    @Override
    public void onEvent(MarketEvent event, Receipt receipt, int file, long lineInFile) {
        measurable = receipt.kind() == Receipt.Kind.STREAM && receipt.hasArrival();
        if (receipt.kind() == Receipt.Kind.WARMUP) {
            estimate.accept(event);
        }
        if (event instanceof Gap) {
            gaps++;
        } else if (measurable) {
            lagMillis = OptionalLong.of(receipt.ageMillis(event.timeMillis()));
        }
        screen.saw(event);
        journal.count(event);
        verdict.begin();
        engine.accept(event, receipt, true);
        verdict.end(event, receipt);
        screen.decided(event, engine);
        halts.saw(event);
    }

    @Override
    public void onRemark(Remark remark, int file, long lineInFile) {
        if (remark instanceof Remark.OtherKind other) {
            journal.otherKind(other.kind());
        }
    }

    @Override
    public boolean isDone() {
        return false;
    }

    /** Nanoseconds since the arrival of what is being handled; asked for on the engine's thread. */
    OptionalLong latencyNanos() {
        return measurable ? OptionalLong.of(System.nanoTime() - arrivalNanos) : OptionalLong.empty();
    }

    /** How well it keeps up; asked for on any thread. */
    WatchFigures figures() {
        return new WatchFigures(lagMillis, queue.queuedBytes(), gaps, queue.droppedLines());
    }

    /** Waits a moment for the lines that were read to be handled, and then no longer. */
    void finish() throws InterruptedException {
        thread.join(JOIN_MILLIS);
        if (thread.isAlive()) {
            thread.interrupt();
            thread.join(JOIN_MILLIS / 4);
        }
    }
}
