package orderflow.detect.rarity;

import orderflow.market.TradingSession;

/**
 * The part of the day that values are compared in: what lies between two edges, from its first used trade on.
 *
 * <p>It begins anew with the first used trade after an edge (midnight, 09:30 and 16:00 in New York), and after whatever
 * made the symbol forget. Not thread-safe.
 */
final class SessionPart {

    private static final long MINUTE_MILLIS = 60_000;

    private final TradingSession session = new TradingSession();
    private boolean begun;
    private boolean complete;
    private long startMillis;
    private long latestMillis;
    private KnownMinutes longest = KnownMinutes.NONE;
    private int startMinute;

    /** The minute of the clock that a time lies in, counted from the epoch. */
    static int minute(long timeMillis) {
        return (int) Math.floorDiv(timeMillis, MINUTE_MILLIS);
    }

    /** Moves to the time of a used trade; true when a part begins with it. */
    boolean enter(long timeMillis) {
        boolean wasRegular = session.isRegular();
        boolean crossed = session.enter(timeMillis);
        if (begun && !crossed) {
            latestMillis = timeMillis;
            return false;
        }
        keepLongest(wasRegular);
        latestMillis = timeMillis;
        begun = true;
        complete = true;
        startMillis = timeMillis;
        startMinute = minute(timeMillis);
        return true;
    }

    private void keepLongest(boolean regular) {
        if (begun) {
            longest = longest.with(latestMinute() - startMinute, regular);
        }
    }

    /** True once a used trade has begun a part that has not ended. */
    boolean hasBegun() {
        return begun;
    }

    /** Time of the latest used trade. */
    long latestMillis() {
        return latestMillis;
    }

    /** Minute of the latest used trade. */
    int latestMinute() {
        return minute(latestMillis);
    }

    /** The longest of the parts so far. */
    KnownMinutes knownMinutes() {
        return begun ? longest.with(latestMinute() - startMinute, isRegular()) : longest;
    }

    /** Something may have been missed: what follows is no longer known since the start. */
    void miss() {
        complete = false;
    }

    /** Ends the part; the next begins with the next used trade. */
    void end() {
        keepLongest(isRegular());
        begun = false;
    }

    /** Time of its first used trade. */
    long startMillis() {
        return startMillis;
    }

    /** Minute of its first used trade. */
    int startMinute() {
        return startMinute;
    }

    /** True from 09:30 to 16:00. */
    boolean isRegular() {
        return session.isRegular();
    }

    /** True when it is known without a hole from within a minute of the opening. */
    boolean isKnownSinceOpen() {
        return complete && isRegular() && startMillis - session.startMillis() < MINUTE_MILLIS;
    }
}
