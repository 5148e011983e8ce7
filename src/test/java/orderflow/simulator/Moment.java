package orderflow.simulator;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A moment of a session as it is written on the command line.
 *
 * <p>{@code 1000} after that many events; {@code +90s}, {@code +1500ms}, {@code +2m} or {@code +1h} after the start;
 * {@code 09:31} or {@code 09:31:30} New York time on the day of the start; or an instant such as
 * {@code 2024-01-15T14:31:30Z}.
 */
record Moment(String text, boolean counted) {

    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static final Pattern SPAN = Pattern.compile("\\+([0-9]{1,12})(ms|s|m|h)");
    private static final String FORMS = "expected a number of events, +SPAN (+90s, +1500ms, +2m), a New York time "
            + "(09:31:30) or an instant (2024-01-15T14:31:30Z)";

    /** @throws IllegalArgumentException when the text has none of the forms */
    static Moment parse(String text) {
        boolean counted = text.matches("[0-9]{1,12}");
        Moment moment = new Moment(text, counted);
        if (!counted) {
            moment.millis(0);
        }
        return moment;
    }

    long events() {
        return Long.parseLong(text);
    }

    /** The session time of a moment that is not counted in events. */
    long millis(long startMillis) {
        Matcher span = SPAN.matcher(text);
        if (span.matches()) {
            return startMillis + Long.parseLong(span.group(1)) * unit(span.group(2));
        }
        try {
            if (text.contains("T")) {
                return Instant.parse(text).toEpochMilli();
            }
            return Instant.ofEpochMilli(startMillis)
                    .atZone(NEW_YORK)
                    .with(LocalTime.parse(text))
                    .toInstant()
                    .toEpochMilli();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(FORMS + ", was \"" + text + "\"", e);
        }
    }

    private static long unit(String name) {
        return switch (name) {
            case "ms" -> 1;
            case "s" -> 1_000;
            case "m" -> 60_000;
            default -> 3_600_000;
        };
    }
}
