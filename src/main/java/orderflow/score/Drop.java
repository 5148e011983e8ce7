package orderflow.score;

import java.util.Objects;

/**
 * A fall of the mid by at least the asked share within five minutes, overlapping ones taken together.
 *
 * @param session in which it happened
 * @param startMillis the moment at which the mid left its high
 * @param halfMillis the first moment at which it had lost half of what it lost to its low
 * @param lowMillis the first moment at its low
 * @param bps from the high to the low, in basis points of the high; positive
 */
public record Drop(SessionTape session, long startMillis, long halfMillis, long lowMillis, double bps) {

    public Drop {
        Objects.requireNonNull(session, "session");
    }

    /** An alert from here on counts as a warning of it. */
    public long warnedFromMillis() {
        return startMillis - DropFinder.WITHIN_MILLIS;
    }

    /** True for a moment before half of the fall that lies no more than five minutes before its start. */
    public boolean isWarnedAt(long millis) {
        return millis >= warnedFromMillis() && millis < halfMillis;
    }
}
