package orderflow.detect.rarity;

import java.math.BigDecimal;
import orderflow.detect.Products;

/**
 * The stream of what was sold within 30 seconds, looked at where that was at least a given share of the volume.
 *
 * <p>Not thread-safe.
 */
final class BurstSeries {

    private static final int DECIMALS = 9;
    private static final long BILLION = 1_000_000_000L;

    private final long sellBillionths;
    private final RaritySeries series;

    BurstSeries(BigDecimal sellRatioThreshold, SessionPart part) {
        this.sellBillionths = sellRatioThreshold.movePointRight(DECIMALS).longValueExact();
        this.series = new RaritySeries(part);
    }

    /** Looks at the window after a sale. */
    void look(SoldWindow window, int minute) {
        if (Products.compare(window.sold(), BILLION, window.volume(), sellBillionths) >= 0) {
            series.look(window.sold(), minute);
        } else {
            series.pass();
        }
    }

    /** True for the threshold that it was made with. */
    boolean isFor(BigDecimal sellRatioThreshold) {
        return sellRatioThreshold.movePointRight(DECIMALS).longValueExact() == sellBillionths;
    }

    RaritySeries series() {
        return series;
    }
}
