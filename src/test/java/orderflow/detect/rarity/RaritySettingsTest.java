package orderflow.detect.rarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RaritySettingsTest {

    @ParameterizedTest
    @CsvSource({
        "10, 5, 0, 0.5, 1",
        "10, 10, 0.01, 1, 1",
        "390, 390, 999999999999.99, 0.500000001, 1",
        "60, 15, 5E+4, 0.6000000000, 120000",
        "60, 15, 1.100, 1.0, 120000"
    })
    void takesWhatLiesInRange(int minutes, int warmup, BigDecimal value, BigDecimal ratio, long quiet) {
        assertThat(new RaritySettings(minutes, warmup, value, ratio, quiet).rareMinutes())
                .isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource({
        "9, 5, 0, 0.6, 1, '10 to 390 minutes of rarity, was 9'",
        "391, 5, 0, 0.6, 1, '10 to 390 minutes of rarity, was 391'",
        "60, 4, 0, 0.6, 1, '5 to 60 minutes of warm-up, was 4'",
        "60, 61, 0, 0.6, 1, '5 to 60 minutes of warm-up, was 61'",
        "60, 15, -0.01, 0.6, 1, 'below 10^12 with at most 2 decimals, was -0.01'",
        "60, 15, 1000000000000, 0.6, 1, 'below 10^12 with at most 2 decimals, was 1000000000000'",
        "60, 15, 0.001, 0.6, 1, 'below 10^12 with at most 2 decimals, was 0.001'",
        "60, 15, 0, 0.499999999, 1, 'a sell ratio from 0.5 to 1 with at most 9 decimals, was 0.499999999'",
        "60, 15, 0, 1.000000001, 1, 'a sell ratio from 0.5 to 1 with at most 9 decimals, was 1.000000001'",
        "60, 15, 0, 0.6000000001, 1, 'a sell ratio from 0.5 to 1 with at most 9 decimals, was 0.6000000001'",
        "60, 15, 0, 0.6, 0, 'a quiet time above 0, was 0'"
    })
    void refusesWhatDoesNot(int minutes, int warmup, BigDecimal value, BigDecimal ratio, long quiet, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RaritySettings(minutes, warmup, value, ratio, quiet))
                .withMessageStartingWith("expected ")
                .withMessageEndingWith(message);
    }
}
