package orderflow.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapTest {

    @ParameterizedTest
    @CsvSource({
        "0, 99, true",
        "0, 100, false",
        "0, 101, false",
        "-50, 49, true",
        "-50, 50, false",
        "7, 7, true",
        "100, 0, true",
        "9223372036854775807, -9223372036854775807, true",
        "-9223372036854775807, 9223372036854775807, false",
        "-9223372036854775807, 1, false",
        "-2, 9223372036854775807, false"
    })
    void isAsLongAsItsTimesAreApartWhateverTheyAre(long from, long to, boolean shorter) {
        assertThat(new Gap("A", from, to, "").isShorterThan(100)).isEqualTo(shorter);
    }

    @Test
    void isShorterThanNothingWhereOneOfItsTimesIsMissing() {
        assertThat(new Gap("A", MarketEvent.NO_TIME, 5, "").isShorterThan(Long.MAX_VALUE))
                .isFalse();
        assertThat(new Gap("A", 5, MarketEvent.NO_TIME, "").isShorterThan(Long.MAX_VALUE))
                .isFalse();
    }

    @Test
    void concernsOneSymbolOrAll() {
        assertThat(new Gap(Gap.ALL_SYMBOLS, 1, 2, "").concernsAll()).isTrue();
        assertThat(new Gap("A", 1, 2, "").concernsAll()).isFalse();
    }
}
