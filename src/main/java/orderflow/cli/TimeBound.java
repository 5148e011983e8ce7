package orderflow.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import orderflow.market.TradingSession;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A bound of the time on which a replay decides: a moment, or a time of day in New York that holds on every day.
 *
 * <p>Not thread-safe: it keeps the moment of the day asked for last.
 */
final class TimeBound {

    /** As it was given. */
    private final String text;

    private final LocalTime clock;
    private long momentMillis;
    private long dayStartMillis = Long.MAX_VALUE;
    private long dayEndMillis = Long.MIN_VALUE;

    private TimeBound(String text, LocalTime clock, long momentMillis) {
        this.text = text;
        this.clock = clock;
        this.momentMillis = momentMillis;
    }

    /** A bound from {@code 9:30}, {@code 09:30:15.250}, {@code 2024-01-15T09:30} (New York) or an ISO time with zone. */
    static TimeBound parse(String text) {
        if (!text.contains("T")) {
            return new TimeBound(text, LocalTime.parse(text.indexOf(':') == 1 ? "0" + text : text), 0);
        }
        return new TimeBound(text, null, moment(text).toEpochMilli());
    }

    /**
     * True when no time lies between this bound and a later one that is excluded.
     *
     * @param end a bound of the same kind; one of another kind never leaves nothing
     */
    boolean leavesNothingUntil(TimeBound end) {
        if (clock == null || end.clock == null) {
            return clock == end.clock && momentMillis >= end.momentMillis;
        }
        return !clock.isBefore(end.clock);
    }

    /** True when the time lies before the bound. */
    boolean isAfter(long timeMillis) {
        if (clock != null && (timeMillis < dayStartMillis || timeMillis >= dayEndMillis)) {
            moveTo(timeMillis);
        }
        return timeMillis < momentMillis;
    }

    private void moveTo(long timeMillis) {
        ZonedDateTime midnight = Instant.ofEpochMilli(timeMillis)
                .atZone(TradingSession.NEW_YORK)
                .toLocalDate()
                .atStartOfDay(TradingSession.NEW_YORK);
        dayStartMillis = midnight.toInstant().toEpochMilli();
        dayEndMillis = midnight.plusDays(1).toInstant().toEpochMilli();
        momentMillis = midnight.with(clock).toInstant().toEpochMilli();
    }

    @Override
    public String toString() {
        return text;
    }

    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noOffset) {
            return LocalDateTime.parse(text).atZone(TradingSession.NEW_YORK).toInstant();
        }
    }

    /** Reads a bound from the command line. */
    static final class Converter implements ITypeConverter<TimeBound> {
        @Override
        public TimeBound convert(String text) {
            try {
                return parse(text);
            } catch (DateTimeException e) {
                throw new TypeConversionException("expected a New York time such as 09:30 or 15:59:30.500, or an ISO"
                        + " time such as 2024-01-15T14:30:00Z, was '" + text + "'");
            }
        }
    }
}
