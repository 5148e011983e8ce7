package orderflow.engine;

import java.util.Arrays;
import orderflow.event.Trade;

/**
 * The trades of one symbol accepted in the last ten minutes, by exchange, reporting facility and id.
 *
 * <p>An open-addressed table of 16 bytes a trade. Ids that are numbers, which is what the tape sends, are kept
 * exactly; any other id stands as a 63-bit hash, so that two of a million such ids collide once in some ten million
 * runs. Entries older than ten minutes are dropped whenever the table is full, before it grows. Not thread-safe.
 */
final class DuplicateFilter {

    static final long HORIZON_MILLIS = 600_000;

    private static final int INITIAL_CAPACITY = 16;
    private static final int VENUE_LIMIT = 1 << 16;
    private static final long REBASE_MILLIS = 1L << 30;
    /** No key has this value: exact ids are not negative, and hashes have their lowest bit set. */
    private static final long FREE = Long.MIN_VALUE;

    private static final long HASHED_VENUE = 0xFFFF_FFFFL;

    private long[] keys = new long[INITIAL_CAPACITY];
    private long[] venuesAndTimes = new long[INITIAL_CAPACITY];
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
        long venue = venueOf(trade);
        int slot = find(keyOf(trade, venue), venue);
        return keys[slot] != FREE && isFresh(venuesAndTimes[slot], nowMillis);
    }

    /** Registers an accepted trade. */
    void add(Trade trade, long nowMillis) {
        if (count == 0) {
            originMillis = nowMillis;
        } else if (Math.abs(nowMillis - originMillis) > REBASE_MILLIS) {
            rebuild(nowMillis);
        }
        long venue = venueOf(trade);
        long key = keyOf(trade, venue);
        int slot = find(key, venue);
        if (keys[slot] == FREE) {
            if (count >= maxCount(keys.length)) {
                rebuild(nowMillis);
                slot = find(key, venue);
            }
            keys[slot] = key;
            count++;
        }
        venuesAndTimes[slot] = venue << 32 | (nowMillis - originMillis) & 0xFFFF_FFFFL;
    }

    /** Entries held, expired ones that were not dropped yet included. */
    int size() {
        return count;
    }

    private boolean isFresh(long venueAndTime, long nowMillis) {
        return Math.abs(nowMillis - originMillis - (int) venueAndTime) <= HORIZON_MILLIS;
    }

    /** The slot that holds the key, or the free one where it belongs. */
    private int find(long key, long venue) {
        int slot = home(key ^ venue * 0x9E37_79B9_7F4A_7C15L);
        while (keys[slot] != FREE && (keys[slot] != key || venuesAndTimes[slot] >>> 32 != venue)) {
            slot = slot + 1 == keys.length ? 0 : slot + 1;
        }
        return slot;
    }

    private int home(long hash) {
        return (int) ((mix(hash) >>> 32) * keys.length >>> 32);
    }

    /** Keeps what is still fresh, in a table with room for more. */
    private void rebuild(long nowMillis) {
        long[] oldKeys = keys;
        long[] oldVenuesAndTimes = venuesAndTimes;
        long oldOrigin = originMillis;
        int fresh = 0;
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldKeys[slot] != FREE && isFresh(oldVenuesAndTimes[slot], nowMillis)) {
                fresh++;
            }
        }
        // Room for a quarter more keeps both the memory and the number of rebuilds low.
        int capacity = Math.max(INITIAL_CAPACITY, fresh + fresh / 2);
        keys = new long[capacity];
        venuesAndTimes = new long[capacity];
        Arrays.fill(keys, FREE);
        originMillis = nowMillis;
        count = 0;
        for (int slot = 0; slot < oldKeys.length; slot++) {
            long acceptedMillis = oldOrigin + (int) oldVenuesAndTimes[slot];
            if (oldKeys[slot] != FREE && Math.abs(nowMillis - acceptedMillis) <= HORIZON_MILLIS) {
                long venue = oldVenuesAndTimes[slot] >>> 32;
                int target = find(oldKeys[slot], venue);
                keys[target] = oldKeys[slot];
                venuesAndTimes[target] = venue << 32 | (acceptedMillis - originMillis) & 0xFFFF_FFFFL;
                count++;
            }
        }
    }

    private static int maxCount(int capacity) {
        return capacity - capacity / 8 - 1;
    }

    private static long venueOf(Trade trade) {
        boolean small = trade.exchange() >= 0
                && trade.exchange() < VENUE_LIMIT
                && trade.facility() >= 0
                && trade.facility() < VENUE_LIMIT - 1;
        return small ? trade.exchange() << 16 | trade.facility() : HASHED_VENUE;
    }

    private static long keyOf(Trade trade, long venue) {
        return trade.idNumber() >= 0 && venue != HASHED_VENUE ? trade.idNumber() : hash(trade, venue);
    }

    private static long hash(Trade trade, long venue) {
        long hash = venue == HASHED_VENUE ? mix(mix(trade.exchange()) + trade.facility()) : 0;
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
