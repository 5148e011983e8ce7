package orderflow.detect.rarity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import orderflow.alert.Finding;
import orderflow.detect.FindingSink;
import orderflow.event.Trade;

/**
 * Finds half minutes in which more was sold than in any for long.
 *
 * <pre>
 * volume, sold: of the used trades in the seconds floor(t / 1000) - 29 to floor(t / 1000)
 * looked at:    each used trade signed sell with sold >= sell ratio threshold x volume
 * found:        sold is rare, price x sold >= min value, |t - last burst| >= 300 s, |t - last large sale's alert| >= quiet time
 * </pre>
 *
 * <p>The last alerts survive gaps and edges. Not thread-safe.
 */
final class RareBurstRule {

    private static final long APART_MILLIS = 300_000;
    private static final int RATIO_DECIMALS = 4;

    private final RarityGrade grade;
    private final ValueFloor floor;
    private final SoldWindow window;
    private final RaritySeries bursts;
    private boolean alerted;
    private long lastMillis;

    RareBurstRule(RaritySettings settings, RarityStatistics statistics) {
        this.grade = new RarityGrade(settings);
        this.floor = new ValueFloor(settings.minValue());
        this.window = statistics.window();
        this.bursts = statistics.bursts(settings.sellRatioThreshold());
    }

    void onTrade(Trade trade, long nowMillis, LargeSaleRule sales, FindingSink findings) {
        if (!grade.isRare(bursts)
                || !floor.isReached(trade.price(), window.sold())
                || alerted && Math.abs(nowMillis - lastMillis) < APART_MILLIS
                || sales.isQuiet(nowMillis)) {
            return;
        }
        alerted = true;
        lastMillis = nowMillis;
        BigDecimal sellRatio = BigDecimal.valueOf(window.sold())
                .divide(BigDecimal.valueOf(window.volume()), RATIO_DECIMALS, RoundingMode.HALF_UP);
        findings.onFinding(
                new Finding.RareBurst(
                        grade.severity(bursts), sellRatio, window.volume(), window.sold(), bursts.rarity()),
                nowMillis);
    }
}
