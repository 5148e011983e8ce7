package orderflow.feed.polygon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketHoursTest {

    private static MarketPhase phase(MarketHours hours, String newYork) {
        return hours.phaseAt(LocalDateTime.parse(newYork)
                .atZone(MarketHours.NEW_YORK)
                .toInstant()
                .toEpochMilli());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T03:59:59, CLOSED",
        "2026-11-23T04:00, PRE",
        "2026-11-23T09:29:59, PRE",
        "2026-11-23T09:30, OPEN",
        "2026-11-23T15:59:59, OPEN",
        "2026-11-23T16:00, POST",
        "2026-11-23T19:59:59, POST",
        "2026-11-23T20:00, CLOSED",
        "2026-11-22T12:00, CLOSED",
        "2026-11-26T12:00, CLOSED",
        "2026-11-27T12:59:59, OPEN",
        "2026-11-27T13:00, POST",
        "2026-11-27T17:00, CLOSED",
        "2026-12-24T14:00, POST",
        "2026-12-25T12:00, CLOSED",
        "2026-07-03T12:00, CLOSED",
        "2025-07-03T12:59, OPEN",
        "2025-07-03T13:00, POST",
        "2027-12-24T12:00, CLOSED",
        "2026-04-03T12:00, CLOSED",
        "2026-06-19T12:00, CLOSED",
        "2021-12-31T12:00, OPEN"
    })
    void knowsTheDayByRule(String newYork, MarketPhase expected) {
        assertThat(phase(MarketHours.byRule(), newYork)).isEqualTo(expected);
    }

    @Test
    void letsTheFeedWinAsFarAsItsListReaches() throws Exception {
        String upcoming = "[{\"date\":\"2026-11-24\",\"exchange\":\"NYSE\",\"name\":\"Day of mourning\","
                + "\"status\":\"closed\"},"
                + "{\"date\":\"2026-11-25\",\"exchange\":\"OTC\",\"name\":\"Other\",\"status\":\"closed\"},"
                + "{\"date\":\"2026-11-30\",\"exchange\":\"NASDAQ\",\"name\":\"Half\",\"status\":\"early-close\","
                + "\"open\":\"2026-11-30T14:30:00.000Z\",\"close\":\"2026-11-30T17:00:00.000Z\"}]";
        List<MarketDay> days = MarketStatusParser.upcoming(upcoming.getBytes(StandardCharsets.UTF_8));
        MarketHours hours = MarketHours.announced(days, LocalDate.of(2026, 11, 23));
        assertThat(phase(hours, "2026-11-24T12:00")).isEqualTo(MarketPhase.CLOSED);
        assertThat(phase(hours, "2026-11-25T12:00")).isEqualTo(MarketPhase.OPEN);
        assertThat(phase(hours, "2026-11-27T14:00"))
                .as("not in the feed's list")
                .isEqualTo(MarketPhase.OPEN);
        assertThat(phase(hours, "2026-11-30T12:30")).isEqualTo(MarketPhase.POST);
        assertThat(phase(hours, "2026-12-25T12:00")).as("behind the list").isEqualTo(MarketPhase.CLOSED);
    }

    @Test
    void passesOverEntriesThatItCannotRead() throws Exception {
        String upcoming = "[{\"date\":\"someday\",\"exchange\":\"NYSE\",\"status\":\"closed\"},{},"
                + "{\"date\":\"2026-11-30\",\"exchange\":\"NYSE\",\"status\":\"early-close\"}]";
        assertThat(MarketStatusParser.upcoming(upcoming.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
