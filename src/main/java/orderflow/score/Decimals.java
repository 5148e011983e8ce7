package orderflow.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** Figures rounded half-up, without an exponent. */
final class Decimals {

    private static final String UNKNOWN = "-";

    private Decimals() {}

    static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** With a sign, but for 0: {@code +1.5}. */
    static String signed(OptionalDouble value, int decimals) {
        return value.isEmpty() ? UNKNOWN : signed(value.getAsDouble(), decimals);
    }

    static String signed(double value, int decimals) {
        BigDecimal rounded = rounded(value, decimals);
        return (rounded.signum() > 0 ? "+" : "") + rounded.toPlainString();
    }

    static String plain(OptionalDouble value, int decimals) {
        return value.isEmpty()
                ? UNKNOWN
                : rounded(value.getAsDouble(), decimals).toPlainString();
    }

    /** {@code 43 %}. */
    static String percent(OptionalDouble share) {
        return share.isEmpty() ? UNKNOWN : rounded(100 * share.getAsDouble(), 0).toPlainString() + " %";
    }

    /** {@code 1.8x}. */
    static String times(OptionalDouble ratio) {
        return ratio.isEmpty() ? UNKNOWN : rounded(ratio.getAsDouble(), 1).toPlainString() + "x";
    }

    /** Minutes and seconds of milliseconds: {@code 4:07}. */
    static String minutes(OptionalDouble millis) {
        if (millis.isEmpty()) {
            return UNKNOWN;
        }
        long seconds = rounded(millis.getAsDouble() / 1_000, 0).longValue();
        return seconds / 60 + ":" + seconds % 60 / 10 + seconds % 10;
    }
}
