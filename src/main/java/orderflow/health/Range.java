package orderflow.health;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of values that are all right, in the notation of monitoring plugins.
 *
 * <p>{@code 10}: 0 to 10; {@code 10:}: 10 and more; {@code ~:10}: 10 and less; {@code 10:20}; {@code @10:20}: all but
 * these. Bounds belong to the range.
 *
 * @param low no lower bound where empty
 * @param high no upper bound where empty
 * @param inverted what lies within is what is not all right
 */
public record Range(Optional<BigDecimal> low, Optional<BigDecimal> high, boolean inverted) {

    private static final String NUMBER = "[-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)";
    private static final Pattern FORM = Pattern.compile("(@?)(?:(~|" + NUMBER + ")?(:))?(" + NUMBER + ")?");
    private static final int LONGEST = 40;

    public Range {
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
    }

    /** Reads a range; throws {@link IllegalArgumentException} that says what is wrong with the text. */
    public static Range parse(String text) {
        Matcher parts = FORM.matcher(text);
        boolean formed = text.length() <= LONGEST && parts.matches();
        if (!formed || parts.group(2) == null && parts.group(4) == null) {
            throw new IllegalArgumentException(
                    "expected a range such as 10, 10:, ~:10, 10:20 or @10:20, was '" + text + "'");
        }
        Optional<BigDecimal> low = "~".equals(parts.group(2))
                ? Optional.empty()
                : Optional.of(parts.group(2) == null ? BigDecimal.ZERO : new BigDecimal(parts.group(2)));
        Optional<BigDecimal> high = Optional.ofNullable(parts.group(4)).map(BigDecimal::new);
        if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
            throw new IllegalArgumentException("expected a range that begins at or below its end, was '" + text + "'");
        }
        return new Range(low, high, !parts.group(1).isEmpty());
    }

    /** True when the value is not all right. */
    public boolean alerts(long value) {
        BigDecimal number = BigDecimal.valueOf(value);
        boolean within = low.filter(bound -> number.compareTo(bound) < 0).isEmpty()
                && high.filter(bound -> number.compareTo(bound) > 0).isEmpty();
        return within == inverted;
    }

    /** The range in the shortest notation. */
    @Override
    public String toString() {
        String start = low.map(bound -> bound.signum() == 0 && high.isPresent() ? "" : bound.toPlainString() + ":")
                .orElse("~:");
        return (inverted ? "@" : "")
                + start
                + high.map(BigDecimal::toPlainString).orElse("");
    }
}
