package orderflow.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "2024-01-15T09:29:59.999, false, 2024-01-15T00:00",
        "2024-01-15T09:30, true, 2024-01-15T09:30",
        "2024-01-15T15:59:59.999, true, 2024-01-15T09:30",
        "2024-01-15T16:00, false, 2024-01-15T16:00",
        "2024-07-15T23:59:59.999, false, 2024-07-15T16:00",
        "2024-03-10T04:00, false, 2024-03-10T00:00",
        "2024-11-29T15:00, true, 2024-11-29T09:30"
    })
    void knowsWhetherItIsTheRegularOneAndWhenItBegan(String time, boolean regular, String start) {
        session.enter(millis(time));
        assertThat(session.isRegular()).isEqualTo(regular);
        assertThat(session.startMillis()).isEqualTo(millis(start));
        assertThat(session.endMillis()).isGreaterThan(millis(time));
        assertThat(session.enter(session.endMillis() - 1)).isFalse();
        assertThat(session.enter(session.endMillis())).isTrue();
    }

    @Test
    void tellsOfTheOneEnteredLast() {
        session.enter(millis("2024-01-15T10:00"));
        session.enter(millis("2024-01-15T17:00"));
        assertThat(session.isRegular()).isFalse();
        session.enter(millis("2024-01-15T10:00"));
        assertThat(session.isRegular()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-16T04:59:59.999Z, 2024-01-15",
        "2024-01-16T05:00:00Z, 2024-01-16",
        "2024-07-16T03:59:59.999Z, 2024-07-15",
        "2024-07-16T04:00:00Z, 2024-07-16"
    })
    void daysAreThoseOfNewYork(String time, LocalDate day) {
        assertThat(TradingSession.dayOf(Instant.parse(time).toEpochMilli())).isEqualTo(day);
    }

    private static long millis(String newYork) {
        return LocalDateTime.parse(newYork)
                .atZone(TradingSession.NEW_YORK)
                .toInstant()
                .toEpochMilli();
    }
}
