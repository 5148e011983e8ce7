package orderflow.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceAndQuantityTest {

    @ParameterizedTest
    @CsvSource({
        "175.5, 175.50",
        "0.7405, 0.7405",
        "20, 20.00",
        "100, 100.00",
        "0.000000001, 0.000000001",
        "999999999.999999999, 999999999.999999999",
        "-1.5, -1.50",
        "0, 0.00"
    })
    void printsAPriceWithTwoDecimalsOrAsManyAsItHas(String price, String text) {
        assertThat(Price.text(Price.of(new BigDecimal(price)))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1.0000000005, 1000000001", "1.0000000004, 1000000000", "-1.0000000005, -1000000001"})
    void roundsAPriceHalfUpToNineDecimals(String price, long units) {
        assertThat(Price.of(new BigDecimal(price))).isEqualTo(units);
    }

    @ParameterizedTest
    @CsvSource({
        "999999999.9999999994, true",
        "999999999.9999999995, false",
        "-999999999.9, true",
        "1000000000, false",
        "1e-1001, true",
        "1e-1002, false",
        "1e19, false",
        "1e20, false",
        "0, true"
    })
    void holdsAPriceBelowABillionDollars(BigDecimal price, boolean inRange) {
        assertThat(Price.inRange(price)).isEqualTo(inRange);
    }

    @ParameterizedTest
    @CsvSource({"100, 100", "10000.5, 10000.5", "0.000001, 0.000001", "120000, 120000"})
    void showsAQuantityWithoutIdleZeros(String shares, String text) {
        assertThat(Quantity.decimal(Quantity.of(new BigDecimal(shares))).toPlainString())
                .isEqualTo(text);
    }

    @Test
    void holdsAQuantityBelowATrillionShares() {
        assertThat(Quantity.inRange(new BigDecimal("999999999999.999999"))).isTrue();
        assertThat(Quantity.inRange(new BigDecimal("1000000000000"))).isFalse();
        assertThat(Quantity.shares(3)).isEqualTo(3_000_000);
    }
}
