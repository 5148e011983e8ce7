package orderflow.detect.specified;

import orderflow.alert.Evidence;
import orderflow.alert.Finding;
import orderflow.detect.FindingSink;
import orderflow.detect.TradeDetector;
import orderflow.event.Aggressor;
import orderflow.event.Trade;
import orderflow.market.QuoteBoard;

/**
 * Finds large sells on the tape.
 *
 * <pre>
 * found: a used trade signed sell, size >= size threshold, price at or below the bid in force, if there is one
 * critical: size >= 2 * size threshold
 * </pre>
 *
 * <p>Parameter: the size threshold in whole shares, of {@link LargeSellerSettings}; its quiet time is of no concern
 * here.
 *
 * <p>Fooled by a seller who cuts the order into small pieces, and by a large trade whose side is inferred wrongly.
 * Source: the specification of this tool, no published method; akin to looking for blocks, whose size US market rules
 * put at 10,000 shares or more, see {@code docs/detectors.md}. Stateless.
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
