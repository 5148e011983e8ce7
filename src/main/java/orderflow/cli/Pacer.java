package orderflow.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Holds a replay back so that its events come as far apart as they did, by a factor.
 *
 * <p>Where the time of events goes on by more than an hour, or back by as much, nothing is waited for, and the pace is
 * kept from there on: neither a night between two sessions nor one wrong time stops a replay. One thread waits, any
 * stops.
 */
final class Pacer {

    private static final long LONGEST_SPAN_MILLIS = TimeUnit.HOURS.toMillis(1);

    private final double factor;
    private final LongSupplier nanoClock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private boolean started;
    private long lastMillis;
    private long firstMillis;
    private long startNanos;

    /** A pacer on a monotonic clock in nanoseconds. */
    Pacer(Speed speed, LongSupplier nanoClock) {
        this.factor = speed.factor();
        this.nanoClock = nanoClock;
    }

    /** Nanoseconds from now until the next event, which is of this time, is due; 0 or less when it is. */
    long nanosUntil(long eventMillis) {
        if (!started || Math.abs(eventMillis - lastMillis) > LONGEST_SPAN_MILLIS) {
            started = true;
            firstMillis = eventMillis;
            startNanos = nanoClock.getAsLong();
        }
        lastMillis = eventMillis;
        double dueNanos = (eventMillis - firstMillis) / factor * 1e6;
        return (long) dueNanos - (nanoClock.getAsLong() - startNanos);
    }

    /** Waits so long, or until the pacer is stopped. */
    void await(long nanos) {
        try {
            stopped.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends all waiting; may be called from any thread. */
    void stop() {
        stopped.countDown();
    }
}
