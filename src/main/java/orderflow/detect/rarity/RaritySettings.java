package orderflow.detect.rarity;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Parameters of the rules of rarity.
 *
 * @param rareMinutes rarity from which a value is a warning, critical at twice as many; whole minutes, 10 to 390
 * @param warmupMinutes minutes of the regular session after which a record alone is critical; 5 to {@code rareMinutes}
 * @param minValue dollars that price times shares must reach, 0 or more, at most 2 decimals, below 10^12
 * @param sellRatioThreshold least share of a window's volume that was sold in a burst; 0.5 to 1, at most 9 decimals
 * @param quietMillis how long after a large sale's alert the next one, and a burst, stay quiet; above 0
 */
public record RaritySettings(
        int rareMinutes, int warmupMinutes, BigDecimal minValue, BigDecimal sellRatioThreshold, long quietMillis) {

    private static final int LEAST_RARE = 10;
    private static final int MOST_RARE = 390;
    private static final int LEAST_WARMUP = 5;
    private static final int MONEY_DECIMALS = 2;
    private static final int RATIO_DECIMALS = 9;
    private static final BigDecimal VALUE_LIMIT = BigDecimal.TEN.pow(12);
    private static final BigDecimal LEAST_SELL_RATIO = new BigDecimal("0.5");

    /** @throws IllegalArgumentException when a value lies outside its range or has too many decimals */
    public RaritySettings {
        Objects.requireNonNull(minValue, "minValue");
        Objects.requireNonNull(sellRatioThreshold, "sellRatioThreshold");
        check(rareMinutes >= LEAST_RARE && rareMinutes <= MOST_RARE, "10 to 390 minutes of rarity", rareMinutes);
        check(
                warmupMinutes >= LEAST_WARMUP && warmupMinutes <= rareMinutes,
                "5 to " + rareMinutes + " minutes of warm-up",
                warmupMinutes);
        check(
                minValue.signum() >= 0
                        && minValue.compareTo(VALUE_LIMIT) < 0
                        && minValue.stripTrailingZeros().scale() <= MONEY_DECIMALS,
                "dollars, at least 0 and below 10^12 with at most 2 decimals",
                minValue);
        check(
                sellRatioThreshold.compareTo(LEAST_SELL_RATIO) >= 0
                        && sellRatioThreshold.compareTo(BigDecimal.ONE) <= 0
                        && sellRatioThreshold.stripTrailingZeros().scale() <= RATIO_DECIMALS,
                "a sell ratio from 0.5 to 1 with at most 9 decimals",
                sellRatioThreshold);
        check(quietMillis > 0, "a quiet time above 0", quietMillis);
    }

    private static void check(boolean valid, String expected, Object was) {
        if (!valid) {
            throw new IllegalArgumentException("expected " + expected + ", was " + was);
        }
    }
}
