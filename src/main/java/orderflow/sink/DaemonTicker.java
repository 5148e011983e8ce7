package orderflow.sink;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A ticker on a daemon thread of its own, which keeps no program alive. */
public final class DaemonTicker implements Ticker {

    private final ScheduledExecutorService executor;
    private final long intervalNanos;

    /**
     * A ticker that waits so long between the end of one piece of work and the next.
     *
     * @param name of its thread
     * @param interval above 0
     */
    public DaemonTicker(String name, Duration interval) {
        if (interval.isZero() || interval.isNegative()) {
            throw new IllegalArgumentException("expected an interval above 0, was " + interval);
        }
        this.intervalNanos = interval.toNanos();
        this.executor = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void start(Runnable work) {
        executor.scheduleWithFixedDelay(() -> guarded(work), intervalNanos, intervalNanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        executor.shutdown();
    }

    /** The executor would drop the work for good, and silently, once it threw. */
    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }
}
