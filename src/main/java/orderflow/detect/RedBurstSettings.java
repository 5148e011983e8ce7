package orderflow.detect;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Parameters of {@code RedBurstDetector}.
 *
 * @param spikeThreshold volume ratio from which a burst is a warning; at most 9 decimals, 1.5 to 10
 * @param criticalThreshold volume ratio from which it is critical; at most 9 decimals, up to 100
 * @param sellRatioThreshold least share of sells; at most 9 decimals, 0.5 to 1
 * @param warmupMillis least coverage of the baseline
 * @param minVolume least volume of the last minute, in whole shares
 */
public record RedBurstSettings(
        BigDecimal spikeThreshold,
        BigDecimal criticalThreshold,
        BigDecimal sellRatioThreshold,
        long warmupMillis,
        long minVolume) {

    public RedBurstSettings {
        Objects.requireNonNull(spikeThreshold, "spikeThreshold");
        Objects.requireNonNull(criticalThreshold, "criticalThreshold");
        Objects.requireNonNull(sellRatioThreshold, "sellRatioThreshold");
        if (warmupMillis <= 0 || minVolume <= 0) {
            throw new IllegalArgumentException(
                    "expected a warm-up and a volume above 0, was " + warmupMillis + " and " + minVolume);
        }
    }
}
