package orderflow.golden;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The event times in a line of a recording. */
final class LineTimes {

    /** Event times in milliseconds; of a halt's, in nanoseconds, the first digits. */
    private static final Pattern TIME = Pattern.compile("\"t\":([0-9]{12,13})(?:000000)?[^0-9]");

    private LineTimes() {}

    /** The first event time in a line, or 0. */
    static long first(String line) {
        Matcher time = TIME.matcher(line);
        return time.find() ? Long.parseLong(time.group(1)) : 0;
    }

    /** The smallest event time in a line; one without any is after all others. */
    static long least(String line) {
        return TIME.matcher(line)
                .results()
                .mapToLong(time -> Long.parseLong(time.group(1)))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** The greatest event time in a line; one without any is before all others. */
    static long greatest(String line) {
        return TIME.matcher(line)
                .results()
                .mapToLong(time -> Long.parseLong(time.group(1)))
                .max()
                .orElse(Long.MIN_VALUE);
    }
}
