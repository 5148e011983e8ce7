package orderflow.sink;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.concurrent.TimeUnit;

/** Event times, given in milliseconds since the epoch, as they are written: UTC for machines, New York for people. */
final class Times {

    private static final DateTimeFormatter UTC =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private Times() {}

    /** {@code 2024-01-15T14:30:00.123Z}. */
    static String utc(long millis) {
        return UTC.format(Instant.ofEpochMilli(millis));
    }

    /** The day in UTC, counted from the epoch. */
    static long utcDay(long millis) {
        return Math.floorDiv(millis, TimeUnit.DAYS.toMillis(1));
    }

    /** The moment on a New York clock. */
    static ZonedDateTime newYork(long millis) {
        return Instant.ofEpochMilli(millis).atZone(NEW_YORK);
    }

    /** The New York date of a moment. */
    static LocalDate newYorkDate(long millis) {
        return newYork(millis).toLocalDate();
    }

    /** The first millisecond of a New York date. */
    static long startOfNewYorkDate(LocalDate date) {
        return date.atStartOfDay(NEW_YORK).toInstant().toEpochMilli();
    }
}
