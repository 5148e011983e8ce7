package orderflow.detect.specified;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import orderflow.alert.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        "1.5, 4, 0.6",
        "1.500000001, 4, 0.6",
        "9.999999999, 10, 0.6",
        "10, 10, 0.6",
        "3, 3, 0.6",
        "3, 3.000000001, 0.6",
        "3, 99.999999999, 0.6",
        "3, 100, 0.6",
        "3, 4, 0.5",
        "3, 4, 0.500000001",
        "3, 4, 0.999999999",
        "3, 4, 1",
        // A zero at the end is no decimal, and a limit may be written in any form.
        "3.1234567890, 4.1234567890, 0.6123456780",
        "1E+1, 1E+2, 1.0"
    })
    void redBurstsTakeRatiosUpToTheirLimits(BigDecimal spike, BigDecimal critical, BigDecimal sells) {
        assertThat(redBurst(spike, critical, sells))
                .returns(spike, RedBurstSettings::spikeThreshold)
                .returns(critical, RedBurstSettings::criticalThreshold)
                .returns(sells, RedBurstSettings::sellRatioThreshold);
    }

    @ParameterizedTest
    @CsvSource({
        "1.499999999, 4, 0.6, spikeThreshold from 1.5 to 10 with at most 9 decimals",
        "10.000000001, 11, 0.6, spikeThreshold from 1.5 to 10 with at most 9 decimals",
        "2.1234567891, 4, 0.6, spikeThreshold from 1.5 to 10 with at most 9 decimals",
        "3, 2.999999999, 0.6, criticalThreshold from 3 to 100 with at most 9 decimals",
        "3, 100.000000001, 0.6, criticalThreshold from 3 to 100 with at most 9 decimals",
        "3, 4.1234567891, 0.6, criticalThreshold from 3 to 100 with at most 9 decimals",
        "3, 4, 0.499999999, sellRatioThreshold from 0.5 to 1 with at most 9 decimals",
        "3, 4, 1.000000001, sellRatioThreshold from 0.5 to 1 with at most 9 decimals",
        "3, 4, 0.6123456789, sellRatioThreshold from 0.5 to 1 with at most 9 decimals"
    })
    void redBurstsTakeNoRatioBeyondItsLimits(BigDecimal spike, BigDecimal critical, BigDecimal sells, String expected) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> redBurst(spike, critical, sells))
                .withMessageStartingWith("expected " + expected + ", was ");
    }

    @Test
    void redBurstsNeedEveryRatio() {
        BigDecimal three = new BigDecimal("3");
        assertThatNullPointerException().isThrownBy(() -> redBurst(null, three, BigDecimal.ONE));
        assertThatNullPointerException().isThrownBy(() -> redBurst(three, null, BigDecimal.ONE));
        assertThatNullPointerException().isThrownBy(() -> redBurst(three, three, null));
    }

    private static RedBurstSettings redBurst(BigDecimal spike, BigDecimal critical, BigDecimal sells) {
        return new RedBurstSettings(spike, critical, sells, 120_000, 1_000);
    }

    private static RedBurstSettings redBurst(long warmupMillis, long minVolume) {
        BigDecimal ratio = new BigDecimal("3");
        return new RedBurstSettings(ratio, ratio, BigDecimal.ONE, warmupMillis, minVolume);
    }
}
