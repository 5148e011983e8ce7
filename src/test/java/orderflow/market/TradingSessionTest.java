package orderflow.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TradingSessionTest {

    private final TradingSession session = new TradingSession();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-15T00:00",
                "2024-01-15T09:30",
                "2024-01-15T16:00",
                "2024-01-16T00:00",
                // Clocks go forward and back in the night of these days; half days have no edge of their own.
                "2024-03-10T00:00",
                "2024-03-10T09:30",
                "2024-11-03T09:30",
                "2024-11-04T00:00",
                "2024-11-29T16:00"
            })
    void beginsAtEachEdgeAndNotAMillisecondSooner(String edge) {
        long millis = millis(edge);
        session.enter(millis - 2);
        assertThat(session.enter(millis - 1)).isFalse();
        assertThat(session.enter(millis)).isTrue();
        assertThat(session.enter(millis + 1)).isFalse();
        assertThat(session.enter(millis)).as("the edge itself, asked for again").isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-15T04:00", "2024-01-15T09:29:59", "2024-01-15T13:00", "2024-01-15T20:00"})
    void isNewAtItsFirstTime(String time) {
        assertThat(session.enter(millis(time))).isTrue();
        assertThat(session.enter(millis(time))).isFalse();
    }

    @Test
    void isAnotherOneAtTheSameClockTimeOfAnotherDay() {
        session.enter(millis("2024-01-15T10:00"));
        assertThat(session.enter(millis("2024-01-16T10:00"))).isTrue();
    }

    @Test
    void isAnotherOneWhenTimeGoesBackOverAnEdge() {
        session.enter(millis("2024-01-15T09:30"));
        assertThat(session.enter(millis("2024-01-15T09:29:59.999"))).isTrue();
        assertThat(session.enter(millis("2024-01-15T00:00"))).isFalse();
        assertThat(session.enter(millis("2024-01-14T23:59:59.999"))).isTrue();
    }

    @Test
    void knowsNoEdgeAtTheEarlyCloseOfAHalfDay() {
        session.enter(millis("2024-11-29T12:59:59"));
        assertThat(session.enter(millis("2024-11-29T13:00"))).isFalse();
    }

    private static long millis(String newYork) {
        return LocalDateTime.parse(newYork)
                .atZone(TradingSession.NEW_YORK)
                .toInstant()
                .toEpochMilli();
    }
}
