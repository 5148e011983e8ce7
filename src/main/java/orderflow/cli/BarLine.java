package orderflow.cli;

import java.io.PrintStream;
import java.util.Objects;
import me.tongfei.progressbar.ProgressBarConsumer;

/**
 * The line of a terminal on which a bar is drawn, and which is empty while anything else is printed.
 *
 * <p>The bar returns when it is next drawn, and not at once, so that a flood of alerts costs no more than a bar. Safe
 * for any thread.
 */
final class BarLine implements ProgressBarConsumer {

    private static final int WIDTH = 79;
    private static final String CLEAR = "\r\u001b[K";
    /** Without wrapping, a narrow terminal cuts the bar off instead of scrolling. */
    private static final String NO_WRAP = "\u001b[?7l";

    private static final String WRAP = "\u001b[?7h";

    private final PrintStream terminal;
    private boolean shown;
    private boolean closed;

    BarLine(PrintStream terminal) {
        this.terminal = Objects.requireNonNull(terminal, "terminal");
    }

    /** Runs what prints while the bar is away and cannot come back. */
    synchronized void beside(Runnable printing) {
        clear();
        printing.run();
    }

    @Override
    public int getMaxRenderedLength() {
        return WIDTH;
    }

    @Override
    public synchronized void accept(String bar) {
        if (!closed) {
            terminal.print("\r" + NO_WRAP + bar + "\u001b[K" + WRAP);
            terminal.flush();
            shown = true;
        }
    }

    @Override
    public synchronized void clear() {
        if (shown) {
            terminal.print(CLEAR);
            terminal.flush();
            shown = false;
        }
    }

    @Override
    public synchronized void close() {
        clear();
        closed = true;
    }
}
