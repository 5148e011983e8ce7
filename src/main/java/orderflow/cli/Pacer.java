package orderflow.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Holds a replay back so that its events come as far apart as they did, by a factor. One thread waits, any stops. */
final class Pacer {

    private final double factor;
    private final LongSupplier nanoClock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private boolean started;
    private long firstMillis;
    private long startNanos;

    /** A pacer on a monotonic clock in nanoseconds. */
    Pacer(Speed speed, LongSupplier nanoClock) {
        this.factor = speed.factor();
        this.nanoClock = nanoClock;
    }

    /** Waits until an event of this time is due; at once when it is late or the pacer was stopped. */
    void await(long eventMillis) {
        if (!started) {
            started = true;
            firstMillis = eventMillis;
            startNanos = nanoClock.getAsLong();
        }
        long waitNanos = nanosUntil(eventMillis);
        if (waitNanos > 0) {
            try {
                stopped.await(waitNanos, TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Nanoseconds from now until an event of this time is due; 0 or less when it is. */
    long nanosUntil(long eventMillis) {
        double dueNanos = (eventMillis - firstMillis) / factor * 1e6;
        return (long) dueNanos - (nanoClock.getAsLong() - startNanos);
    }

    /** Ends all waiting; may be called from any thread. */
    void stop() {
        stopped.countDown();
    }
}
