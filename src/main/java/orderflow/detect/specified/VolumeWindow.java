package orderflow.detect.specified;

/**
 * Volumes of the last while with their exact sums, in two parts: the recent one and, right before it, the base.
 *
 * <p>One ring holds both; what turns from recent to base stays where it is. Volumes of one millisecond are kept as one
 * entry for what was sold and one for the rest, 12 bytes each, so memory is bounded by the milliseconds that saw a
 * trade. Times do not go back, and lie less than 12 days apart. Not thread-safe.
 */
final class VolumeWindow {

    private static final int INITIAL_CAPACITY = 16;
    private static final int SOLD = 1;

    private final long recentMillis;
    private final long bothMillis;
    /** The lowest 31 bits of the time, above the bit that tells sold; differences of less than 12 days survive that. */
    private int[] stamps = new int[INITIAL_CAPACITY];

    private long[] volumes = new long[INITIAL_CAPACITY];
    private int first;
    private int firstRecent;
    private int count;
    private long recent;
    private long recentSold;
    private long base;

    /** An empty window with parts of these lengths. */
    VolumeWindow(long recentMillis, long baseMillis) {
        this.recentMillis = recentMillis;
        this.bothMillis = recentMillis + baseMillis;
    }

    /** Sum of the volumes no older than the recent part is long, the boundary left out. */
    long recent() {
        return recent;
    }

    /** What of that was sold. */
    long recentSold() {
        return recentSold;
    }

    /** Sum of the volumes in the part before, the boundary with the recent part included. */
    long base() {
        return base;
    }

    /** True when both parts and this volume together are more than can be told, whatever leaves them meanwhile. */
    boolean overflows(long volume) {
        return recent + base > Long.MAX_VALUE - volume;
    }

    /** Adds a volume, which must not overflow, at a time not before the last one's, and moves both parts to that time. */
    void add(long timeMillis, long volume, boolean sold) {
        int stamp = (int) timeMillis << 1 | (sold ? SOLD : 0);
        recent += volume;
        recentSold += sold ? volume : 0;
        if (!joins(count - 1, stamp, volume) && !joins(count - 2, stamp, volume)) {
            append(stamp, volume);
        }
        moveRecent((int) (timeMillis - recentMillis) << 1);
        moveBase((int) (timeMillis - bothMillis) << 1);
    }

    /** Empties the window. */
    void clear() {
        first = 0;
        firstRecent = 0;
        count = 0;
        recent = 0;
        recentSold = 0;
        base = 0;
    }

    /** Entries held. */
    int entries() {
        return count;
    }

    /** Entries that there is room for. */
    int room() {
        return stamps.length;
    }

    /** Adds to an entry where it is of the same time and kind. */
    private boolean joins(int position, int stamp, long volume) {
        if (position < 0) {
            return false;
        }
        int index = index(position);
        if (stamps[index] != stamp) {
            return false;
        }
        volumes[index] += volume;
        return true;
    }

    private void append(int stamp, long volume) {
        if (count == stamps.length) {
            grow();
        }
        int index = index(count++);
        stamps[index] = stamp;
        volumes[index] = volume;
    }

    /** Lets what happened at the boundary or before be recent no more; the entry added last always stays. */
    private void moveRecent(int boundary) {
        while ((stamps[firstRecent] & ~SOLD) - boundary <= 0) {
            long volume = volumes[firstRecent];
            recent -= volume;
            recentSold -= (stamps[firstRecent] & SOLD) != 0 ? volume : 0;
            base += volume;
            firstRecent = next(firstRecent);
        }
    }

    /** Drops what happened at the boundary or before. */
    private void moveBase(int boundary) {
        while ((stamps[first] & ~SOLD) - boundary <= 0) {
            base -= volumes[first];
            first = next(first);
            count--;
        }
    }

    private int next(int index) {
        return index + 1 == stamps.length ? 0 : index + 1;
    }

    private int index(int position) {
        int index = first + position;
        return index < stamps.length ? index : index - stamps.length;
    }

    private void grow() {
        int capacity = stamps.length + (stamps.length >> 2);
        int[] grownStamps = new int[capacity];
        long[] grownVolumes = new long[capacity];
        int upToEnd = stamps.length - first;
        System.arraycopy(stamps, first, grownStamps, 0, upToEnd);
        System.arraycopy(stamps, 0, grownStamps, upToEnd, first);
        System.arraycopy(volumes, first, grownVolumes, 0, upToEnd);
        System.arraycopy(volumes, 0, grownVolumes, upToEnd, first);
        firstRecent -= firstRecent >= first ? first : first - stamps.length;
        stamps = grownStamps;
        volumes = grownVolumes;
        first = 0;
    }
}
