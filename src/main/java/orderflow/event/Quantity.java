package orderflow.event;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number of shares as a {@code long} of millionths of a share, the finest fraction that the tape reports.
 *
 * <p>Six decimals are kept; a record with more is rounded half-up when it is read. Quantities lie below
 * {@link #LIMIT}.
 */
public final class Quantity {

    /** Decimals kept. */
    public static final int DECIMALS = 6;

    /** Units in one share. */
    public static final long ONE = 1_000_000L;

    /** Every quantity lies strictly between minus and plus this (one trillion shares). */
    public static final long LIMIT = 1_000_000_000_000L * ONE;

    private Quantity() {}

    /** A whole number of shares. */
    public static long shares(long shares) {
        return Math.multiplyExact(shares, ONE);
    }

    /** The quantity as a decimal, exactly, without trailing zeros. */
    public static BigDecimal decimal(long quantity) {
        BigDecimal stripped = BigDecimal.valueOf(quantity, DECIMALS).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The quantity from a decimal, rounded half-up to six decimals; the caller has checked the range. */
    public static long of(BigDecimal decimal) {
        return decimal.setScale(DECIMALS, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }

    /** True when the decimal lies within the range that a quantity can have. */
    public static boolean inRange(BigDecimal decimal) {
        return Decimals.below(decimal, DECIMALS, LIMIT / ONE);
    }
}
