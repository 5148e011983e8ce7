package orderflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertNumbersTest {

    private final AlertNumbers numbers = new AlertNumbers("BRK.B");

    @ParameterizedTest
    @CsvSource({
        "2024-01-16T00:00:00.000Z, 20240115",
        "2024-01-16T04:59:59.999Z, 20240115",
        "2024-01-16T05:00:00.000Z, 20240116",
        "2024-07-16T00:00:00.000Z, 20240715",
        "2024-07-16T03:59:59.999Z, 20240715",
        "2024-07-16T04:00:00.000Z, 20240716",
        "1990-01-01T00:00:00.000Z, 19891231"
    })
    void carryTheDayOfNewYorkAndNotThatOfUtc(String time, String day) {
        assertThat(numbers.next(millis(time))).isEqualTo("BRK.B-" + day + "-1");
    }

    @Test
    void goOnOverTheEveningAndBeginAnewAtMidnight() {
        numbers.next(millis("2024-01-15T23:59:59.999Z"));
        assertThat(numbers.next(millis("2024-01-16T00:00:00Z"))).isEqualTo("BRK.B-20240115-2");
        assertThat(numbers.next(millis("2024-01-16T05:00:00Z"))).isEqualTo("BRK.B-20240116-1");
        assertThat(numbers.next(millis("2024-01-16T04:59:59Z")))
                .as("the day before goes on")
                .isEqualTo("BRK.B-20240115-3");
        assertThat(numbers.next(millis("2024-01-16T20:00:00Z"))).isEqualTo("BRK.B-20240116-2");
    }

    private static long millis(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }
}
