package orderflow.health;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import orderflow.feed.polygon.MarketHours;
import orderflow.feed.polygon.MarketPhase;

/** When the market opens next. */
final class NextOpening {

    private static final LocalTime OPENING = LocalTime.of(9, 30);
    private static final int LONGEST_CLOSURE_DAYS = 15;
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ENGLISH);

    private NextOpening() {}

    /** The first opening after a moment, in New York; some day's after two weeks where the hours know of none. */
    static ZonedDateTime after(long millis, MarketHours hours) {
        LocalDate date = MarketHours.dateAt(millis);
        ZonedDateTime opening = at(date);
        for (int day = 0; day < LONGEST_CLOSURE_DAYS; day++) {
            opening = at(date.plusDays(day));
            long openingMillis = opening.toInstant().toEpochMilli();
            if (openingMillis > millis && hours.phaseAt(openingMillis) == MarketPhase.OPEN) {
                return opening;
            }
        }
        return opening;
    }

    private static ZonedDateTime at(LocalDate date) {
        return date.atTime(OPENING).atZone(MarketHours.NEW_YORK);
    }

    /** {@code Tue 2024-01-16 09:30 New York time}. */
    static String text(ZonedDateTime opening) {
        return FORMAT.format(opening) + " New York time";
    }
}
