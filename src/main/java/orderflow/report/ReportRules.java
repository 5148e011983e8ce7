package orderflow.report;

import java.math.BigDecimal;
import java.util.Objects;

/** The rules that decided, with the thresholds that the page draws beside what was seen. */
public sealed interface ReportRules {

    /** The name of the rules, as the setting {@code rules} has it. */
    String word();

    /** Least share of a window's volume that was sold in a red burst. */
    BigDecimal sellRatio();

    /**
     * The rules of rarity.
     *
     * @param rareMinutes from which a value is rare
     * @param warmupMinutes of the regular session after which a record is rare
     * @param minValue dollars below which nothing is worth an alert
     */
    record RarityRules(int rareMinutes, int warmupMinutes, BigDecimal minValue, BigDecimal sellRatio)
            implements ReportRules {

        public RarityRules {
            Objects.requireNonNull(minValue, "minValue");
            Objects.requireNonNull(sellRatio, "sellRatio");
        }

        @Override
        public String word() {
            return "rarity";
        }
    }

    /**
     * The rules that the tool was first specified with.
     *
     * @param largeSize shown or sold at once by a large seller, in units of {@link orderflow.event.Quantity}
     * @param minVolume that a burst needs, in units of {@link orderflow.event.Quantity}
     * @param warmupMillis that a baseline must cover
     * @param spike volume ratio of a burst
     */
    record SpecifiedRules(long largeSize, long minVolume, long warmupMillis, BigDecimal spike, BigDecimal sellRatio)
            implements ReportRules {

        public SpecifiedRules {
            Objects.requireNonNull(spike, "spike");
            Objects.requireNonNull(sellRatio, "sellRatio");
        }

        @Override
        public String word() {
            return "specified";
        }
    }
}
