package orderflow.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import orderflow.alert.Alert;
import orderflow.alert.AlertSink;
import orderflow.alert.ExitSignal;

/**
 * A bar with the share read, the rate and the time left, drawn by a thread of the library's.
 *
 * <p>It appears only when a replay has taken {@value #PATIENCE_MILLIS} ms, so that a short one pays nothing for it.
 */
final class BarProgress implements ReplayProgress {

    private static final long PATIENCE_MILLIS = 500;
    private static final int REFRESH_MILLIS = 250;
    private static final String[] UNITS = {"B", "KB", "MB", "GB"};

    private final BarLine line;
    private final String what;
    private final long total;
    private final String unit;
    private final long unitSize;
    private final LongSupplier nanoClock;
    private final long startNanos;
    private ProgressBar bar;

    private BarProgress(BarLine line, String what, long total, String unit, long unitSize, LongSupplier nanoClock) {
        this.line = line;
        this.what = Objects.requireNonNull(what, "what");
        this.total = total;
        this.unit = Objects.requireNonNull(unit, "unit");
        this.unitSize = unitSize;
        this.nanoClock = nanoClock;
        this.startNanos = nanoClock.getAsLong();
    }

    static ReplayProgress on(PrintStream err, long totalBytes) {
        return reading(new BarLine(err, BarLine::ownColumns), totalBytes, System::nanoTime);
    }

    static ReplayProgress counting(PrintStream err, String what, long total) {
        return new BarProgress(new BarLine(err, BarLine::ownColumns), what, total, "", 1, System::nanoTime);
    }

    static BarProgress reading(BarLine line, long totalBytes, LongSupplier nanoClock) {
        int unit = 0;
        long unitBytes = 1;
        while (unit < UNITS.length - 1 && totalBytes / unitBytes >= 10_000) {
            unit++;
            unitBytes *= 1_000;
        }
        return new BarProgress(line, "Replay", totalBytes, UNITS[unit], unitBytes, nanoClock);
    }

    @Override
    public void update(long done) {
        if (bar != null) {
            bar.stepTo(done);
            return;
        }
        Duration elapsed = Duration.ofNanos(nanoClock.getAsLong() - startNanos);
        if (elapsed.toMillis() >= PATIENCE_MILLIS) {
            bar = barFrom(done, elapsed);
        }
    }

    /** Draws the bar now, where there is one. */
    void refresh() {
        if (bar != null) {
            bar.refresh();
        }
    }

    @Override
    public AlertSink beside(AlertSink sink) {
        return new AlertSink() {
            @Override
            public void onAlert(Alert alert) {
                beside(() -> sink.onAlert(alert));
            }

            @Override
            public void onExitSignal(ExitSignal signal) {
                beside(() -> sink.onExitSignal(signal));
            }
        };
    }

    @Override
    public void beside(Runnable printing) {
        line.beside(printing);
    }

    @Override
    public void close() {
        line.close();
        if (bar != null) {
            bar.close();
        }
    }

    private ProgressBar barFrom(long done, Duration elapsed) {
        return new ProgressBarBuilder()
                .setTaskName(what)
                .setInitialMax(total)
                .setUnit(unit, unitSize)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REFRESH_MILLIS)
                .setConsumer(line)
                .showSpeed()
                .startsFrom(done, elapsed)
                .build();
    }
}
