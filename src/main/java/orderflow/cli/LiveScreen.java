package orderflow.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.function.BiFunction;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import sun.misc.Signal;

/**
 * Keeps the live block at the bottom of a terminal, redrawn {@value #REDRAWS_PER_SECOND} times a second.
 *
 * <p>What is above it scrolls by itself, in a scroll region that ends where the block begins. Whatever else is written
 * to the terminal goes through {@link #beside}, so that neither is torn apart. The library tells the terminal's size and
 * kind, and words colours for it.
 */
final class LiveScreen implements AutoCloseable {

    private static final int REDRAWS_PER_SECOND = 4;
    private static final int LEAST_ALERT_ROWS = 6;
    private static final int LEAST_BLOCK_ROWS = 3;
    private static final int LEAST_WIDTH = 30;
    private static final int ORANGE = 208;
    private static final String ESC = "\u001b";
    private static final String SAVE = ESC + "7";
    private static final String RESTORE = ESC + "8";
    private static final String CLEAR_LINE = ESC + "[2K";
    private static final String CLEAR_BELOW = ESC + "[J";

    private final Terminal terminal;
    private final PrintStream out;
    private final BiFunction<Integer, Integer, List<StatusBlock.Line>> block;
    private final Thread thread = new Thread(this::run, "screen");
    private final Object lock = new Object();
    private int height;
    private int width;
    private int blockRows;
    private boolean closed;

    private LiveScreen(Terminal terminal, PrintStream out, BiFunction<Integer, Integer, List<StatusBlock.Line>> block) {
        this.terminal = terminal;
        this.out = out;
        this.block = block;
        thread.setDaemon(true);
    }

    /**
     * A screen on the process's own terminal.
     *
     * @param out leads to it
     * @param block the lines for a width and a number of rows
     * @throws IOException when there is no terminal that can do it
     */
    static LiveScreen open(PrintStream out, BiFunction<Integer, Integer, List<StatusBlock.Line>> block)
            throws IOException {
        LiveScreen screen = new LiveScreen(ownTerminal(), out, block);
        screen.redrawAfterStop();
        screen.thread.start();
        return screen;
    }

    /** The process's own terminal, with the signals left to whoever has them; an exception where there is none. */
    static Terminal ownTerminal() throws IOException {
        return TerminalBuilder.builder()
                .system(true)
                .dumb(false)
                .nativeSignals(false)
                .build();
    }

    /** After Ctrl-Z and {@code fg} the shell has written where the block was, and knows nothing of its region. */
    private void redrawAfterStop() {
        try {
            Signal.handle(new Signal("CONT"), signal -> {
                synchronized (lock) {
                    height = 0;
                }
            });
        } catch (IllegalArgumentException e) {
            // Without that signal the next change of size draws it anew.
        }
    }

    /** Writes something to the terminal between two redraws. */
    void beside(Runnable writing) {
        synchronized (lock) {
            writing.run();
        }
    }

    private void run() {
        try {
            while (true) {
                synchronized (lock) {
                    if (closed) {
                        return;
                    }
                    redraw();
                }
                Thread.sleep(1_000 / REDRAWS_PER_SECOND);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void redraw() {
        Size size = terminal.getSize();
        boolean resized = size.getRows() != height || size.getColumns() != width;
        int rows = Math.min(size.getRows() - LEAST_ALERT_ROWS, size.getRows() / 2);
        if (rows < LEAST_BLOCK_ROWS || size.getColumns() < LEAST_WIDTH) {
            release();
            return;
        }
        List<StatusBlock.Line> lines = block.apply(size.getColumns(), rows);
        if (resized || lines.size() != blockRows) {
            release();
            reserve(size, lines.size());
        }
        StringBuilder text = new StringBuilder(SAVE);
        for (int i = 0; i < lines.size(); i++) {
            StatusBlock.Line line = lines.get(i);
            text.append(moveTo(height - blockRows + 1 + i)).append(CLEAR_LINE);
            text.append(new AttributedString(line.text(), style(line.urgency())).toAnsi(terminal));
        }
        write(text.append(RESTORE).toString());
    }

    /** Makes room at the bottom: what stands there moves up, and scrolling ends above it from now on. */
    private void reserve(Size size, int rows) {
        height = size.getRows();
        width = size.getColumns();
        blockRows = rows;
        // Setting the region moves the cursor, so it is put back to where the next line belongs.
        write("\n".repeat(rows) + ESC + "[" + rows + "A" + SAVE + ESC + "[1;" + (height - rows) + "r" + RESTORE);
    }

    /** Gives the rows of the block back: all below the cursor, since a resized terminal may have moved them. */
    private void release() {
        if (blockRows > 0) {
            write(SAVE + ESC + "[r" + RESTORE + CLEAR_BELOW);
            blockRows = 0;
        }
    }

    private void write(String text) {
        out.print(text);
        out.flush();
    }

    private static String moveTo(int row) {
        return ESC + "[" + row + ";1H";
    }

    private static AttributedStyle style(Glance.Urgency urgency) {
        return switch (urgency) {
            case QUIET -> AttributedStyle.DEFAULT;
            case WARNING -> AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW);
            case CRITICAL -> AttributedStyle.BOLD.foreground(ORANGE);
            case EXIT -> AttributedStyle.BOLD.foreground(AttributedStyle.RED);
        };
    }

    /** Takes the block away and gives the terminal back as it was. */
    @Override
    public void close() throws IOException {
        synchronized (lock) {
            closed = true;
            release();
            // After a Ctrl-C the terminal itself has written on the line.
            write("\r" + CLEAR_LINE);
        }
        terminal.close();
    }
}
