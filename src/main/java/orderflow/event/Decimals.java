package orderflow.event;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Range checks on decimals of any exponent that cost no more than the digits at hand. */
final class Decimals {

    private Decimals() {}

    private static final int MOST_INTEGER_DIGITS = 19;
    private static final int SMALLEST_EXPONENT = -1_000;

    /** True when the decimal, rounded half-up to so many decimals, stays under the limit in magnitude. */
    static boolean below(BigDecimal decimal, int decimals, long limit) {
        long integerDigits = (long) decimal.precision() - decimal.scale();
        // Rounding a number of an extreme exponent would write out all its zeros.
        if (integerDigits > MOST_INTEGER_DIGITS || integerDigits < SMALLEST_EXPONENT) {
            return false;
        }
        return decimal.setScale(decimals, RoundingMode.HALF_UP).abs().compareTo(BigDecimal.valueOf(limit)) < 0;
    }
}
