package orderflow.engine;

import java.util.Arrays;

/**
 * The trades of one symbol accepted in the last ten minutes, as long as the ids of each venue rise.
 *
 * <p>An id above all that its venue gave before is new without a look at any other, so that this is a list to which
 * trades are appended: 17 bytes each, in the order they came. Entries older than ten minutes are dropped whenever the
 * list is full, before it grows; older than two trades in a row, since the time of one may be wrong. Not thread-safe.
 */
final class TradeList {

    private static final int INITIAL_CAPACITY = 16;

    private long[] keys = new long[INITIAL_CAPACITY];
    private long[] times = new long[INITIAL_CAPACITY];
    private byte[] venues = new byte[INITIAL_CAPACITY];
    private int count;
    /** By the number of the venue: one more than the highest key that it gave. */
    private long[] nextKeys = new long[4];

    /** True when the venue never gave a key as high; a hash, which is negative, never is above. */
    boolean isAbove(long key, byte venue) {
        int number = Byte.toUnsignedInt(venue);
        return key >= (number < nextKeys.length ? nextKeys[number] : 0);
    }

    /** Appends a trade whose key is above. */
    void add(long key, byte venue, long nowMillis) {
        if (count == keys.length) {
            makeRoom(nowMillis);
        }
        int number = Byte.toUnsignedInt(venue);
        if (number >= nextKeys.length) {
            nextKeys = Arrays.copyOf(nextKeys, 2 * number);
        }
        nextKeys[number] = key + 1;
        keys[count] = key;
        times[count] = nowMillis;
        venues[count] = venue;
        count++;
    }

    /** Entries held, expired ones that were not dropped yet included. */
    int size() {
        return count;
    }

    /** A table of what is held. */
    TradeTable toTable() {
        TradeTable table = new TradeTable();
        for (int i = 0; i < count; i++) {
            table.contains(keys[i], venues[i], times[i]);
            table.add(times[i]);
        }
        return table;
    }

    private void makeRoom(long nowMillis) {
        long beforeMillis = times[count - 1];
        int fresh = 0;
        for (int i = 0; i < count; i++) {
            if (isNear(times[i], nowMillis) || isNear(times[i], beforeMillis)) {
                keys[fresh] = keys[i];
                times[fresh] = times[i];
                venues[fresh] = venues[i];
                fresh++;
            }
        }
        count = fresh;
        if (fresh > keys.length - keys.length / 4) {
            int capacity = keys.length + keys.length / 2;
            keys = Arrays.copyOf(keys, capacity);
            times = Arrays.copyOf(times, capacity);
            venues = Arrays.copyOf(venues, capacity);
        }
    }

    private static boolean isNear(long millis, long otherMillis) {
        return Math.abs(millis - otherMillis) <= DuplicateFilter.HORIZON_MILLIS;
    }
}
