package orderflow.detect;

import java.math.BigDecimal;
import java.math.RoundingMode;
import orderflow.alert.Finding;
import orderflow.alert.Severity;
import orderflow.event.Aggressor;
import orderflow.event.Quantity;

/**
 * The volumes that a red burst is judged by, and their ratios as exact fractions.
 *
 * <p>V_now is the volume in (t - 60 s, t], V_sell the part of it signed sell, V_base the volume in
 * (t - 360 s, t - 60 s]. The baseline is the larger of V_base over the coverage in minutes and half the least volume.
 * A ratio is V_now * {@code scale} / ({@code base} * {@code per}). Not thread-safe.
 */
final class BurstVolumes {

    static final long NOW_MILLIS = 60_000;
    static final long BASE_MILLIS = 300_000;
    private static final long MINUTE_MILLIS = 60_000;
    private static final long BILLION = 1_000_000_000L;

    private final long minVolume;
    private final VolumeWindow now = new VolumeWindow();
    private final VolumeWindow sells = new VolumeWindow();
    private final VolumeWindow base = new VolumeWindow();
    private long firstMillis;
    private boolean empty = true;
    private long coverageMillis;
    private long scale;
    private long divisor;
    private long per;

    BurstVolumes(long minVolumeShares) {
        this.minVolume = Quantity.shares(minVolumeShares);
    }

    /** Adds a used trade and moves the windows to its time. */
    void add(long nowMillis, long size, Aggressor side) {
        if (empty) {
            empty = false;
            firstMillis = nowMillis;
        }
        now.add(nowMillis, size);
        now.expireInto(base, nowMillis - NOW_MILLIS);
        base.expire(nowMillis - NOW_MILLIS - BASE_MILLIS);
        if (side == Aggressor.SELL) {
            sells.add(nowMillis, size);
        }
        sells.expire(nowMillis - NOW_MILLIS);
        coverageMillis = Math.min(BASE_MILLIS, nowMillis - NOW_MILLIS - firstMillis);
    }

    /** True when there is a baseline, covering at least so long, to compare with; ratios are asked for only then. */
    boolean hasBaseline(long warmupMillis) {
        if (coverageMillis < warmupMillis || base.sum() == 0) {
            return false;
        }
        boolean measured = Products.compare(base.sum(), 2 * MINUTE_MILLIS, minVolume, coverageMillis) >= 0;
        scale = measured ? coverageMillis : 2;
        divisor = measured ? base.sum() : minVolume;
        per = measured ? MINUTE_MILLIS : 1;
        return true;
    }

    /** True when the volume ratio is at least the threshold, given in billionths. */
    boolean volumeRatioReaches(long thresholdBillionths) {
        return Products.compare(now.sum(), scale * BILLION, divisor, per * thresholdBillionths) >= 0;
    }

    /** True when the volume ratio is below two thirds of the threshold, given in billionths. */
    boolean volumeRatioBelowTwoThirdsOf(long thresholdBillionths) {
        return Products.compare(now.sum(), 3 * scale * BILLION, divisor, 2 * per * thresholdBillionths) < 0;
    }

    /** True when the share of sells is at least the threshold, given in billionths. */
    boolean sellRatioReaches(long thresholdBillionths) {
        return Products.compare(sells.sum(), BILLION, now.sum(), thresholdBillionths) >= 0;
    }

    /** True when the last minute saw the least volume that a burst needs. */
    boolean isThick() {
        return now.sum() >= minVolume;
    }

    /** What a person can check by hand. */
    Finding.RedBurst finding(Severity severity) {
        BigDecimal volume = BigDecimal.valueOf(now.sum());
        BigDecimal volumeRatio = ratio(
                volume.multiply(BigDecimal.valueOf(scale)),
                BigDecimal.valueOf(divisor).multiply(BigDecimal.valueOf(per)),
                4);
        BigDecimal sellRatio = ratio(BigDecimal.valueOf(sells.sum()), volume, 4);
        BigDecimal baseline = ratio(
                BigDecimal.valueOf(divisor).multiply(BigDecimal.valueOf(per)),
                BigDecimal.valueOf(scale).multiply(BigDecimal.valueOf(Quantity.ONE)),
                0);
        return new Finding.RedBurst(severity, volumeRatio, sellRatio, now.sum(), baseline);
    }

    /** Starts anew. */
    void clear() {
        now.clear();
        sells.clear();
        base.clear();
        empty = true;
    }

    private static BigDecimal ratio(BigDecimal numerator, BigDecimal denominator, int decimals) {
        return numerator.divide(denominator, decimals, RoundingMode.HALF_UP);
    }
}
