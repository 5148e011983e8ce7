package orderflow.detect.specified;

import java.math.BigDecimal;
import java.math.RoundingMode;
import orderflow.alert.Finding;
import orderflow.alert.Severity;
import orderflow.detect.Products;
import orderflow.event.Quantity;

/**
 * The ratios that a red burst is judged by, as exact fractions of {@link BurstVolumes}.
 *
 * <p>The baseline is the larger of V_base over the coverage in minutes and half the least volume. The volume ratio is
 * V_now * {@code scale} / ({@code divisor} * {@code per}). Not thread-safe.
 */
final class BurstRatios {

    private static final long MINUTE_MILLIS = 60_000;
    private static final long BILLION = 1_000_000_000L;

    private final BurstVolumes volumes;
    private final long minVolume;
    private long scale;
    private long divisor;
    private long per;

    BurstRatios(BurstVolumes volumes, long minVolumeShares) {
        this.volumes = volumes;
        this.minVolume = Quantity.shares(minVolumeShares);
    }

    /** True when there is a baseline, covering at least so long, to compare with; ratios are asked for only then. */
    boolean hasBaseline(long warmupMillis) {
        long coverageMillis = volumes.coverageMillis();
        long base = volumes.base();
        if (coverageMillis < warmupMillis || base == 0) {
            return false;
        }
        boolean measured = Products.compare(base, 2 * MINUTE_MILLIS, minVolume, coverageMillis) >= 0;
        scale = measured ? coverageMillis : 2;
        divisor = measured ? base : minVolume;
        per = measured ? MINUTE_MILLIS : 1;
        return true;
    }

    /** True when the volume ratio is at least the threshold, given in billionths. */
    boolean volumeRatioReaches(long thresholdBillionths) {
        return Products.compare(volumes.now(), scale * BILLION, divisor, per * thresholdBillionths) >= 0;
    }

    /** True when the volume ratio is below two thirds of the threshold, given in billionths. */
    boolean volumeRatioBelowTwoThirdsOf(long thresholdBillionths) {
        return Products.compare(volumes.now(), 3 * scale * BILLION, divisor, 2 * per * thresholdBillionths) < 0;
    }

    /** True when the share of sells is at least the threshold, given in billionths. */
    boolean sellRatioReaches(long thresholdBillionths) {
        return Products.compare(volumes.sells(), BILLION, volumes.now(), thresholdBillionths) >= 0;
    }

    /** True when the last minute saw the least volume that a burst needs. */
    boolean isThick() {
        return volumes.now() >= minVolume;
    }

    /** What a person can check by hand. */
    Finding.RedBurst finding(Severity severity) {
        BigDecimal volume = BigDecimal.valueOf(volumes.now());
        BigDecimal volumeRatio = ratio(
                volume.multiply(BigDecimal.valueOf(scale)),
                BigDecimal.valueOf(divisor).multiply(BigDecimal.valueOf(per)),
                4);
        BigDecimal sellRatio = ratio(BigDecimal.valueOf(volumes.sells()), volume, 4);
        BigDecimal baseline = ratio(
                BigDecimal.valueOf(divisor).multiply(BigDecimal.valueOf(per)),
                BigDecimal.valueOf(scale).multiply(BigDecimal.valueOf(Quantity.ONE)),
                0);
        return new Finding.RedBurst(severity, volumeRatio, sellRatio, volumes.now(), baseline);
    }

    private static BigDecimal ratio(BigDecimal numerator, BigDecimal denominator, int decimals) {
        return numerator.divide(denominator, decimals, RoundingMode.HALF_UP);
    }
}
