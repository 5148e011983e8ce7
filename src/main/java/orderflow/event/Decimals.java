package orderflow.event;

import java.math.BigDecimal;

/** Range checks on decimals of any exponent that cost no more than the digits at hand. */
final class Decimals {

    private Decimals() {}

    /** True when the decimal, after rounding to nine decimals or fewer, stays under the limit in magnitude. */
    static boolean below(BigDecimal decimal, long limit) {
        long integerDigits = (long) decimal.precision() - decimal.scale();
        if (decimal.signum() == 0 || integerDigits < -20) {
            return decimal.scale() > -100 && decimal.scale() < 1_000;
        }
        if (integerDigits > 19 || decimal.scale() > 1_000) {
            return false;
        }
        return decimal.abs().compareTo(BigDecimal.valueOf(limit - 1)) <= 0;
    }
}
