package orderflow.simulator;

import java.time.Duration;
import java.util.PriorityQueue;

/**
 * A clock that a test moves by hand.
 *
 * <p>Tasks run on the thread that moves the clock, before the call returns. Session time and real time are moved
 * separately. Safe for use by several threads, but only one may move it at a time.
 */
public final class ManualClock implements SessionClock {

    private final PriorityQueue<TimedTask> session = new PriorityQueue<>();
    private final PriorityQueue<TimedTask> real = new PriorityQueue<>();
    private long sequence;
    private long nowMillis;
    private long realMillis;
    private boolean begun;

    @Override
    public synchronized void hold(long startMillis) {
        nowMillis = startMillis;
    }

    @Override
    public synchronized void begin() {
        begun = true;
    }

    @Override
    public synchronized long nowMillis() {
        return nowMillis;
    }

    @Override
    public double rate() {
        return 0;
    }

    @Override
    public synchronized void at(long sessionMillis, Runnable task) {
        session.add(new TimedTask(sessionMillis, sequence++, task));
    }

    @Override
    public synchronized void after(long millis, Runnable task) {
        real.add(new TimedTask(realMillis + millis, sequence++, task));
    }

    /** Moves session time forward and runs what falls due, each task at its own time. */
    public void advance(Duration span) {
        advanceTo(nowMillis() + span.toMillis());
    }

    /**
     * Moves session time forward to {@code sessionMillis} and runs what falls due, each task at its own time.
     *
     * @throws IllegalStateException when the session has not begun: nobody would hear what is played
     */
    public void advanceTo(long sessionMillis) {
        synchronized (this) {
            if (!begun) {
                throw new IllegalStateException("the session has not begun: no client has subscribed yet");
            }
        }
        for (Runnable task = nextSession(sessionMillis); task != null; task = nextSession(sessionMillis)) {
            task.run();
        }
        synchronized (this) {
            nowMillis = Math.max(nowMillis, sessionMillis);
        }
    }

    /** Session time of the next task, or the greatest number where there is none. */
    public synchronized long nextMillis() {
        return session.isEmpty() ? Long.MAX_VALUE : session.peek().timeMillis();
    }

    /** Lets real time pass while session time stands, and runs what falls due. */
    public void elapse(Duration span) {
        long until;
        synchronized (this) {
            until = realMillis + span.toMillis();
        }
        for (Runnable task = nextReal(until); task != null; task = nextReal(until)) {
            task.run();
        }
        synchronized (this) {
            realMillis = until;
        }
    }

    private synchronized Runnable nextSession(long until) {
        TimedTask next = session.peek();
        if (next == null || next.timeMillis() > until) {
            return null;
        }
        nowMillis = Math.max(nowMillis, next.timeMillis());
        return session.remove().task();
    }

    private synchronized Runnable nextReal(long until) {
        TimedTask next = real.peek();
        if (next == null || next.timeMillis() > until) {
            return null;
        }
        realMillis = Math.max(realMillis, next.timeMillis());
        return real.remove().task();
    }

    @Override
    public synchronized void close() {
        session.clear();
        real.clear();
    }
}
