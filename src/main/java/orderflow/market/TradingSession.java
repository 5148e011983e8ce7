package orderflow.market;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The session that a time belongs to, between two edges at midnight, 09:30 and 16:00 in New York.
 *
 * <p>Keeps the bounds of the session seen last, so that asking again within it costs two comparisons. Half days have
 * no edge of their own. Not thread-safe.
 */
public final class TradingSession {

    /** The exchange's time zone. */
    public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static final LocalTime OPEN = LocalTime.of(9, 30);
    private static final LocalTime CLOSE = LocalTime.of(16, 0);

    private long startMillis = Long.MAX_VALUE;
    private long endMillis = Long.MIN_VALUE;
    private boolean regular;

    /** The New York day of a time in milliseconds since the epoch. */
    public static LocalDate dayOf(long timeMillis) {
        return Instant.ofEpochMilli(timeMillis).atZone(NEW_YORK).toLocalDate();
    }

    /** Moves to the session of this time; true when it is another one than before, or the first. */
    public boolean enter(long timeMillis) {
        if (timeMillis >= startMillis && timeMillis < endMillis) {
            return false;
        }
        ZonedDateTime time = Instant.ofEpochMilli(timeMillis).atZone(NEW_YORK);
        LocalTime clock = time.toLocalTime();
        ZonedDateTime midnight = time.toLocalDate().atStartOfDay(NEW_YORK);
        ZonedDateTime open = time.toLocalDate().atTime(OPEN).atZone(NEW_YORK);
        ZonedDateTime close = time.toLocalDate().atTime(CLOSE).atZone(NEW_YORK);
        regular = !clock.isBefore(OPEN) && clock.isBefore(CLOSE);
        if (clock.isBefore(OPEN)) {
            bounds(midnight, open);
        } else if (clock.isBefore(CLOSE)) {
            bounds(open, close);
        } else {
            bounds(close, time.toLocalDate().plusDays(1).atStartOfDay(NEW_YORK));
        }
        return true;
    }

    /** True when the session seen last is the regular one, from 09:30 to 16:00. */
    public boolean isRegular() {
        return regular;
    }

    /** When the session seen last began, in milliseconds since the epoch. */
    public long startMillis() {
        return startMillis;
    }

    /** When the session seen last ends, in milliseconds since the epoch. */
    public long endMillis() {
        return endMillis;
    }

    private void bounds(ZonedDateTime start, ZonedDateTime end) {
        startMillis = start.toInstant().toEpochMilli();
        endMillis = end.toInstant().toEpochMilli();
    }
}
