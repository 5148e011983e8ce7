package orderflow.feed.databento;

import orderflow.event.BookSide;

/** Reads the levels of a record, and answers with a side of the record before where nothing of it has changed. */
final class LevelReader {

    private LevelReader() {}

    /** One side, or null when it has a price that no price can be. */
    static BookSide side(DbnRecord record, boolean bids, BookSide before) {
        int depth = 0;
        boolean same = true;
        while (depth < OrderBook.DEPTH) {
            long price = record.levelPrice(depth, bids);
            if (price == DbnRecord.NO_PRICE) {
                break;
            }
            if (!Prices.isValid(price)) {
                return null;
            }
            same = same
                    && depth < before.depth()
                    && before.price(depth) == price
                    && before.size(depth) == Shares.quantity(record.levelSize(depth, bids));
            depth++;
        }
        return same && depth == before.depth() ? before : read(record, bids, depth);
    }

    private static BookSide read(DbnRecord record, boolean bids, int depth) {
        if (depth == 0) {
            return BookSide.EMPTY;
        }
        long[] prices = new long[depth];
        long[] sizes = new long[depth];
        for (int level = 0; level < depth; level++) {
            prices[level] = record.levelPrice(level, bids);
            sizes[level] = Shares.quantity(record.levelSize(level, bids));
        }
        return new BookSide(prices, sizes);
    }
}
