package orderflow.report;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The thresholds that the page draws beside what was seen.
 *
 * @param largeSize shown or sold at once by a large seller, in units of {@link orderflow.event.Quantity}
 * @param minVolume that a burst needs, in units of {@link orderflow.event.Quantity}
 * @param warmupMillis that a baseline must cover
 * @param spike volume ratio of a burst
 * @param sellRatio share sold of a burst
 */
public record ReportRules(long largeSize, long minVolume, long warmupMillis, BigDecimal spike, BigDecimal sellRatio) {

    public ReportRules {
        Objects.requireNonNull(spike, "spike");
        Objects.requireNonNull(sellRatio, "sellRatio");
    }
}
