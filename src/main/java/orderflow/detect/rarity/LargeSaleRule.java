package orderflow.detect.rarity;

import orderflow.alert.Finding;
import orderflow.alert.Severity;
import orderflow.detect.FindingSink;
import orderflow.event.Trade;

/**
 * Finds single trades larger than any that was sold for long.
 *
 * <pre>
 * found: the size of a sale is rare, price x size >= min value, and: it is the symbol's first alert,
 *        or |t - last alert| >= quiet time, or it is critical and the last was a warning
 * </pre>
 *
 * <p>The last alert survives gaps and edges. Not thread-safe.
 */
final class LargeSaleRule {

    private final RarityGrade grade;
    private final ValueFloor floor;
    private final long quietMillis;
    private final RaritySeries sales;
    private boolean alerted;
    private long lastMillis;
    private Severity last = Severity.WARNING;

    LargeSaleRule(RaritySettings settings, RarityStatistics statistics) {
        this.grade = new RarityGrade(settings);
        this.floor = new ValueFloor(settings.minValue());
        this.quietMillis = settings.quietMillis();
        this.sales = statistics.sales();
    }

    void onTrade(Trade trade, long nowMillis, FindingSink findings) {
        if (!grade.isRare(sales) || !floor.isReached(trade.price(), trade.size())) {
            return;
        }
        Severity severity = grade.severity(sales);
        boolean grown = severity == Severity.CRITICAL && last == Severity.WARNING;
        if (isQuiet(nowMillis) && !grown) {
            return;
        }
        alerted = true;
        lastMillis = nowMillis;
        last = severity;
        findings.onFinding(new Finding.RareSale(severity, trade.size(), trade.price(), sales.rarity()), nowMillis);
    }

    /** True while the last alert is less than the quiet time away, whichever way the clock went. */
    boolean isQuiet(long nowMillis) {
        return alerted && Math.abs(nowMillis - lastMillis) < quietMillis;
    }
}
