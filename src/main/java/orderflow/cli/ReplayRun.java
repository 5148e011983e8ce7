package orderflow.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import orderflow.engine.Engine;
import orderflow.event.MarketEvent;
import orderflow.event.Receipt;
import orderflow.fault.ExitCode;
import orderflow.fault.RejectionCode;
import orderflow.feed.recording.BatchSource;
import orderflow.feed.recording.EventBatch;
import orderflow.feed.recording.Recordings;
import orderflow.feed.recording.Remark;

/**
 * Gives recordings to an engine, in their order and as fast as asked for.
 *
 * <p>One thread runs it; {@link #stop()} may be called from any.
 */
final class ReplayRun implements EventBatch.Reader {

    /** What is known of a symbol takes some kilobytes before it grows with its trades. */
    private static final long HEAP_PER_SYMBOL = 16 << 10;

    /** Symbols of one replay; 32,768 with the 512 MB that the launcher gives, three times those of the market. */
    private static final int MOST_SYMBOLS =
            (int) Math.max(1_024, Runtime.getRuntime().maxMemory() / HEAP_PER_SYMBOL);

    private final ReplayPlan plan;
    private final Recordings recordings;
    private final Engine engine;
    private final ReplayJournal journal;
    private final RecordedPositions positions;
    private final ReplayRecording recording;
    private final BooleanSupplier outputClosed;
    private final Witness witness;
    private final Optional<Pacer> pacer;
    private volatile boolean stopped;
    private boolean flatFiles;
    private BatchSource source;
    private ExitCode failure = ExitCode.OK;

    /** Sees each event when the engine has finished with it. */
    interface Witness {

        /** Nobody looks. */
        Witness NONE = (event, decided) -> {};

        /** Takes an event, and whether anything could be decided on it. */
        void after(MarketEvent event, boolean decided);

        /** Shows each event to several, in their order. */
        static Witness of(List<Witness> witnesses) {
            if (witnesses.isEmpty()) {
                return NONE;
            }
            return witnesses.size() == 1
                    ? witnesses.get(0)
                    : (event, decided) -> witnesses.forEach(witness -> witness.after(event, decided));
        }
    }

    ReplayRun(
            ReplayPlan plan,
            Recordings recordings,
            Engine engine,
            ReplayJournal journal,
            RecordedPositions positions,
            ReplayRecording recording,
            BooleanSupplier outputClosed,
            Witness witness) {
        this.plan = plan;
        this.recordings = recordings;
        this.engine = engine;
        this.journal = journal;
        this.positions = positions;
        this.recording = recording;
        this.outputClosed = outputClosed;
        this.witness = witness;
        this.pacer = plan.speed().isPaced() ? Optional.of(new Pacer(plan.speed(), System::nanoTime)) : Optional.empty();
        this.source = recordings.start();
    }

    /** Runs to the end, until stopped or until nobody reads the output; answers {@link ExitCode#OK} or what went wrong. */
    ExitCode run(ReplayProgress progress) {
        try (BatchSource reading = source) {
            EventBatch batch;
            while (!stopped && !outputClosed.getAsBoolean() && (batch = reading.next()) != null) {
                batch.read(this);
                recording.endOfBatch();
                progress.update(recordings.bytesRead());
            }
        } catch (IOException e) {
            fail(ExitCode.IO, "reading failed: " + e.getMessage());
        } catch (OutOfMemoryError e) {
            // What was found until then was shown, and is summed up with what is free again.
            fail(ExitCode.IO, Faults.OUT_OF_MEMORY);
        }
        return failure;
    }

    /** True when it was ended before the end of its recordings. */
    boolean stopped() {
        return stopped || outputClosed.getAsBoolean();
    }

    /** Ends the run with what was read; a paced one does not wait for the rest of it. */
    void stop() {
        stopped = true;
        pacer.ifPresent(Pacer::stop);
        try {
            source.close();
        } catch (IOException e) {
            // The pipe leaves the closing of files to the thread that reads them and so throws nothing.
        }
    }

    @Override
    public void onEvent(MarketEvent event, Receipt receipt, int file, long line) {
        long timeMillis = event.timeMillis();
        boolean timed = timeMillis != MarketEvent.NO_TIME;
        if (timed && pacer.isPresent()) {
            keepPace(pacer.get(), timeMillis);
        }
        journal.at(file, line);
        journal.count(event);
        recording.take(event, receipt);
        boolean deciding = !timed || plan.decidesAt(timeMillis);
        engine.accept(event, receipt, deciding);
        if (engine.symbols() > MOST_SYMBOLS && !stopped) {
            fail(
                    ExitCode.DATA,
                    String.format(
                            Locale.ROOT,
                            "expected at most %,d symbols, was more; choose some with --symbol, or give Java more"
                                    + " memory (ORDERFLOW_JAVA_OPTS=-Xmx2g)",
                            MOST_SYMBOLS));
            stopped = true;
        }
        witness.after(event, deciding && receipt.kind() != Receipt.Kind.WARMUP);
    }

    /** Waits until an event of this time is due; what came before it need not wait to be written. */
    private void keepPace(Pacer kept, long timeMillis) {
        long waitNanos = kept.nanosUntil(timeMillis);
        if (waitNanos > 0) {
            recording.endOfBatch();
            kept.await(waitNanos);
        }
    }

    @Override
    public void onRemark(Remark remark, int file, long line) {
        journal.at(file, line);
        if (remark instanceof Remark.Malformed malformed) {
            journal.malformed(malformed);
            if (journal.rejections(RejectionCode.MALFORMED) > plan.maxMalformed()) {
                fail(
                        ExitCode.DATA,
                        "more than " + plan.maxMalformed()
                                + " malformed records (--max-malformed); the replay ends here");
                stopped = true;
            }
        } else if (remark instanceof Remark.Unusable unusable) {
            fail(ExitCode.DATA, unusable.reason());
        } else if (remark instanceof Remark.Unreadable unreadable) {
            fail(ExitCode.IO, "reading failed: " + unreadable.reason());
        } else if (remark instanceof Remark.Truncated truncated) {
            journal.warning(truncated.reason() + "; replayed to its last whole " + truncated.unit());
        } else if (remark instanceof Remark.Notice notice) {
            journal.warning(notice.text());
        } else if (remark instanceof Remark.EmptyFile) {
            journal.warning("the recording is empty");
        } else if (remark instanceof Remark.Positions held) {
            recording.take(held);
            positions.replace(held, engine, journal);
        } else if (remark instanceof Remark.OtherKind other) {
            journal.otherKind(other.kind());
        } else if (remark instanceof Remark.CancelledTrade) {
            journal.cancelledTrade();
        } else if (remark instanceof Remark.OtherSymbols others) {
            journal.otherSymbols(others.lines());
        } else if (remark instanceof Remark.FlatFileHeader) {
            flatFiles = true;
        }
    }

    @Override
    public boolean isDone() {
        return stopped && (failure != ExitCode.OK || pacer.isPresent()) || outputClosed.getAsBoolean();
    }

    /** True once a flat file was read. */
    boolean sawFlatFile() {
        return flatFiles;
    }

    /** The first failure gives the code; others are told. */
    private void fail(ExitCode code, String message) {
        failure = failure == ExitCode.OK ? code : failure;
        journal.problem(message);
    }
}
