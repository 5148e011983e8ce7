package orderflow.health;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orderflow.feed.polygon.ApiLogFile;

/**
 * Whether the feed still takes calls: those of the last minute, this check's own included, and how many were refused.
 *
 * <p>The feed does not tell how much room is left. Being refused is a warning, since calls are tried again later.
 */
final class RateCheck {

    private static final int BYTES = 1 << 18;
    private static final long SPAN_MILLIS = 60_000;
    private static final Pattern CALL = Pattern.compile("(\\S+) path=\\S* status=(\\d+) .*");

    private RateCheck() {}

    /**
     * The result.
     *
     * @param ownCalls made by this check
     * @param ownRefused of these
     * @param othersUntilMillis before which a call in the log is another's, by this machine's clock
     */
    static Result result(
            Path logFolder, double allowedPerSecond, int ownCalls, int ownRefused, long othersUntilMillis) {
        long calls = ownCalls;
        long refused = ownRefused;
        for (String line : lines(logFolder.resolve(ApiLogFile.NAME))) {
            Matcher call = CALL.matcher(line);
            if (call.matches()) {
                long ageMillis = othersUntilMillis - millis(call.group(1));
                boolean counts = ageMillis > 0 && ageMillis <= SPAN_MILLIS;
                calls += counts ? 1 : 0;
                refused += counts && call.group(2).equals("429") ? 1 : 0;
            }
        }
        String text = calls + " calls in the last minute, "
                + (refused == 0 ? "none" : refused) + " refused with 429, at most "
                + BigDecimal.valueOf(allowedPerSecond).stripTrailingZeros().toPlainString() + " a second allowed";
        return Result.of(
                CheckName.RATE,
                refused == 0 ? State.OK : State.WARNING,
                refused == 0 ? text : "rate limit: " + text,
                refused == 0 ? "" : "lower rate_limit_per_second, or look for another user of the key",
                Figure.of(FigureName.CALLS, calls),
                Figure.of(FigureName.REFUSED, refused));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.isRegularFile(file) ? FileEnd.lines(file, BYTES) : List.of();
        } catch (IOException e) {
            // Without the log the own calls alone are told.
            return List.of();
        }
    }

    private static long millis(String time) {
        try {
            return Instant.parse(time).toEpochMilli();
        } catch (DateTimeException e) {
            return 0;
        }
    }
}
