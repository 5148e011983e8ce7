package orderflow.detect;

import orderflow.alert.Evidence;
import orderflow.alert.Finding;
import orderflow.event.Aggressor;
import orderflow.event.Trade;
import orderflow.market.QuoteBoard;

/**
 * Finds large sells on the tape: one used trade signed sell, size at or over the threshold, at or below the bid in
 * force (or with no bid in force).
 *
 * <p>Fooled by a seller who cuts the order into small pieces, and by a large trade whose side is inferred wrongly.
 * Keeps no memory.
 */
public final class SellPrintDetector implements TradeDetector {

    private final SizeGrade grade;

    /** A detector for one symbol. */
    public SellPrintDetector(LargeSellerSettings settings) {
        this.grade = new SizeGrade(settings.sizeThreshold());
    }

    @Override
    public void onTrade(Trade trade, Aggressor side, QuoteBoard board, long nowMillis, FindingSink findings) {
        boolean hitsBid = !board.hasBid() || trade.price() <= board.bid();
        if (side == Aggressor.SELL && grade.isLarge(trade.size()) && hitsBid) {
            findings.onFinding(
                    new Finding.LargeSeller(
                            grade.severity(trade.size()), Evidence.SELL_PRINT, trade.size(), trade.price()),
                    nowMillis);
        }
    }

    @Override
    public void observeTrade(Trade trade, Aggressor side, long nowMillis) {
        // There is nothing to learn.
    }

    @Override
    public void restart() {
        // It has learnt nothing.
    }
}
