package orderflow.event;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A price as a {@code long} of billionths of a dollar, so that prices compare and subtract exactly.
 *
 * <p>Nine decimals are kept; a record with more is rounded half-up when it is read. Prices lie below
 * {@link #LIMIT}, which leaves room for the small products that the rules need.
 */
public final class Price {

    /** Decimals kept. */
    public static final int DECIMALS = 9;

    /** Units in one dollar. */
    public static final long ONE = 1_000_000_000L;

    /** Every price lies strictly between minus and plus this (one billion dollars). */
    public static final long LIMIT = 1_000_000_000L * ONE;

    private Price() {}

    /** The price as a decimal, exactly. */
    public static BigDecimal decimal(long price) {
        return BigDecimal.valueOf(price, DECIMALS);
    }

    /** The price from a decimal, rounded half-up to nine decimals; the caller has checked the range. */
    public static long of(BigDecimal decimal) {
        return decimal.setScale(DECIMALS, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }

    /** True when the decimal lies within the range that a price can have. */
    public static boolean inRange(BigDecimal decimal) {
        return Decimals.below(decimal, DECIMALS, LIMIT / ONE);
    }

    /** The price as text, with at least two decimals and no further trailing zeros: {@code 175.50}, {@code 0.7405}. */
    public static String text(long price) {
        BigDecimal stripped = decimal(price).stripTrailingZeros();
        return stripped.setScale(Math.max(2, stripped.scale())).toPlainString();
    }
}
