package orderflow.report;

import orderflow.event.Aggressor;
import orderflow.event.BookSide;
import orderflow.event.BookSnapshot;
import orderflow.event.Trade;

/**
 * The book of one symbol on one day, minute by minute: its ten best levels at the end of each, its largest ones within
 * it, and what became of the size at the best bid.
 *
 * <p>Sizes are those that are displayed; orders at one price count together. Of the size at the best bid of a book, what
 * the next book shows less of at that price was traded, as far as sales at or below it account for it, or else pulled.
 * Prices and sizes are in the units of the events, 0 where there is no level. Not thread-safe.
 */
final class DepthSeries {

    static final long MINUTE_MILLIS = 60_000;

    /** Levels a side. */
    static final int LEVELS = 10;

    /** Ten prices, ten sizes of bids, the same of asks. */
    static final int BID_PRICE = 0;

    static final int BID_SIZE = BID_PRICE + LEVELS;
    static final int ASK_PRICE = BID_SIZE + LEVELS;
    static final int ASK_SIZE = ASK_PRICE + LEVELS;

    /** The largest bid and ask among the ten that any book of the stretch had. */
    static final int LARGEST_BID = ASK_SIZE + LEVELS;

    static final int LARGEST_BID_PRICE = LARGEST_BID + 1;
    static final int LARGEST_ASK = LARGEST_BID + 2;
    static final int LARGEST_ASK_PRICE = LARGEST_BID + 3;

    /** Sold at or below the best bid. */
    static final int TRADED = LARGEST_BID + 4;

    /** Gone from the best bid without a trade. */
    static final int PULLED = LARGEST_BID + 5;

    private static final int COLUMNS = PULLED + 1;

    private final TimeColumns rows;
    private BookSide bids = BookSide.EMPTY;
    private long tradedSince;

    /** A day of nothing yet, in stretches of so many milliseconds. */
    DepthSeries(long widthMillis) {
        rows = new TimeColumns(COLUMNS, widthMillis);
    }

    TimeColumns rows() {
        return rows;
    }

    /** Takes a book that was accepted. */
    void book(BookSnapshot book) {
        int row = rows.row(book.timeMillis());
        levels(row, book.bids(), BID_PRICE);
        levels(row, book.asks(), ASK_PRICE);
        largest(row, book.bids(), LARGEST_BID);
        largest(row, book.asks(), LARGEST_ASK);
        rows.add(PULLED, row, pulled(book.bids()));
        bids = book.bids();
        tradedSince = 0;
    }

    /** Takes a used trade and the side that it was signed with. */
    void trade(Trade trade, Aggressor side) {
        if (side == Aggressor.SELL && bids.depth() > 0 && trade.price() <= bids.price(0)) {
            rows.add(TRADED, rows.row(trade.timeMillis()), trade.size());
            tradedSince += trade.size();
        }
    }

    /** What follows is not compared with what was before. */
    void restart() {
        bids = BookSide.EMPTY;
        tradedSince = 0;
    }

    /** Makes each stretch so many times as wide; of several books the last is shown. */
    void widen(int times) {
        rows.widen(times, this::merge);
    }

    private long pulled(BookSide now) {
        if (bids.depth() == 0) {
            return 0;
        }
        long price = bids.price(0);
        long left = 0;
        int level = 0;
        while (level < now.depth() && now.price(level) > price) {
            level++;
        }
        if (level < now.depth() && now.price(level) == price) {
            left = now.size(level);
        } else if (level >= LEVELS) {
            // Too far below the best for the book to show it.
            return 0;
        }
        return Math.max(0, bids.size(0) - left - tradedSince);
    }

    private void levels(int row, BookSide side, int firstColumn) {
        for (int level = 0; level < LEVELS; level++) {
            boolean there = level < side.depth();
            rows.set(firstColumn + level, row, there ? side.price(level) : 0);
            rows.set(firstColumn + LEVELS + level, row, there ? side.size(level) : 0);
        }
    }

    private void largest(int row, BookSide side, int column) {
        for (int level = 0; level < Math.min(LEVELS, side.depth()); level++) {
            if (side.size(level) > rows.get(column, row)) {
                rows.set(column, row, side.size(level));
                rows.set(column + 1, row, side.price(level));
            }
        }
    }

    private void merge(int row, int into) {
        for (int column = 0; column < LARGEST_BID; column++) {
            rows.set(column, into, rows.get(column, row));
        }
        for (int column : new int[] {LARGEST_BID, LARGEST_ASK}) {
            if (rows.get(column, row) > rows.get(column, into)) {
                rows.set(column, into, rows.get(column, row));
                rows.set(column + 1, into, rows.get(column + 1, row));
            }
        }
        rows.add(TRADED, into, rows.get(TRADED, row));
        rows.add(PULLED, into, rows.get(PULLED, row));
    }
}
