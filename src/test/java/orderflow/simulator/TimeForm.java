package orderflow.simulator;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.Pattern;

/** A form in which a feed of another hand may write the time of an event. */
enum TimeForm {
    EXPONENT(millis -> new BigDecimal(millis).movePointLeft(12).stripTrailingZeros().toPlainString() + "E12"),
    DECIMAL(millis -> millis + ".0"),
    DIGITS(millis -> "\"" + millis + "\""),
    ISO(millis -> "\"" + Instant.ofEpochMilli(millis) + "\""),
    SECONDS(millis -> Long.toString(millis / 1_000));

    private static final Pattern TIME = Pattern.compile("\"t\":([0-9]{13})(?=[,}])");

    private final LongFunction<String> form;

    TimeForm(LongFunction<String> form) {
        this.form = form;
    }

    static Optional<TimeForm> named(String name) {
        return Arrays.stream(values())
                .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /** The text of an event with its time in this form. */
    String in(String event) {
        return TIME.matcher(event).replaceAll(time -> "\"t\":" + form.apply(Long.parseLong(time.group(1))));
    }
}
