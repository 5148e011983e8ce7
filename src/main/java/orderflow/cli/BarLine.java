package orderflow.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Objects;
import java.util.function.IntSupplier;
import me.tongfei.progressbar.ProgressBarConsumer;
import org.jline.terminal.Terminal;

/**
 * The line of a terminal on which a bar is drawn, and which is empty while anything else is printed.
 *
 * <p>The bar returns when it is next drawn, and not at once, so that a flood of alerts costs no more than a bar. Safe
 * for any thread.
 */
final class BarLine implements ProgressBarConsumer {

    private static final int MOST_COLUMNS = 80;
    private static final String CLEAR = "\r\u001b[K";
    /** Without wrapping, a narrow terminal cuts the bar off instead of scrolling. */
    private static final String NO_WRAP = "\u001b[?7l";

    private static final String WRAP = "\u001b[?7h";

    private final PrintStream terminal;
    private final IntSupplier columns;
    private int width;
    private boolean shown;
    private boolean closed;

    /**
     * The last line of a terminal.
     *
     * @param columns tells how wide it is; asked once, when a bar is first drawn
     */
    BarLine(PrintStream terminal, IntSupplier columns) {
        this.terminal = Objects.requireNonNull(terminal, "terminal");
        this.columns = Objects.requireNonNull(columns, "columns");
    }

    /** The columns of the process's own terminal, as the library tells them; those of most terminals where it cannot. */
    static int ownColumns() {
        try (Terminal own = LiveScreen.ownTerminal()) {
            return own.getWidth() > 0 ? own.getWidth() : MOST_COLUMNS;
        } catch (IOException | IllegalStateException e) {
            return MOST_COLUMNS;
        }
    }

    /** Runs what prints while the bar is away and cannot come back. */
    synchronized void beside(Runnable printing) {
        clear();
        printing.run();
    }

    @Override
    public synchronized int getMaxRenderedLength() {
        if (width == 0) {
            width = Math.min(MOST_COLUMNS, columns.getAsInt()) - 1;
        }
        return width;
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
        // In any case, since after a Ctrl-C the terminal itself has written on the line.
        shown = true;
        clear();
        closed = true;
    }
}
