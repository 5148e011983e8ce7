package orderflow.detect.rarity;

import java.util.Arrays;

/**
 * What one stream of values remembers, so as to tell when as much was last seen.
 *
 * <p>A stack of falling values with the minute of each: a value as large or larger that comes later hides an earlier
 * one. Looking at a value takes off what it hides, so a look costs one step on the average. At most one pair a minute, 12
 * bytes each: under 8 KB for the longest part of a day. A clock that is set back again and again could leave more pairs
 * than a day has minutes; from {@value #MOST} on all are forgotten. Not thread-safe.
 */
final class RarityMemory {

    /** Answers a look at a value of which as much was never seen. */
    static final int NEVER = Integer.MIN_VALUE;

    /** More pairs than any part of a day has minutes. */
    static final int MOST = 768;

    private static final int INITIAL_CAPACITY = 16;

    private long[] values = new long[INITIAL_CAPACITY];
    private int[] minutes = new int[INITIAL_CAPACITY];
    private int count;

    /** The minute of the latest earlier value at least as large, or {@link #NEVER}; the value is then remembered. */
    int look(long value, int minute) {
        while (count > 0 && values[count - 1] < value) {
            count--;
        }
        int seen = count > 0 ? minutes[count - 1] : NEVER;
        if (count > 0 && values[count - 1] == value) {
            minutes[count - 1] = minute;
        } else if (seen != minute) {
            push(value, minute);
        }
        return seen;
    }

    /** The minute of the latest value at least as large, or {@link #NEVER}; nothing is remembered. */
    int peek(long value) {
        // Values fall from the bottom, so those that are large enough lie below those that are not.
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] >= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 ? minutes[low - 1] : NEVER;
    }

    /** The largest value not older than a minute of the clock, or 0 for none. */
    long largestSince(int minute) {
        for (int i = 0; i < count; i++) {
            if (minutes[i] >= minute) {
                return values[i];
            }
        }
        return 0;
    }

    /** Forgets everything. */
    void clear() {
        count = 0;
    }

    /** Pairs held. */
    int pairs() {
        return count;
    }

    private void push(long value, int minute) {
        if (count == MOST) {
            count = 0;
        }
        if (count == values.length) {
            int capacity = Math.min(MOST, 2 * count);
            values = Arrays.copyOf(values, capacity);
            minutes = Arrays.copyOf(minutes, capacity);
        }
        values[count] = value;
        minutes[count++] = minute;
    }
}
