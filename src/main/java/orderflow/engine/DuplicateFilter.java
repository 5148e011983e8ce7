package orderflow.engine;

import java.util.Arrays;
import orderflow.event.Trade;

/**
 * The trades of one symbol accepted in the last ten minutes, by exchange, reporting facility and id.
 *
 * <p>An open-addressed table of 13 bytes a trade. Ids that are numbers, which is what the tape sends, are kept
 * exactly; any other id stands as a 63-bit hash, so that two of a million such ids collide once in some ten million
 * runs. Entries older than ten minutes are dropped whenever the table is full, before it grows. Not thread-safe.
 */
final class DuplicateFilter {

    static final long HORIZON_MILLIS = 600_000;

    private static final int INITIAL_CAPACITY = 16;
    /** No key has this value: exact ids are not negative, and hashes have their lowest bit set. */
    private static final long FREE = Long.MIN_VALUE;

    private static final long REBASE_MILLIS = 1L << 30;

    private final VenueTable venues = new VenueTable(1 << Byte.SIZE);
    private long[] keys = new long[INITIAL_CAPACITY];
    /** Milliseconds since the origin. */
    private int[] times = new int[INITIAL_CAPACITY];

    private byte[] venueNumbers = new byte[INITIAL_CAPACITY];
    private int count;
    private long originMillis;

    DuplicateFilter() {
        Arrays.fill(keys, FREE);
    }

    /** True when the same trade was registered at most ten minutes from this time. */
    boolean contains(Trade trade, long nowMillis) {
        if (count == 0) {
            return false;
        }
        byte venue = venues.numberOf(trade.exchange(), trade.facility());
        int slot = find(keyOf(trade, venue), venue);
        return keys[slot] != FREE && isFresh(slot, nowMillis);
    }

    /** Registers an accepted trade. */
    void add(Trade trade, long nowMillis) {
        if (count == 0) {
            originMillis = nowMillis;
        } else if (Math.abs(nowMillis - originMillis) > REBASE_MILLIS) {
            dropExpired(nowMillis);
            rebase(nowMillis);
        }
        byte venue = venues.numberOf(trade.exchange(), trade.facility());
        long key = keyOf(trade, venue);
        int slot = find(key, venue);
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
    }

    /** Entries held, expired ones that were not dropped yet included. */
    int size() {
        return count;
    }

    private boolean isFresh(int slot, long nowMillis) {
        return Math.abs(nowMillis - originMillis - times[slot]) <= HORIZON_MILLIS;
    }

    /** The slot that holds the key, or the free one where it belongs. */
    private int find(long key, byte venue) {
        int slot = home(key, venue);
        while (keys[slot] != FREE && (keys[slot] != key || venueNumbers[slot] != venue)) {
            slot = next(slot);
        }
        return slot;
    }

    private int home(long key, byte venue) {
        return (int) ((mix(key ^ venue * 0x9E37_79B9_7F4A_7C15L) >>> 32) * keys.length >>> 32);
    }

    private int next(int slot) {
        return slot + 1 == keys.length ? 0 : slot + 1;
    }

    /** Drops what has expired where it stands, and grows only when too little is left of that. */
    private void makeRoom(long nowMillis) {
        dropExpired(nowMillis);
        if (count > keys.length / 2) {
            grow();
        }
    }

    private void dropExpired(long nowMillis) {
        int slot = 0;
        while (slot < keys.length) {
            if (keys[slot] != FREE && !isFresh(slot, nowMillis)) {
                // What is moved into its place is looked at next.
                remove(slot);
            } else {
                slot++;
            }
        }
    }

    /** Frees a slot and closes the gap in its run (Knuth, The Art of Computer Programming 3, 6.4, algorithm R). */
    private void remove(int slot) {
        int hole = slot;
        for (int other = next(slot); keys[other] != FREE; other = next(other)) {
            int home = home(keys[other], venueNumbers[other]);
            boolean behindHole = hole <= other ? home > hole && home <= other : home > hole || home <= other;
            if (!behindHole) {
                keys[hole] = keys[other];
                times[hole] = times[other];
                venueNumbers[hole] = venueNumbers[other];
                hole = other;
            }
        }
        keys[hole] = FREE;
        count--;
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
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldKeys[slot] != FREE) {
                int target = find(oldKeys[slot], oldVenueNumbers[slot]);
                keys[target] = oldKeys[slot];
                times[target] = oldTimes[slot];
                venueNumbers[target] = oldVenueNumbers[slot];
            }
        }
    }

    /** Counts times from another origin; all that is held lies within ten minutes of it. */
    private void rebase(long nowMillis) {
        int shift = (int) (originMillis - nowMillis);
        for (int slot = 0; slot < keys.length; slot++) {
            times[slot] += shift;
        }
        originMillis = nowMillis;
    }

    private static long keyOf(Trade trade, byte venue) {
        return trade.idNumber() >= 0 && venue != VenueTable.UNNUMBERED ? trade.idNumber() : hash(trade, venue);
    }

    private static long hash(Trade trade, byte venue) {
        long hash = venue == VenueTable.UNNUMBERED ? mix(mix(trade.exchange()) + trade.facility()) : 0;
        String id = trade.id();
        for (int i = 0; i < id.length(); i++) {
            hash = mix(hash + id.charAt(i) + 0x9E37_79B9_7F4A_7C15L);
        }
        return hash | Long.MIN_VALUE | 1;
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014): every bit of the input reaches every bit. */
    private static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ mixed >>> 31;
    }
}
