package orderflow.sink;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import orderflow.alert.Alert;
import orderflow.alert.AlertSink;
import orderflow.alert.ExitSignal;

/**
 * Shows alerts on a stream, one line each, flushed at once.
 *
 * <p>Nothing is thrown into the engine. When the reader of the stream has gone away, the sink says so once and writes
 * no more; any other failure is remembered, and the next alert is tried again. Used by one thread; {@link #closed()}
 * and {@link #failure()} may be asked by any.
 */
public final class ConsoleSink implements AlertSink {

    private final OutputStream out;
    private final AlertFormat format;
    private final Predicate<IOException> readerHasGone;
    private final Runnable onClosed;
    private volatile boolean closed;
    private volatile IOException failure;
    private boolean broken;

    /**
     * A sink on a stream that stays the caller's.
     *
     * @param out a stream that reports its errors, which a {@link java.io.PrintStream} does not
     * @param readerHasGone tells a reader that went away from any other failure, which the stream itself knows best
     * @param onClosed run once, on the engine's thread, when the reader has gone away
     */
    public ConsoleSink(OutputStream out, AlertFormat format, Predicate<IOException> readerHasGone, Runnable onClosed) {
        this.out = Objects.requireNonNull(out, "out");
        this.format = Objects.requireNonNull(format, "format");
        this.readerHasGone = Objects.requireNonNull(readerHasGone, "readerHasGone");
        this.onClosed = Objects.requireNonNull(onClosed, "onClosed");
    }

    @Override
    public void onAlert(Alert alert) {
        if (!closed) {
            show(format.line(alert));
        }
    }

    @Override
    public void onExitSignal(ExitSignal signal) {
        if (!closed) {
            show(format.line(signal));
        }
    }

    /** True when the reader of the stream has gone away. */
    public boolean closed() {
        return closed;
    }

    /** The first failure other than a reader that went away. */
    public Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    private void show(byte[] line) {
        try {
            if (broken) {
                // The last line may stand there in part; the next one begins a line of its own.
                out.write('\n');
            }
            out.write(line);
            out.flush();
            broken = false;
        } catch (IOException e) {
            if (readerHasGone.test(e)) {
                closed = true;
                onClosed.run();
            } else {
                broken = true;
                failure = failure == null ? e : failure;
            }
        }
    }
}
