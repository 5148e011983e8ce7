package orderflow.report;

import java.util.Arrays;

/**
 * Rows of numbers in the order of time, one row for each stretch of time that holds something.
 *
 * <p>Stretches are as wide as told and can be made wider, never narrower. Times may come in any order; those that rise
 * cost least. Memory: 8 bytes for each row and column, and one more column for the time, at most doubled while it
 * grows. Not thread-safe.
 */
final class TimeColumns {

    /** Puts a row into the one before it, which then stands for both. */
    interface Merge {
        void merge(int row, int into);
    }

    private static final int FIRST_ROOM = 16;

    private final long[][] columns;
    private long widthMillis;
    private long[] stretches = new long[FIRST_ROOM];
    private int size;
    private boolean added;

    TimeColumns(int columns, long widthMillis) {
        this.columns = new long[columns][FIRST_ROOM];
        this.widthMillis = widthMillis;
    }

    /** The row of a time; {@link #added()} then tells whether it is a new one, with zeros in it. */
    int row(long timeMillis) {
        long stretch = Math.floorDiv(timeMillis, widthMillis);
        if (size > 0 && stretches[size - 1] == stretch) {
            added = false;
            return size - 1;
        }
        int found = size == 0 || stretches[size - 1] < stretch
                ? -size - 1
                : Arrays.binarySearch(stretches, 0, size, stretch);
        added = found < 0;
        return added ? insert(-found - 1, stretch) : found;
    }

    boolean added() {
        return added;
    }

    int size() {
        return size;
    }

    long widthMillis() {
        return widthMillis;
    }

    /** The beginning of the stretch that a row stands for. */
    long timeMillis(int row) {
        return stretches[row] * widthMillis;
    }

    long get(int column, int row) {
        return columns[column][row];
    }

    void set(int column, int row, long value) {
        columns[column][row] = value;
    }

    void add(int column, int row, long value) {
        columns[column][row] += value;
    }

    /** Makes each stretch so many times as wide. */
    void widen(int times, Merge merge) {
        widthMillis *= times;
        int last = -1;
        for (int row = 0; row < size; row++) {
            long stretch = Math.floorDiv(stretches[row], (long) times);
            if (last >= 0 && stretches[last] == stretch) {
                merge.merge(row, last);
            } else {
                last++;
                stretches[last] = stretch;
                for (long[] column : columns) {
                    column[last] = column[row];
                }
            }
        }
        size = last + 1;
    }

    private int insert(int row, long stretch) {
        if (size == stretches.length) {
            stretches = Arrays.copyOf(stretches, 2 * size);
            for (int i = 0; i < columns.length; i++) {
                columns[i] = Arrays.copyOf(columns[i], 2 * size);
            }
        }
        System.arraycopy(stretches, row, stretches, row + 1, size - row);
        stretches[row] = stretch;
        for (long[] column : columns) {
            System.arraycopy(column, row, column, row + 1, size - row);
            column[row] = 0;
        }
        size++;
        return row;
    }
}
