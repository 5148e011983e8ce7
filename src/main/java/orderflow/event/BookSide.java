package orderflow.event;

import java.util.Arrays;

/** One side of a book, best price first as the record gave it; unchecked. The arrays belong to it and never change. */
public final class BookSide {

    /** A side without levels. */
    public static final BookSide EMPTY = new BookSide(new long[0], new long[0]);

    private final long[] prices;
    private final long[] sizes;

    /** A side of these levels; the arrays are taken over, not copied. */
    public BookSide(long[] prices, long[] sizes) {
        if (prices.length != sizes.length) {
            throw new IllegalArgumentException(
                    "expected as many sizes as prices (" + prices.length + "), was " + sizes.length);
        }
        this.prices = prices;
        this.sizes = sizes;
    }

    /** Number of levels. */
    public int depth() {
        return prices.length;
    }

    /** Price of a level, from 0, in units of {@link Price}. */
    public long price(int level) {
        return prices[level];
    }

    /** Size of a level, from 0, in units of {@link Quantity}. */
    public long size(int level) {
        return sizes[level];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BookSide that && Arrays.equals(prices, that.prices) && Arrays.equals(sizes, that.sizes);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(prices) + Arrays.hashCode(sizes);
    }

    @Override
    public String toString() {
        return Arrays.toString(prices) + Arrays.toString(sizes);
    }
}
