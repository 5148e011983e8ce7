package orderflow.feed.databento;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import orderflow.event.BookSide;

/**
 * The levels of one side of a book: the sum of the sizes at each price.
 *
 * <p>The best are in arrays, in order with the best price last, since most of what happens, happens there; those beyond
 * {@value #MOST_NEAR} are in a tree, so that no order of prices takes long. Not thread-safe.
 */
final class PriceLevels {

    private static final int FIRST_LEVELS = 32;
    private static final int MOST_NEAR = 512;
    /** Fewer are near only while none are far; more than are ever shown. */
    private static final int LEAST_NEAR = 16;

    private static final int MOVED = MOST_NEAR / 2;
    /** Looked at one by one, from the best, before the others are searched. */
    private static final int FIRST = 8;

    private final boolean bids;
    /** Prices of bids; of asks their negatives, so that the best is the largest on either side. */
    private long[] keys = new long[FIRST_LEVELS];

    private long[] sums = new long[FIRST_LEVELS];
    private int count;
    /** Those worse than all of the arrays. */
    private final TreeMap<Long, Long> far = new TreeMap<>();

    PriceLevels(boolean bids) {
        this.bids = bids;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Adds to a level and answers how many are better; of one that is far, not more than are. */
    int add(long price, long size) {
        long key = key(price);
        if (count > 0 && key < keys[0] && (!far.isEmpty() || count == MOST_NEAR)) {
            far.merge(key, size, Long::sum);
            return count;
        }
        int place = find(key);
        if (place >= 0) {
            sums[place] += size;
            return count - 1 - place;
        }
        if (count == MOST_NEAR) {
            moveAway();
            return add(price, size);
        }
        int insertion = -place - 1;
        makeRoom(insertion, 1);
        keys[insertion] = key;
        sums[insertion] = size;
        return count - 1 - insertion;
    }

    /** Takes from a level, which must hold as much, and answers as {@link #add} does. */
    int remove(long price, long size) {
        long key = key(price);
        int place = find(key);
        if (place < 0) {
            far.computeIfPresent(key, (same, sum) -> sum == size ? null : Long.valueOf(sum - size));
            return count;
        }
        int better = count - 1 - place;
        sums[place] -= size;
        if (sums[place] == 0) {
            count--;
            System.arraycopy(keys, place + 1, keys, place, count - place);
            System.arraycopy(sums, place + 1, sums, place, count - place);
            if (count < LEAST_NEAR && !far.isEmpty()) {
                bringNear();
            }
        }
        return better;
    }

    void clear() {
        count = 0;
        far.clear();
    }

    /** So many levels, which may be {@value #LEAST_NEAR}, or all where there are fewer, from the best outwards. */
    BookSide best(int most) {
        int depth = Math.min(most, count);
        if (depth == 0) {
            return BookSide.EMPTY;
        }
        long[] prices = new long[depth];
        long[] sizes = new long[depth];
        for (int level = 0; level < depth; level++) {
            prices[level] = key(keys[count - 1 - level]);
            sizes[level] = Shares.quantity(sums[count - 1 - level]);
        }
        return new BookSide(prices, sizes);
    }

    /** The place of a key in the arrays, or where it would be inserted as {@link Arrays#binarySearch} tells it. */
    private int find(long key) {
        int place = count - 1;
        int last = Math.max(0, count - FIRST);
        while (place >= last) {
            if (keys[place] <= key) {
                return keys[place] == key ? place : -place - 2;
            }
            place--;
        }
        return Arrays.binarySearch(keys, 0, last, key);
    }

    private void makeRoom(int at, int levels) {
        if (count + levels > keys.length) {
            int room = Math.max(2 * keys.length, count + levels);
            keys = Arrays.copyOf(keys, room);
            sums = Arrays.copyOf(sums, room);
        }
        System.arraycopy(keys, at, keys, at + levels, count - at);
        System.arraycopy(sums, at, sums, at + levels, count - at);
        count += levels;
    }

    /** The worse half of what is near goes to what is far. */
    private void moveAway() {
        for (int place = 0; place < MOVED; place++) {
            far.put(keys[place], sums[place]);
        }
        count -= MOVED;
        System.arraycopy(keys, MOVED, keys, 0, count);
        System.arraycopy(sums, MOVED, sums, 0, count);
    }

    private void bringNear() {
        int moved = Math.min(MOVED, far.size());
        makeRoom(0, moved);
        for (int place = moved - 1; place >= 0; place--) {
            Map.Entry<Long, Long> best = far.pollLastEntry();
            keys[place] = best.getKey();
            sums[place] = best.getValue();
        }
    }

    /** A price as a key, and a key as a price. */
    private long key(long price) {
        return bids ? price : -price;
    }
}
