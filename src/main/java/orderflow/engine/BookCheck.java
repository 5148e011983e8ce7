package orderflow.engine;

import orderflow.event.BookSide;
import orderflow.event.BookSnapshot;
import orderflow.fault.RejectionCode;

/** Whether a book can be believed: prices strictly in order, everything above 0, sides not crossed. */
final class BookCheck {

    private BookCheck() {}

    /** The first thing that is wrong with it, or null. */
    static RejectionCode firstFault(BookSnapshot book) {
        BookSide bids = book.bids();
        BookSide asks = book.asks();
        if (!isSorted(bids, -1)) {
            return RejectionCode.LEVEL2_BID_SORT;
        }
        if (!isSorted(asks, 1)) {
            return RejectionCode.LEVEL2_ASK_SORT;
        }
        // Bids fall and asks rise, so the lowest price is the last bid or the first ask.
        boolean lowBid = bids.depth() > 0 && bids.price(bids.depth() - 1) <= 0;
        if (lowBid || asks.depth() > 0 && asks.price(0) <= 0) {
            return RejectionCode.LEVEL2_PRICE;
        }
        if (!allSizesPositive(bids) || !allSizesPositive(asks)) {
            return RejectionCode.LEVEL2_SIZE;
        }
        boolean crossed = bids.depth() > 0 && asks.depth() > 0 && bids.price(0) > asks.price(0);
        return crossed ? RejectionCode.LEVEL2_CROSSED : null;
    }

    private static boolean isSorted(BookSide side, int direction) {
        for (int level = 1; level < side.depth(); level++) {
            if (Long.compare(side.price(level), side.price(level - 1)) != direction) {
                return false;
            }
        }
        return true;
    }

    private static boolean allSizesPositive(BookSide side) {
        for (int level = 0; level < side.depth(); level++) {
            if (side.size(level) <= 0) {
                return false;
            }
        }
        return true;
    }
}
