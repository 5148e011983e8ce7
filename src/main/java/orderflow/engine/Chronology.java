package orderflow.engine;

import orderflow.event.MarketEvent;

/**
 * The clock of one symbol and kind of record: event time that does not go back.
 *
 * <p>A record up to {@value #TOLERANCE_MILLIS} ms behind the latest is treated as having the latest time; one further
 * back is rejected. Not thread-safe.
 */
final class Chronology {

    static final long TOLERANCE_MILLIS = 1_000;
    static final int REJECTIONS_UNTIL_RESTART = 100;
    private static final long NO_TIME = MarketEvent.NO_TIME;

    private long latestMillis = NO_TIME;
    private int rejectedInARow;

    /** True when a record of this time is too far back; a time that is not moves the clock. */
    boolean rejects(long timeMillis) {
        if (latestMillis != NO_TIME && timeMillis < latestMillis - TOLERANCE_MILLIS) {
            rejectedInARow++;
            return true;
        }
        rejectedInARow = 0;
        latestMillis = Math.max(latestMillis, timeMillis);
        return false;
    }

    /** The latest time, which is that of the record just let pass. */
    long nowMillis() {
        return latestMillis;
    }

    /** True when so many records were rejected in a row that the latest time itself must be wrong. */
    boolean needsRestart() {
        return rejectedInARow >= REJECTIONS_UNTIL_RESTART;
    }

    void restart() {
        latestMillis = NO_TIME;
        rejectedInARow = 0;
    }
}
