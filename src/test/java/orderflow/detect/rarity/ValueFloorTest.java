package orderflow.detect.rarity;

import static orderflow.event.Displays.price;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import orderflow.event.Price;
import orderflow.event.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueFloorTest {

    @ParameterizedTest
    @CsvSource({
        "50000, 50.00, 1000, true",
        "50000, 50.00, 999.999999, false",
        "50000, 49.999999999, 1000, false",
        "0.01, 0.01, 1, true",
        "0.01, 0.009999999, 1, false",
        "4999.95, 33.333, 150, true",
        "4999.96, 33.333, 150, false",
        "0, 0.000000001, 0.000001, true",
        "999999999999.99, 999999999.999999999, 999999999999.999999, true",
        "999999999999.99, 1, 999999999999.99, true",
        "999999999999.99, 1, 999999999999.989999, false"
    })
    void isReachedByPriceTimesSharesExactly(String dollars, String price, String shares, boolean reached) {
        assertThat(new ValueFloor(new BigDecimal(dollars)).isReached(price(price), Quantity.of(new BigDecimal(shares))))
                .isEqualTo(reached);
    }

    @Test
    void takesDollarsOfNoDecimals() {
        ValueFloor floor = new ValueFloor(new BigDecimal("5E+4"));
        assertThat(floor.isReached(50_000 * Price.ONE, Quantity.ONE)).isTrue();
        assertThat(floor.isReached(50_000 * Price.ONE - 1, Quantity.ONE)).isFalse();
    }
}
