package orderflow.detect.specified;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Parameters of {@code RedBurstDetector}.
 *
 * @param spikeThreshold volume ratio from which a burst is a warning; at most 9 decimals, 1.5 to 10
 * @param criticalThreshold volume ratio from which it is critical; at most 9 decimals, {@code spikeThreshold} to 100
 * @param sellRatioThreshold least share of sells; at most 9 decimals, 0.5 to 1
 * @param warmupMillis least coverage of the baseline, above 0
 * @param minVolume least volume of the last minute, in whole shares, above 0
 */
public record RedBurstSettings(
        BigDecimal spikeThreshold,
        BigDecimal criticalThreshold,
        BigDecimal sellRatioThreshold,
        long warmupMillis,
        long minVolume) {

    private static final BigDecimal LEAST_SPIKE = new BigDecimal("1.5");
    private static final BigDecimal MOST_SPIKE = BigDecimal.TEN;
    private static final BigDecimal MOST_CRITICAL = new BigDecimal("100");
    private static final BigDecimal LEAST_SELL_RATIO = new BigDecimal("0.5");
    private static final int DECIMALS = 9;

    /** @throws IllegalArgumentException when a value lies outside its range or has too many decimals */
    public RedBurstSettings {
        check("spikeThreshold", spikeThreshold, LEAST_SPIKE, MOST_SPIKE);
        check("criticalThreshold", criticalThreshold, spikeThreshold, MOST_CRITICAL);
        check("sellRatioThreshold", sellRatioThreshold, LEAST_SELL_RATIO, BigDecimal.ONE);
        if (warmupMillis <= 0 || minVolume <= 0) {
            throw new IllegalArgumentException(
                    "expected a warm-up and a volume above 0, was " + warmupMillis + " and " + minVolume);
        }
    }

    private static void check(String name, BigDecimal value, BigDecimal least, BigDecimal most) {
        Objects.requireNonNull(value, name);
        boolean within = value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
        if (!within || value.stripTrailingZeros().scale() > DECIMALS) {
            throw new IllegalArgumentException("expected " + name + " from " + least + " to " + most + " with at most "
                    + DECIMALS + " decimals, was " + value);
        }
    }
}
