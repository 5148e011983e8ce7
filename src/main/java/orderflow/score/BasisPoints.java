package orderflow.score;

/** Shares of a price in basis points, hundredths of a percent. */
final class BasisPoints {

    private static final double IN_ONE = 10_000;

    private BasisPoints() {}

    /** A difference of prices in basis points of a price; the same when both are doubled. */
    static double of(long difference, long price) {
        return IN_ONE * difference / price;
    }
}
