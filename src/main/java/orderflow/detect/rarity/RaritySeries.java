package orderflow.detect.rarity;

import orderflow.alert.Rarity;

/**
 * One stream of values of a symbol, and how rare the last of them was.
 *
 * <p>rarity(v, t) = m(t) - m(time of the latest earlier value at least as large in this part of the day), or, when there
 * is none, which is a record, m(t) - m(time of the part's first used trade), in whole minutes of the clock. Not
 * thread-safe.
 */
final class RaritySeries {

    private final SessionPart part;
    private final RarityMemory memory = new RarityMemory();
    private boolean looked;
    private long latest;
    private int seenBefore;
    private int minutes;
    private boolean record;

    RaritySeries(SessionPart part) {
        this.part = part;
    }

    /** Looks at a value of the present trade, and remembers it. */
    void look(long value, int minute) {
        int seen = memory.look(value, minute);
        latest = value;
        seenBefore = seen;
        looked = true;
        record = seen == RarityMemory.NEVER;
        minutes = minute - (record ? part.startMinute() : seen);
    }

    /**
     * How long ago as much was seen, in minutes; counted from the start of the part for what would be a record. The value
     * that was looked at last is compared with those before it.
     */
    int minutesSince(long value, int minute) {
        int seen = seen(value);
        return minute - (seen == RarityMemory.NEVER ? part.startMinute() : seen);
    }

    /** True when a value would be a record. */
    boolean isUnmatched(long value) {
        return seen(value) == RarityMemory.NEVER;
    }

    private int seen(long value) {
        return value == latest ? seenBefore : memory.peek(value);
    }

    /** The largest value not older than a minute of the clock, or 0 for none. */
    long largestSince(int minute) {
        return memory.largestSince(minute);
    }

    /** The present trade has no value of this stream. */
    void pass() {
        looked = false;
    }

    /** Forgets all values. */
    void clear() {
        memory.clear();
        looked = false;
        latest = 0;
        seenBefore = RarityMemory.NEVER;
    }

    /** True when the present trade has a value at least so rare. */
    boolean reaches(int leastMinutes) {
        return looked && minutes >= leastMinutes;
    }

    /** Rarity of the present trade's value, in minutes. */
    int minutes() {
        return minutes;
    }

    /** True when the part had seen nothing as large. */
    boolean isRecord() {
        return record;
    }

    /** True in the regular session. */
    boolean isRegular() {
        return part.isRegular();
    }

    /** The rarity as an alert carries it. */
    Rarity rarity() {
        return new Rarity(minutes, record, part.startMillis(), part.isKnownSinceOpen());
    }
}
