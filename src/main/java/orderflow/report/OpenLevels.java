package orderflow.report;

import java.util.ArrayList;
import java.util.List;
import orderflow.alert.Evidence;
import orderflow.alert.Finding.LargeSeller;
import orderflow.event.BookSide;
import orderflow.event.BookSnapshot;
import orderflow.event.Quote;

/**
 * The levels of one symbol that alerted and are still shown with the size that made them alert.
 *
 * <p>A level that a book showed ends with a book that does not, one of the NBBO with a quote that does not; both end at
 * a gap. Not thread-safe.
 */
final class OpenLevels {

    private final long largeSize;
    private final List<Mark> ofBooks = new ArrayList<>();
    private final List<Mark> ofQuotes = new ArrayList<>();

    OpenLevels(long largeSize) {
        this.largeSize = largeSize;
    }

    /** Takes a mark; where it is of no displayed level, nothing is kept. */
    void add(Mark mark, boolean byBook) {
        if (mark.isAlert()
                && mark.alert().finding() instanceof LargeSeller seller
                && seller.evidence() != Evidence.SELL_PRINT) {
            (byBook ? ofBooks : ofQuotes).add(mark);
        }
    }

    void onQuote(Quote quote, long millis) {
        if (!ofQuotes.isEmpty()) {
            ofQuotes.removeIf(mark -> {
                LargeSeller level = level(mark);
                boolean shown = isBid(level)
                        ? quote.bid() == level.priceLevel() && quote.bidSize() >= largeSize
                        : quote.ask() == level.priceLevel() && quote.askSize() >= largeSize;
                return !shown && end(mark, millis);
            });
        }
    }

    void onBook(BookSnapshot book, long millis) {
        if (!ofBooks.isEmpty()) {
            ofBooks.removeIf(mark -> {
                LargeSeller level = level(mark);
                return !shows(isBid(level) ? book.bids() : book.asks(), level.priceLevel()) && end(mark, millis);
            });
        }
    }

    /** Nothing is known to be shown any more. */
    void restart(long millis) {
        ofBooks.forEach(mark -> end(mark, millis));
        ofQuotes.forEach(mark -> end(mark, millis));
        ofBooks.clear();
        ofQuotes.clear();
    }

    private boolean shows(BookSide side, long price) {
        for (int i = 0; i < side.depth(); i++) {
            if (side.price(i) == price) {
                return side.size(i) >= largeSize;
            }
        }
        return false;
    }

    private static boolean end(Mark mark, long millis) {
        mark.shownUntil(Math.max(mark.timeMillis(), millis));
        return true;
    }

    private static boolean isBid(LargeSeller level) {
        return level.evidence() == Evidence.BID_LEVEL;
    }

    private static LargeSeller level(Mark mark) {
        return (LargeSeller) mark.alert().finding();
    }
}
