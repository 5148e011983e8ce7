package orderflow.report;

/**
 * What was sold within 30 seconds, as the rules of rarity counted it for one symbol on one day.
 *
 * <p>A row holds the most that stood in the window at any used trade of its stretch, so that a wider stretch hides no
 * extreme. Quantities are in units of {@link orderflow.event.Quantity}. Not thread-safe.
 */
final class SoldSeries {

    /** The most that was sold within 30 seconds. */
    static final int SOLD = 0;

    /** The most of it that the red burst looked at, since enough of the volume was sold; 0 for none. */
    static final int LOOKED_AT = 1;

    /** When a part of the day began within the stretch, the last of several, or 0: earlier values count no more. */
    static final int PART_START = 2;

    private static final int COLUMNS = 3;

    private final TimeColumns rows;
    private long partStartMillis;

    /** A day of nothing yet, in stretches of so many milliseconds. */
    SoldSeries(long widthMillis) {
        rows = new TimeColumns(COLUMNS, widthMillis);
    }

    TimeColumns rows() {
        return rows;
    }

    /**
     * Takes the window after a used trade.
     *
     * @param partStart time of the first used trade of the part of the day that the trade is in
     * @param sold in the 30 seconds up to it
     * @param lookedAt true when the red burst looked at it
     */
    void add(long timeMillis, long partStart, long sold, boolean lookedAt) {
        int row = rows.row(timeMillis);
        if (partStart != partStartMillis) {
            partStartMillis = partStart;
            rows.set(PART_START, row, partStart);
            // what was sold before it is no measure for what follows
            rows.set(LOOKED_AT, row, 0);
        }
        rows.set(SOLD, row, Math.max(rows.get(SOLD, row), sold));
        if (lookedAt) {
            rows.set(LOOKED_AT, row, Math.max(rows.get(LOOKED_AT, row), sold));
        }
    }

    /** Makes each stretch so many times as wide. */
    void widen(int times) {
        rows.widen(times, this::merge);
    }

    private void merge(int row, int into) {
        rows.set(SOLD, into, Math.max(rows.get(SOLD, into), rows.get(SOLD, row)));
        boolean begun = rows.get(PART_START, row) != 0;
        long before = begun ? 0 : rows.get(LOOKED_AT, into);
        rows.set(LOOKED_AT, into, Math.max(before, rows.get(LOOKED_AT, row)));
        if (begun) {
            rows.set(PART_START, into, rows.get(PART_START, row));
        }
    }
}
