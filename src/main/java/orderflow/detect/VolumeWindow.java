package orderflow.detect;

/**
 * Volumes of the last while with their exact sum, oldest first.
 *
 * <p>Volumes of one millisecond are kept as one entry, 12 bytes each, so memory is bounded by the milliseconds in the
 * window that saw a trade. Times do not go back, and lie less than 24 days apart. Not thread-safe.
 */
final class VolumeWindow {

    private static final int INITIAL_CAPACITY = 16;

    private int[] times = new int[INITIAL_CAPACITY];
    private long[] volumes = new long[INITIAL_CAPACITY];
    private int first;
    private int count;
    private long sum;

    /** Sum of the volumes in the window. */
    long sum() {
        return sum;
    }

    /** Adds a volume at a time not before the last one's. */
    void add(long timeMillis, long volume) {
        sum += volume;
        // Only the lower half of a time is kept: differences of less than 24 days survive that.
        int time = (int) timeMillis;
        if (count > 0) {
            int last = index(count - 1);
            if (times[last] == time) {
                volumes[last] += volume;
                return;
            }
        }
        if (count == times.length) {
            grow();
        }
        int next = index(count++);
        times[next] = time;
        volumes[next] = volume;
    }

    /** Drops what happened at the boundary or before. */
    void expire(long boundaryMillis) {
        while (count > 0 && times[first] - (int) boundaryMillis <= 0) {
            dropFirst();
        }
    }

    /** Moves what happened at the boundary or before to the end of an older window. */
    void expireInto(VolumeWindow older, long boundaryMillis) {
        while (count > 0 && times[first] - (int) boundaryMillis <= 0) {
            older.add(times[first], volumes[first]);
            dropFirst();
        }
    }

    /** Empties the window. */
    void clear() {
        first = 0;
        count = 0;
        sum = 0;
    }

    private void dropFirst() {
        sum -= volumes[first];
        first = first + 1 == times.length ? 0 : first + 1;
        count--;
    }

    private int index(int position) {
        int index = first + position;
        return index < times.length ? index : index - times.length;
    }

    private void grow() {
        int capacity = times.length + (times.length >> 2);
        int[] grownTimes = new int[capacity];
        long[] grownVolumes = new long[capacity];
        int upToEnd = times.length - first;
        System.arraycopy(times, first, grownTimes, 0, upToEnd);
        System.arraycopy(times, 0, grownTimes, upToEnd, first);
        System.arraycopy(volumes, first, grownVolumes, 0, upToEnd);
        System.arraycopy(volumes, 0, grownVolumes, upToEnd, first);
        times = grownTimes;
        volumes = grownVolumes;
        first = 0;
    }
}
