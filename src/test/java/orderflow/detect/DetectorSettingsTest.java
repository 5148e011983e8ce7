package orderflow.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import orderflow.alert.Evidence;
import org.junit.jupiter.api.Test;

class DetectorSettingsTest {

    private static final Set<Evidence> BIDS = Set.of(Evidence.BID_LEVEL);

    @Test
    void largeSellersNeedASizeATimeAndSomeEvidence() {
        assertThat(new LargeSellerSettings(1, 1, BIDS)).returns(1L, LargeSellerSettings::sizeThreshold);
        assertThatIllegalArgumentException().isThrownBy(() -> new LargeSellerSettings(0, 1, BIDS));
        assertThatIllegalArgumentException().isThrownBy(() -> new LargeSellerSettings(1, 0, BIDS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LargeSellerSettings(1, 1, Set.of()))
                .withMessage("expected a size and a time above 0 and some evidence, was 1, 1, []");
    }

    @Test
    void evidenceCannotChangeAfterwards() {
        Set<Evidence> evidence = EnumSet.of(Evidence.BID_LEVEL);
        LargeSellerSettings settings = new LargeSellerSettings(1, 1, evidence);
        evidence.add(Evidence.ASK_LEVEL);
        assertThat(settings.evidence()).containsExactly(Evidence.BID_LEVEL);
    }

    @Test
    void redBurstsNeedAWarmUpAndAVolume() {
        assertThat(redBurst(1, 1)).returns(1L, RedBurstSettings::minVolume);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> redBurst(0, 1))
                .withMessage("expected a warm-up and a volume above 0, was 0 and 1");
        assertThatIllegalArgumentException().isThrownBy(() -> redBurst(1, 0));
    }

    private static RedBurstSettings redBurst(long warmupMillis, long minVolume) {
        BigDecimal ratio = new BigDecimal("3");
        return new RedBurstSettings(ratio, ratio, BigDecimal.ONE, warmupMillis, minVolume);
    }
}
