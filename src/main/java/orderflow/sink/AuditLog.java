package orderflow.sink;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import orderflow.alert.Alert;
import orderflow.alert.AlertSink;
import orderflow.alert.ExitSignal;
import orderflow.file.FileFault;

/**
 * Keeps every alert, exit signal and notice of a run, one JSON object a line, in one file for each UTC day of the
 * events: {@code 2024-01-15.jsonl}; see {@code docs/formats.md}.
 *
 * <p>A record stands in the file when the call returns, so that a sink that shows alerts belongs behind this one, and
 * on the disk at the next tick. Nothing is thrown: a failure is remembered and told to the listener once, what could
 * not be written waits, and every record and every tick tries again. Safe for any thread; a call may wait for the disk
 * to take a record, but not for a sync.
 */
public final class AuditLog implements AlertSink, AutoCloseable {

    private static final int NANOS_DECIMALS = 6;
    private static final int LATENCY_DECIMALS = 3;

    private final DayFiles files;
    private final String run;
    private final Supplier<OptionalLong> latencyNanos;
    private final Listener listener;
    private final Ticker ticker;
    private IOException failure;
    private boolean failing;

    /** Hears that the log cannot be written, and that it can be again; on the thread that found it out. */
    public interface Listener {

        /** Records begin to wait, for the reason in the words of the file system; told once until they are written. */
        void onFailure(String message);

        /** Nothing waits any more. */
        void onRecovery(String message);
    }

    /**
     * Opens the log, which creates the folder, mends the last lines that a crash has torn, and starts the ticker.
     *
     * @param folder of the log
     * @param run when and by which process the run was started: {@code 2026-11-22T14:30:00.123Z/12345}
     * @param latencyNanos from the arrival of what is being handled until now, in a watch; empty otherwise
     * @param ticker tells when to sync; closed with the log
     */
    public AuditLog(Path folder, String run, Supplier<OptionalLong> latencyNanos, Listener listener, Ticker ticker) {
        this(new DayFiles(folder, DayFiles.READ_WRITE), run, latencyNanos, listener, ticker);
    }

    AuditLog(DayFiles files, String run, Supplier<OptionalLong> latencyNanos, Listener listener, Ticker ticker) {
        this.files = Objects.requireNonNull(files, "files");
        this.run = Objects.requireNonNull(run, "run");
        this.latencyNanos = Objects.requireNonNull(latencyNanos, "latencyNanos");
        this.listener = Objects.requireNonNull(listener, "listener");
        this.ticker = Objects.requireNonNull(ticker, "ticker");
        attempt(files::prepare);
        ticker.start(this::sync);
    }

    /** Opens the file of the day, so that one that another process is writing shows itself before the first alert. */
    public void open(long timeMillis) {
        attempt(() -> files.open(Times.utcDay(timeMillis)));
    }

    @Override
    public void onAlert(Alert alert) {
        write(alert.timeMillis(), withLatency(AlertJson.fields(alert).text("run", run)));
    }

    @Override
    public void onExitSignal(ExitSignal signal) {
        write(signal.timeMillis(), withLatency(AlertJson.fields(signal).text("run", run)));
    }

    /** Records a rejected record, in the file of the day of its last occurrence. */
    public void onValidationError(ValidationError error) {
        write(error.lastMillis(), NoticeJson.fields(error).text("run", run));
    }

    /** Records a loss or return of monitoring. */
    public void onMonitoringChange(MonitoringChange change) {
        write(change.timeMillis(), NoticeJson.fields(change).text("run", run));
    }

    /** Writes what waits and brings to the disk what was written. */
    public void sync() {
        boolean written = attempt(files::mend);
        // Not under the lock, because the engine must not wait for a slow disk.
        if (tell(failureOf(files::force)) && written) {
            recovered();
        }
    }

    /** Records written since the last sync. */
    public long unsynced() {
        return files.unsynced();
    }

    /** Records that could not be written and are given up: too many waited, or the log was closed. */
    public synchronized long lost() {
        return files.lost();
    }

    /** The first failure to write; one that was mended later counts, since its alert was shown before its record. */
    public synchronized Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    /** Writes what waits, syncs, and closes the files and the ticker. */
    @Override
    public void close() {
        ticker.close();
        attempt(files::close);
    }

    private JsonLine withLatency(JsonLine line) {
        OptionalLong nanos = latencyNanos.get();
        if (nanos.isPresent()) {
            BigDecimal millis = BigDecimal.valueOf(nanos.getAsLong(), NANOS_DECIMALS);
            line.number("latency_ms", millis.setScale(LATENCY_DECIMALS, RoundingMode.HALF_UP));
        }
        return line;
    }

    private void write(long timeMillis, JsonLine line) {
        byte[] record = line.end();
        attempt(() -> files.write(Times.utcDay(timeMillis), record));
    }

    private boolean attempt(FirstFailure.Work work) {
        Optional<IOException> outcome;
        synchronized (this) {
            outcome = failureOf(work);
        }
        return tell(outcome);
    }

    private static Optional<IOException> failureOf(FirstFailure.Work work) {
        try {
            work.run();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    /** Remembers a failure and tells the first of a row, without the lock; true when there was none. */
    private boolean tell(Optional<IOException> outcome) {
        if (outcome.isEmpty()) {
            return true;
        }
        IOException cause = outcome.get();
        synchronized (this) {
            failure = failure == null ? cause : failure;
            if (failing) {
                return false;
            }
            failing = true;
        }
        listener.onFailure(FileFault.words(cause));
        return false;
    }

    private void recovered() {
        synchronized (this) {
            if (!failing) {
                return;
            }
            failing = false;
        }
        long lost = lost();
        String without = lost == 0 ? "" : ", without the " + lost + " records that were too many to wait";
        listener.onRecovery("the audit log is being written again" + without);
    }
}
