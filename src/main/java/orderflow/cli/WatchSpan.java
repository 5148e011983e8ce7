package orderflow.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a span of time from the command line: {@code 90s}, {@code 30m}, {@code 6h30m}, {@code PT30M}. */
final class WatchSpan implements ITypeConverter<Duration> {

    private static final Pattern SHORT = Pattern.compile("(?:(\\d{1,6})h)?(?:(\\d{1,6})m)?(?:(\\d{1,6})s)?");

    @Override
    public Duration convert(String text) {
        Duration span = parse(text.toLowerCase(Locale.ROOT));
        if (span.isZero() || span.isNegative()) {
            throw new TypeConversionException("expected a span such as 90s, 30m or 6h30m, was '" + text + "'");
        }
        return span;
    }

    private static Duration parse(String text) {
        Matcher parts = SHORT.matcher(text);
        if (parts.matches()) {
            return Duration.ofHours(number(parts, 1))
                    .plusMinutes(number(parts, 2))
                    .plusSeconds(number(parts, 3));
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            return Duration.ZERO;
        }
    }

    private static long number(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Long.parseLong(parts.group(group));
    }
}
