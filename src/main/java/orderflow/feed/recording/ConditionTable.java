package orderflow.feed.recording;

import orderflow.event.Conditions;

/** One {@link Conditions} for each combination seen, so that trades share them. Not thread-safe. */
final class ConditionTable {

    static final int MAX_PACKED = 7;
    private static final int SLOTS = 256;

    private final long[] keys = new long[SLOTS];
    private final Conditions[] values = new Conditions[SLOTS];

    /** The conditions packed as bytes, the last in the lowest, below a byte with their number. */
    Conditions find(long packed, int number) {
        if (number == 0) {
            return Conditions.NONE;
        }
        long key = (long) number << 56 | packed;
        int slot = (int) (key * 0x9E37_79B9_7F4A_7C15L >>> 56);
        if (keys[slot] != key) {
            keys[slot] = key;
            values[slot] = unpack(packed, number);
        }
        return values[slot];
    }

    private static Conditions unpack(long packed, int number) {
        int[] ids = new int[number];
        for (int i = 0; i < number; i++) {
            ids[number - 1 - i] = (int) (packed >>> 8 * i & 0xFF);
        }
        return Conditions.of(ids);
    }
}
