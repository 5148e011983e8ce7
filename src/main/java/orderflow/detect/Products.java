package orderflow.detect;

/** Exact comparison of products that do not fit a {@code long}. */
public final class Products {

    private Products() {}

    /** The sign of a*b - c*d, for factors that are not negative. */
    public static int compare(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }
}
