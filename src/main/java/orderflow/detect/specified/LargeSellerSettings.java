package orderflow.detect.specified;

import java.util.Set;
import orderflow.alert.Evidence;

/**
 * Parameters of the large-seller detectors.
 *
 * @param sizeThreshold whole shares from which a size is large, above 0; critical at twice as many
 * @param quietMillis how long a level that came back stays quiet after its last alert, above 0
 * @param evidence what to look at; never empty
 */
public record LargeSellerSettings(long sizeThreshold, long quietMillis, Set<Evidence> evidence) {

    /** @throws IllegalArgumentException when a number is not above 0 or there is no evidence */
    public LargeSellerSettings {
        evidence = Set.copyOf(evidence);
        if (sizeThreshold <= 0 || quietMillis <= 0 || evidence.isEmpty()) {
            throw new IllegalArgumentException("expected a size and a time above 0 and some evidence, was "
                    + sizeThreshold + ", " + quietMillis + ", " + evidence);
        }
    }
}
