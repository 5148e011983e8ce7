package orderflow.engine;

import java.util.Arrays;

/**
 * The trades of one symbol accepted in the last ten minutes, by venue and key, whatever order their keys have.
 *
 * <p>An open-addressed table of 13 bytes a trade. Entries older than ten minutes are dropped whenever the table is full,
 * before it grows; older than two trades in a row, since the time of one may be wrong. Not thread-safe.
 */
final class TradeTable {

    private static final int INITIAL_CAPACITY = 16;
    private static final long FREE = DuplicateFilter.NO_KEY;

    private static final long REBASE_MILLIS = 1L << 30;

    private long[] keys = new long[INITIAL_CAPACITY];
    /** Milliseconds since the origin. */
    private int[] times = new int[INITIAL_CAPACITY];

    private byte[] venueNumbers = new byte[INITIAL_CAPACITY];
    private int count;
    private long originMillis;
    /** Of the trade registered last. */
    private long beforeMillis;

    // The trade asked about last, and where it stands or belongs.
    private long key;
    private byte venue;
    private int slot;

    TradeTable() {
        Arrays.fill(keys, FREE);
    }

    /** True when the same trade was registered at most ten minutes from this time; {@link #add} goes on with it. */
    boolean contains(long itsKey, byte itsVenue, long nowMillis) {
        key = itsKey;
        venue = itsVenue;
        slot = find(key, venue);
        return keys[slot] != FREE && isFresh(slot, nowMillis);
    }

    /** Registers the trade that was asked about last, which was accepted. */
    void add(long nowMillis) {
        if (count == 0) {
            originMillis = nowMillis;
        } else if (Math.abs(nowMillis - originMillis) > REBASE_MILLIS) {
            // No origin suits both this time and the one before.
            beforeMillis = nowMillis;
            dropExpired(nowMillis);
            rebase(nowMillis);
            slot = find(key, venue);
        }
        if (keys[slot] == FREE) {
            if (count >= keys.length - keys.length / 4) {
                makeRoom(nowMillis);
                slot = find(key, venue);
            }
            keys[slot] = key;
            venueNumbers[slot] = venue;
            count++;
        }
        times[slot] = (int) (nowMillis - originMillis);
        beforeMillis = nowMillis;
    }

    /** Entries held, expired ones that were not dropped yet included. */
    int size() {
        return count;
    }

    private boolean isFresh(int at, long nowMillis) {
        return Math.abs(nowMillis - originMillis - times[at]) <= DuplicateFilter.HORIZON_MILLIS;
    }

    /** The slot that holds the key, or the free one where it belongs. */
    private int find(long wanted, byte itsVenue) {
        int at = home(wanted, itsVenue);
        while (keys[at] != FREE && (keys[at] != wanted || venueNumbers[at] != itsVenue)) {
            at = next(at);
        }
        return at;
    }

    private int home(long wanted, byte itsVenue) {
        return (int) ((mix(wanted ^ itsVenue * 0x9E37_79B9_7F4A_7C15L) >>> 32) * keys.length >>> 32);
    }

    private int next(int at) {
        return at + 1 == keys.length ? 0 : at + 1;
    }

    /** Drops what has expired where it stands, and grows only when too little is left of that. */
    private void makeRoom(long nowMillis) {
        dropExpired(nowMillis);
        if (count > keys.length / 2) {
            grow();
        }
    }

    /** Takes out one entry after the other and puts back what has not expired, in its place or nearer to its home. */
    private void dropExpired(long nowMillis) {
        int at = 0;
        while (keys[at] != FREE) {
            at++;
        }
        // Behind a free slot a run begins, so that whatever stands between an entry and its home was handled before it.
        for (int handled = 1; handled < keys.length; handled++) {
            at = next(at);
            long held = keys[at];
            if (held != FREE) {
                keys[at] = FREE;
                if (isFresh(at, nowMillis) || isFresh(at, beforeMillis)) {
                    put(held, times[at], venueNumbers[at]);
                } else {
                    count--;
                }
            }
        }
    }

    private void put(long held, int time, byte itsVenue) {
        int at = find(held, itsVenue);
        keys[at] = held;
        times[at] = time;
        venueNumbers[at] = itsVenue;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldTimes = times;
        byte[] oldVenueNumbers = venueNumbers;
        int capacity = keys.length + keys.length / 2;
        keys = new long[capacity];
        times = new int[capacity];
        venueNumbers = new byte[capacity];
        Arrays.fill(keys, FREE);
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != FREE) {
                put(oldKeys[old], oldTimes[old], oldVenueNumbers[old]);
            }
        }
    }

    /** Counts times from another origin; all that is held lies within ten minutes of it. */
    private void rebase(long nowMillis) {
        int shift = (int) (originMillis - nowMillis);
        for (int at = 0; at < keys.length; at++) {
            times[at] += shift;
        }
        originMillis = nowMillis;
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014): every bit of the input reaches every bit. */
    static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ mixed >>> 31;
    }
}
