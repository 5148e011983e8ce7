package orderflow.cli;

import java.io.PrintStream;
import java.util.OptionalLong;
import orderflow.alert.AlertSink;

/**
 * Shows how far a replay has come, and keeps out of the way of what else is printed.
 *
 * <p>Off, it costs nothing and loads no class of the bar.
 */
interface ReplayProgress extends AutoCloseable {

    /** How much is done, such as bytes of the input read; from one thread at a time, as often as convenient. */
    void update(long done);

    /** The sink, such that the bar is not in the line on which an alert is shown. */
    AlertSink beside(AlertSink sink);

    /** Prints something else on the terminal. */
    void beside(Runnable printing);

    /** Takes the bar away. */
    @Override
    void close();

    /**
     * A bar where standard error is a terminal that may be animated and the size of the input is known; otherwise
     * none.
     *
     * @param totalBytes of all inputs, as they lie on the disk
     */
    static ReplayProgress of(boolean errDecorated, OptionalLong totalBytes, PrintStream err) {
        return errDecorated && totalBytes.orElse(0) > 0 ? BarProgress.on(err, totalBytes.getAsLong()) : new Off();
    }

    /** A bar that counts something else than bytes, under the same conditions. */
    static ReplayProgress counting(boolean errDecorated, String what, long total, PrintStream err) {
        return errDecorated ? BarProgress.counting(err, what, total) : new Off();
    }

    /** Shows nothing. */
    final class Off implements ReplayProgress {

        @Override
        public void update(long done) {
            // Nobody is looking.
        }

        @Override
        public AlertSink beside(AlertSink sink) {
            return sink;
        }

        @Override
        public void beside(Runnable printing) {
            printing.run();
        }

        @Override
        public void close() {
            // There is no bar to take away.
        }
    }
}
