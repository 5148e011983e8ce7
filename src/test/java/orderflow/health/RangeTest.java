package orderflow.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangeTest {

    @ParameterizedTest
    @CsvSource({
        "10, 0 10, -1 11",
        "10:, 10 999, 9 -5",
        "~:10, -999 10, 11",
        "10:20, 10 15 20, 9 21",
        "@10:20, 9 21, 10 15 20",
        "@10, -1 11, 0 10",
        ":10, 0 10, -1 11",
        "0, 0, -1 1",
        "-5:-1, -5 -1, -6 0",
        "1.5:2.5, 2, 1 3",
        "0:, 0 1, -1",
        "~:, -9 9, "
    })
    void alertsOutsideOfItOrInsideOfAnInvertedOne(String text, String fine, String alerting) {
        Range range = Range.parse(text);

        for (String value : fine.split(" ")) {
            assertThat(range.alerts(Long.parseLong(value))).as(value).isFalse();
        }
        for (String value : alerting == null ? new String[0] : alerting.split(" ")) {
            assertThat(range.alerts(Long.parseLong(value))).as(value).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "10:", "~:10", "10:20", "@10:20", "@~:5", "0:", "-5:-1", "1.5:2.5", "~:"})
    void isWrittenAsItWasRead(String text) {
        assertThat(Range.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "@", "@:", "~", "ten", "10:5", "1,5", "10::20", "1e5", "10 ", "~:~", "5:~"})
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> Range.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected a range")
                .hasMessageContaining("'" + text + "'");
    }
}
