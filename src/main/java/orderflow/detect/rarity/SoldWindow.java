package orderflow.detect.rarity;

import java.util.Arrays;

/**
 * Volume, and what of it was sold, in the last {@value #SECONDS} whole seconds of the clock, the present one included.
 *
 * <p>Volumes are in units of {@link orderflow.event.Quantity}. Times do not go back between two {@link #clear()}. A
 * window that would hold more than a {@code long} begins anew: that is no volume but a source gone wrong. Memory: two
 * numbers a second. Not thread-safe.
 */
final class SoldWindow {

    static final int SECONDS = 30;

    private static final long SECOND_MILLIS = 1_000;

    private final long[] volumes = new long[SECONDS];
    private final long[] solds = new long[SECONDS];
    private boolean empty = true;
    private long second;
    private int slot;
    private long volume;
    private long sold;

    /** Adds a trade and moves the window to its time. */
    void add(long timeMillis, long size, boolean sell) {
        moveTo(Math.floorDiv(timeMillis, SECOND_MILLIS));
        if (volume > Long.MAX_VALUE - size) {
            clear();
            moveTo(Math.floorDiv(timeMillis, SECOND_MILLIS));
        }
        volumes[slot] += size;
        volume += size;
        if (sell) {
            solds[slot] += size;
            sold += size;
        }
    }

    /** Volume of the window. */
    long volume() {
        return volume;
    }

    /** What of it was sold. */
    long sold() {
        return sold;
    }

    /** Empties the window. */
    void clear() {
        empty = true;
    }

    private void moveTo(long toSecond) {
        if (!empty && toSecond == second) {
            return;
        }
        if (empty || toSecond - second >= SECONDS) {
            Arrays.fill(volumes, 0);
            Arrays.fill(solds, 0);
            volume = 0;
            sold = 0;
            empty = false;
        } else {
            for (long passed = second; passed < toSecond; passed++) {
                slot = slot + 1 == SECONDS ? 0 : slot + 1;
                volume -= volumes[slot];
                sold -= solds[slot];
                volumes[slot] = 0;
                solds[slot] = 0;
            }
        }
        second = toSecond;
    }
}
