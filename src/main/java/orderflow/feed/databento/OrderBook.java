package orderflow.feed.databento;

import orderflow.event.BookSide;

/**
 * The book of one instrument at one venue, built from its orders.
 *
 * <p>Fills and trades change nothing: what they take away comes as a cancellation of its own. The order in which orders
 * wait at a price is not kept. Not thread-safe.
 */
final class OrderBook {

    /** Levels that are shown, a side. */
    static final int DEPTH = 10;

    private final OrderTable orders = new OrderTable();
    private final Side bids = new Side(true);
    private final Side asks = new Side(false);

    /** One side: its levels, and what was last shown of them. */
    private static final class Side {
        private final PriceLevels levels;
        private BookSide shown = BookSide.EMPTY;
        private boolean changed;

        Side(boolean bids) {
            this.levels = new PriceLevels(bids);
        }

        void add(long price, long size) {
            changed |= levels.add(price, size) < DEPTH;
        }

        void remove(long price, long size) {
            changed |= levels.remove(price, size) < DEPTH;
        }

        void clear() {
            changed |= !levels.isEmpty();
            levels.clear();
        }

        BookSide show() {
            if (changed) {
                shown = levels.best(DEPTH);
                changed = false;
            }
            return shown;
        }
    }

    /** True when the shown levels differ from those shown last. */
    boolean changed() {
        return bids.changed || asks.changed;
    }

    /** The best bids, at most {@value #DEPTH}. */
    BookSide bids() {
        return bids.show();
    }

    /** The best asks, at most {@value #DEPTH}. */
    BookSide asks() {
        return asks.show();
    }

    /** Resting orders. */
    int orders() {
        return orders.count();
    }

    /** Adds an order; answers false, and changes nothing, when its id is there already or it has no size. */
    boolean add(long id, boolean bid, long price, long size) {
        if (size == 0 || orders.find(id) != OrderTable.NONE) {
            return false;
        }
        orders.add(id, bid, price, size);
        side(bid).add(price, size);
        return true;
    }

    /** Takes so much from an order; answers false when it was not there, or held less. */
    boolean cancel(long id, long size) {
        int slot = orders.find(id);
        if (slot == OrderTable.NONE) {
            return false;
        }
        long held = orders.size(slot);
        long taken = Math.min(held, size);
        side(orders.isBid(slot)).remove(orders.price(slot), taken);
        if (taken == held) {
            orders.remove(slot);
        } else {
            orders.size(slot, held - taken);
        }
        return size <= held;
    }

    /** Gives an order a price and a size; answers false when it was not there, or has no size now. */
    boolean modify(long id, long price, long size) {
        int slot = orders.find(id);
        if (slot == OrderTable.NONE || size == 0) {
            return false;
        }
        Side side = side(orders.isBid(slot));
        side.remove(orders.price(slot), orders.size(slot));
        side.add(price, size);
        orders.price(slot, price);
        orders.size(slot, size);
        return true;
    }

    /** Replaces a whole side by one level, of orders that nobody knows. */
    void replaceSide(boolean bid, long price, long size) {
        if (orders.count() > 0) {
            // Whoever states sides has no orders; of a venue that had both, what is left of these says nothing.
            clear();
        }
        side(bid).clear();
        if (price != DbnRecord.NO_PRICE && size > 0) {
            side(bid).add(price, size);
        }
    }

    /** Forgets all orders of both sides. */
    void clear() {
        orders.clear();
        bids.clear();
        asks.clear();
    }

    private Side side(boolean bid) {
        return bid ? bids : asks;
    }
}
