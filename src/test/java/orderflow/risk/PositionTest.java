package orderflow.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Optional;
import orderflow.alert.ExitSignal.Standing;
import orderflow.event.Price;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    @ParameterizedTest
    @CsvSource({
        "500, 182.10, 178, 181.275, -412.50, 1.8066",
        // Half a cent and half of the last decimal are rounded away from zero.
        "1, 99.995, 99.99495, 100, 0.01, 0.0051",
        "1, 100.01, 100.01, 100.005, -0.01, -0.0050",
        "0.5, 10, 12, 8, -1.00, -50.0000",
        "2, 10, 10, 10, 0.00, 0.0000"
    })
    void isValuedAtWhatItCouldBeSoldFor(
            String quantity, String entry, String stop, String price, String pnl, String distance) {
        assertThat(StandingCalculator.at(position(quantity, entry, stop), Optional.of(price(price))))
                .isEqualTo(standing(quantity, pnl, distance));
    }

    @Test
    void leavesOutWhatCannotBeKnown() {
        assertThat(StandingCalculator.at(position("500", "182.10", "178"), Optional.empty()))
                .isEqualTo(standing("500", null, null));
        assertThat(StandingCalculator.at(position("500", null, "178"), Optional.of(price("178"))))
                .isEqualTo(standing("500", null, "0.0000"));
        assertThat(StandingCalculator.at(position("500", "182.10", null), Optional.of(price("182.10"))))
                .isEqualTo(standing("500", "0.00", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-1"})
    void refusesAQuantityNotAboveZero(String quantity) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> position(quantity, null, null))
                .withMessage("expected a quantity above 0, was " + quantity);
    }

    private static Position position(String quantity, String entry, String stop) {
        return new Position("A", new BigDecimal(quantity), decimal(entry), decimal(stop));
    }

    private static Standing standing(String quantity, String pnl, String distance) {
        return new Standing(new BigDecimal(quantity), decimal(pnl), decimal(distance));
    }

    private static Optional<BigDecimal> decimal(String text) {
        return Optional.ofNullable(text).map(BigDecimal::new);
    }

    private static long price(String dollars) {
        return Price.of(new BigDecimal(dollars));
    }
}
