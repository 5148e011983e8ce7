package orderflow.feed.databento;

import orderflow.event.Quantity;

/** Sizes of records, which are whole shares, in the program's unit. */
final class Shares {

    /** The most that a {@link Quantity} can be. */
    private static final long MOST = Quantity.LIMIT / Quantity.ONE - 1;

    private Shares() {}

    /** A number of shares, not negative, in units of {@link Quantity}; beyond its limit the most there is. */
    static long quantity(long shares) {
        return Math.min(shares, MOST) * Quantity.ONE;
    }
}
