package orderflow.feed.databento;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The resting orders of one book by their id: price, size and side, in arrays with open addressing.
 *
 * <p>21 bytes for each slot, of which at most two thirds are taken. Not thread-safe.
 */
final class OrderTable {

    /** In place of a slot: there is no such order. */
    static final int NONE = -1;

    private static final int FIRST_SLOTS = 64;
    /** Another one in each process; nothing that is answered depends on it. */
    private static final long SEED = new SplittableRandom().nextLong();

    private static final byte FREE = 0;
    private static final byte BID = 1;
    private static final byte ASK = 2;

    private long[] ids = new long[FIRST_SLOTS];
    private long[] prices = new long[FIRST_SLOTS];
    private int[] orderSizes = new int[FIRST_SLOTS];
    private byte[] sides = new byte[FIRST_SLOTS];
    private int count;

    int count() {
        return count;
    }

    /** The slot of an order, or {@link #NONE}; it holds until an order is added or removed. */
    int find(long id) {
        int mask = ids.length - 1;
        int slot = home(id, mask);
        while (sides[slot] != FREE) {
            if (ids[slot] == id) {
                return slot;
            }
            slot = slot + 1 & mask;
        }
        return NONE;
    }

    /** Adds an order whose id is not there. */
    void add(long id, boolean bid, long price, long size) {
        if (3 * (count + 1) > 2 * ids.length) {
            grow();
        }
        put(id, bid ? BID : ASK, price, (int) size);
        count++;
    }

    boolean isBid(int slot) {
        return sides[slot] == BID;
    }

    long price(int slot) {
        return prices[slot];
    }

    long size(int slot) {
        return Integer.toUnsignedLong(orderSizes[slot]);
    }

    void size(int slot, long size) {
        orderSizes[slot] = (int) size;
    }

    void price(int slot, long price) {
        prices[slot] = price;
    }

    /** Removes the order in a slot and moves those behind it up, so that every search still finds its way. */
    void remove(int slot) {
        int mask = ids.length - 1;
        int hole = slot;
        int next = slot + 1 & mask;
        while (sides[next] != FREE) {
            int home = home(ids[next], mask);
            if ((next - home & mask) >= (next - hole & mask)) {
                ids[hole] = ids[next];
                prices[hole] = prices[next];
                orderSizes[hole] = orderSizes[next];
                sides[hole] = sides[next];
                hole = next;
            }
            next = next + 1 & mask;
        }
        sides[hole] = FREE;
        count--;
    }

    void clear() {
        Arrays.fill(sides, FREE);
        count = 0;
    }

    private void put(long id, byte side, long price, int size) {
        int mask = ids.length - 1;
        int slot = home(id, mask);
        while (sides[slot] != FREE) {
            slot = slot + 1 & mask;
        }
        ids[slot] = id;
        prices[slot] = price;
        orderSizes[slot] = size;
        sides[slot] = side;
    }

    private void grow() {
        long[] oldIds = ids;
        long[] oldPrices = prices;
        int[] oldSizes = orderSizes;
        byte[] oldSides = sides;
        int slots = 2 * oldIds.length;
        ids = new long[slots];
        prices = new long[slots];
        orderSizes = new int[slots];
        sides = new byte[slots];
        for (int slot = 0; slot < oldIds.length; slot++) {
            if (oldSides[slot] != FREE) {
                put(oldIds[slot], oldSides[slot], oldPrices[slot], oldSizes[slot]);
            }
        }
    }

    /** By all bits of the id and of a seed, so that no choice of ids makes searches long. */
    private static int home(long id, int mask) {
        long mixed = id ^ SEED;
        mixed = (mixed ^ mixed >>> 33) * 0xFF51_AFD7_ED55_8CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CE_B9FE_1A85_EC53L;
        return (int) (mixed >>> 33) & mask;
    }
}
