package orderflow.feed.databento;

import java.util.Arrays;
import orderflow.event.BookSide;

/**
 * The levels of one side of a book: the sum of the sizes at each price.
 *
 * <p>Kept in order with the best price last, since most of what happens, happens there. Not thread-safe.
 */
final class PriceLevels {

    private static final int FIRST_LEVELS = 32;
    private static final int NEAR = 8;

    private final boolean bids;
    /** Prices of bids; of asks their negatives, so that the best is the largest on either side. */
    private long[] keys = new long[FIRST_LEVELS];

    private long[] sums = new long[FIRST_LEVELS];
    private int count;

    PriceLevels(boolean bids) {
        this.bids = bids;
    }

    int count() {
        return count;
    }

    /** The best price; there must be a level. */
    long best() {
        return price(keys[count - 1]);
    }

    /** Adds to a level and answers how many levels are better. */
    int add(long price, long size) {
        long key = key(price);
        int place = find(key);
        if (place >= 0) {
            sums[place] += size;
            return count - 1 - place;
        }
        int insertion = -place - 1;
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, 2 * count);
            sums = Arrays.copyOf(sums, 2 * count);
        }
        System.arraycopy(keys, insertion, keys, insertion + 1, count - insertion);
        System.arraycopy(sums, insertion, sums, insertion + 1, count - insertion);
        keys[insertion] = key;
        sums[insertion] = size;
        count++;
        return count - 1 - insertion;
    }

    /** Takes from a level, which must hold as much, and answers how many levels are better. */
    int remove(long price, long size) {
        int place = find(key(price));
        int better = count - 1 - place;
        sums[place] -= size;
        if (sums[place] == 0) {
            count--;
            System.arraycopy(keys, place + 1, keys, place, count - place);
            System.arraycopy(sums, place + 1, sums, place, count - place);
        }
        return better;
    }

    void clear() {
        count = 0;
    }

    /** So many levels, or all where there are fewer, from the best outwards. */
    BookSide best(int most) {
        int depth = Math.min(most, count);
        if (depth == 0) {
            return BookSide.EMPTY;
        }
        long[] prices = new long[depth];
        long[] sizes = new long[depth];
        for (int level = 0; level < depth; level++) {
            prices[level] = price(keys[count - 1 - level]);
            sizes[level] = Shares.quantity(sums[count - 1 - level]);
        }
        return new BookSide(prices, sizes);
    }

    /** The place of a key, or where it would be inserted as {@link Arrays#binarySearch} tells it. */
    private int find(long key) {
        int place = count - 1;
        int near = Math.max(0, count - NEAR);
        while (place >= near) {
            if (keys[place] <= key) {
                return keys[place] == key ? place : -place - 2;
            }
            place--;
        }
        return Arrays.binarySearch(keys, 0, near, key);
    }

    private long key(long price) {
        return bids ? price : -price;
    }

    private long price(long key) {
        return bids ? key : -key;
    }
}
