package orderflow.report;

import orderflow.event.Quote;

/**
 * Bid, ask and trades of one symbol on one day, as fine as there is room for.
 *
 * <p>A row holds what was in force at the end of its stretch, and the lowest and highest within it, so that a wider
 * stretch hides no extreme. A quote that changes no price needs no row. Not thread-safe.
 */
final class PriceSeries {

    static final int BID = 0;
    static final int BID_LOW = 1;
    static final int BID_HIGH = 2;
    static final int ASK = 3;
    static final int ASK_LOW = 4;
    static final int ASK_HIGH = 5;
    static final int LAST = 6;
    static final int LOW = 7;
    static final int HIGH = 8;

    /** What stands in a column where there was no price. */
    static final long NONE = Quote.EMPTY;

    private static final int COLUMNS = 9;
    private static final int GROUP = 3;

    private final TimeColumns rows = new TimeColumns(COLUMNS, 1);
    private long bid = NONE;
    private long ask = NONE;

    TimeColumns rows() {
        return rows;
    }

    /** Takes the bid and ask in force, either of which may be {@link #NONE}. */
    void quote(long timeMillis, long newBid, long newAsk) {
        if (newBid == bid && newAsk == ask) {
            return;
        }
        int row = row(timeMillis);
        bid = newBid;
        ask = newAsk;
        see(BID, row, bid);
        see(ASK, row, ask);
    }

    /** Takes a used trade. */
    void trade(long timeMillis, long price) {
        see(LAST, row(timeMillis), price);
    }

    /** Nothing is in force any more, from the next row on. */
    void restart() {
        bid = NONE;
        ask = NONE;
    }

    /** Makes each stretch twice as wide. */
    void widen() {
        rows.widen(2, this::merge);
    }

    private int row(long timeMillis) {
        int row = rows.row(timeMillis);
        if (rows.added()) {
            see(BID, row, bid);
            see(ASK, row, ask);
        }
        return row;
    }

    private void see(int column, int row, long price) {
        rows.set(column, row, price);
        extend(column, row, price, price);
    }

    private void merge(int row, int into) {
        for (int column = 0; column < COLUMNS; column += GROUP) {
            long price = rows.get(column, row);
            if (price != NONE || column != LAST) {
                rows.set(column, into, price);
            }
            extend(column, into, rows.get(column + 1, row), rows.get(column + 2, row));
        }
    }

    private void extend(int column, int row, long low, long high) {
        if (low == NONE) {
            return;
        }
        long lowest = rows.get(column + 1, row);
        rows.set(column + 1, row, lowest == NONE ? low : Math.min(lowest, low));
        rows.set(column + 2, row, Math.max(rows.get(column + 2, row), high));
    }
}
