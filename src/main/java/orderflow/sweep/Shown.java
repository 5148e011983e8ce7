package orderflow.sweep;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** Figures as a person reads them: rounded half-up, {@code -} for what is not known. */
final class Shown {

    static final String UNKNOWN = "-";

    private Shown() {}

    /** A ranked figure, as its column has it. */
    static String ranked(Rank rank, OptionalDouble value) {
        return switch (rank) {
            case F1 -> plain(value, 3);
            case PRECISION, RECALL -> percent(value);
            case LIFT -> times(value);
            case LEAD -> minutes(value);
            case FALSE_ALARMS -> plain(value, 2);
        };
    }

    static String ranked(Rank rank, double value) {
        return ranked(rank, OptionalDouble.of(value));
    }

    static String plain(OptionalDouble value, int decimals) {
        return value.isEmpty() ? UNKNOWN : rounded(value.getAsDouble(), decimals);
    }

    /** {@code 31.2 %}. */
    static String percent(OptionalDouble share) {
        return share.isEmpty() ? UNKNOWN : rounded(100 * share.getAsDouble(), 1) + " %";
    }

    /** {@code 2.14x}. */
    static String times(OptionalDouble ratio) {
        return ratio.isEmpty() ? UNKNOWN : rounded(ratio.getAsDouble(), 2) + "x";
    }

    /** Minutes and seconds: {@code 4:07}. */
    static String minutes(OptionalDouble seconds) {
        if (seconds.isEmpty()) {
            return UNKNOWN;
        }
        long whole = Math.round(seconds.getAsDouble());
        return whole / 60 + ":" + whole % 60 / 10 + whole % 10;
    }

    private static String rounded(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
