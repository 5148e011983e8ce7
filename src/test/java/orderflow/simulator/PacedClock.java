package orderflow.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A clock on which session time passes at a fixed multiple of real time. */
final class PacedClock implements SessionClock {

    private static final double NANOS_PER_MILLI = 1e6;

    private final double speed;
    private final ScheduledThreadPoolExecutor timer;
    private final List<TimedTask> waiting = new ArrayList<>();
    private long startMillis;
    private long beganNanos;
    private boolean begun;

    /** @param speed milliseconds of session time in a real one, above 0 */
    PacedClock(double speed) {
        if (!(speed > 0) || speed > 1e6) {
            throw new IllegalArgumentException("speed: expected above 0 and at most 1000000, was " + speed);
        }
        this.speed = speed;
        this.timer = DaemonThreads.timer("simulator-clock");
    }

    @Override
    public synchronized void hold(long start) {
        startMillis = start;
    }

    @Override
    public synchronized void begin() {
        if (begun) {
            return;
        }
        begun = true;
        beganNanos = System.nanoTime();
        waiting.forEach(task -> at(task.timeMillis(), task.task()));
        waiting.clear();
    }

    @Override
    public synchronized long nowMillis() {
        return begun ? startMillis + (long) (elapsedNanos() * speed / NANOS_PER_MILLI) : startMillis;
    }

    @Override
    public synchronized double rate() {
        return begun ? speed : 0;
    }

    @Override
    public synchronized void at(long sessionMillis, Runnable task) {
        if (!begun) {
            waiting.add(new TimedTask(sessionMillis, waiting.size(), task));
            return;
        }
        // One more nanosecond: a task that ran a rounding error too early would find its time not yet come.
        double due = (sessionMillis - startMillis) * NANOS_PER_MILLI / speed + 1;
        timer.schedule(task, (long) Math.ceil(due) - elapsedNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void after(long realMillis, Runnable task) {
        timer.schedule(task, realMillis, TimeUnit.MILLISECONDS);
    }

    private long elapsedNanos() {
        return System.nanoTime() - beganNanos;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
