package orderflow.risk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithholdingTest {

    private final Withholding withholding = new Withholding(1_000);

    @Test
    void coversNothingBeforeTheFirstSignal() {
        assertThat(withholding.covers(0)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"5000, true", "5999, true", "6000, false", "4001, true", "4000, false"})
    void coversWhatIsLessThanTheTimeAwayWhicheverWay(long millis, boolean covered) {
        withholding.begin(5_000);
        assertThat(withholding.covers(millis)).isEqualTo(covered);
    }

    @Test
    void countsFromTheLastSignal() {
        withholding.begin(5_000);
        withholding.begin(9_000);
        assertThat(withholding.covers(5_000)).isFalse();
        assertThat(withholding.covers(9_999)).isTrue();
    }
}
