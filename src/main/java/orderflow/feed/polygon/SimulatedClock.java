package orderflow.feed.polygon;

import java.util.Optional;

/**
 * The time of a simulated session, for watches of a recording that is played again.
 *
 * <p>Between two answers of the simulator it goes on at the session's speed. It is never behind an event that has
 * arrived, where that event is ahead by no more than the answers can be wrong; while the session jumps, or its speed is
 * not known yet, the events alone move it.
 */
public final class SimulatedClock implements FeedClock {

    private static final long ASK_WHILE_STANDING_MILLIS = 100;
    private static final long ASK_WHILE_RUNNING_MILLIS = 10_000;
    private static final long TOLERANCE_REAL_MILLIS = 100;
    private static final long TOLERANCE_MILLIS = 2_000;
    private static final byte[] TIME_FIELD = {'"', 't', '"', ':'};
    private static final int MILLIS_DIGITS = 13;

    private final Timekeeper time;
    private long anchorMillis;
    private long anchorNanos;
    private double speed;
    private boolean unpaced;
    private boolean measured;
    private long newestEventMillis = Long.MIN_VALUE;

    public SimulatedClock(Timekeeper time) {
        this.time = time;
    }

    @Override
    public synchronized long millis() {
        return Math.max(estimate(), newestEventMillis);
    }

    private long estimate() {
        return anchorMillis + (long) ((time.nanos() - anchorNanos) / 1e6 * speed);
    }

    @Override
    public synchronized void measured(MarketStatus status, long sentMillis, long receivedMillis) {
        Optional<SimulatedTime> simulated = status.simulated();
        if (simulated.isPresent()) {
            long halfWay = (receivedMillis - sentMillis) * 500_000;
            measured = true;
            anchorMillis = simulated.get().sessionMillis();
            anchorNanos = time.nanos() - halfWay;
            speed = simulated.get().speed();
            unpaced = simulated.get().unpaced();
        }
    }

    @Override
    public synchronized boolean isMeasured() {
        return measured;
    }

    @Override
    public synchronized void arrived(byte[] frame) {
        long limit = speed == 0
                ? Long.MAX_VALUE
                : estimate() + Math.max(TOLERANCE_MILLIS, (long) (speed * TOLERANCE_REAL_MILLIS));
        for (int i = 0; i + TIME_FIELD.length + MILLIS_DIGITS < frame.length; i++) {
            if (frame[i] == '"' && startsTime(frame, i)) {
                long eventMillis = number(frame, i + TIME_FIELD.length);
                if (eventMillis > newestEventMillis && eventMillis <= limit) {
                    newestEventMillis = eventMillis;
                }
            }
        }
    }

    @Override
    public synchronized long askAgainMillis() {
        return speed == 0 && !unpaced ? ASK_WHILE_STANDING_MILLIS : ASK_WHILE_RUNNING_MILLIS;
    }

    private static boolean startsTime(byte[] frame, int at) {
        for (int i = 1; i < TIME_FIELD.length; i++) {
            if (frame[at + i] != TIME_FIELD[i]) {
                return false;
            }
        }
        return true;
    }

    /** A time in milliseconds, or the least number where there is none; nanoseconds have more digits. */
    private static long number(byte[] frame, int from) {
        long number = 0;
        int end = from;
        while (end < frame.length && frame[end] >= '0' && frame[end] <= '9' && end - from <= MILLIS_DIGITS) {
            number = 10 * number + frame[end++] - '0';
        }
        return end - from == MILLIS_DIGITS ? number : Long.MIN_VALUE;
    }
}
