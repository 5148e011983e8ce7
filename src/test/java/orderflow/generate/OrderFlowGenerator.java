package orderflow.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import orderflow.generate.DbnWriter.Level;

/**
 * Makes up the orders of one instrument and keeps their book in the plainest way: orders added, reduced, cancelled,
 * replaced, changed and filled, some hidden prints, now and then a clearing with a snapshot. Writes them order by order
 * (MBO) and level by level (MBP-10), from the same events. The same seed gives the same bytes.
 */
public final class OrderFlowGenerator {

    private static final long CENT = 10_000_000L;
    private static final int FAR = 40;

    private final SplittableRandom random;
    private final DbnWriter orders;
    private final DbnWriter levels;
    private final int instrument;
    private final Map<Long, Order> resting = new HashMap<>();
    private final List<Long> ids = new ArrayList<>();
    private final TreeMap<Long, Long> bids = new TreeMap<>(Comparator.reverseOrder());
    private final TreeMap<Long, Long> asks = new TreeMap<>();
    private final int most;
    private long middle;
    private long nextId;
    private long nanos;
    private List<Level> shown = List.of();

    private record Order(boolean bid, long price, long size) {}

    /** Events of an instrument into two streams, either of which may be null, with about so many orders resting. */
    public OrderFlowGenerator(long seed, int instrument, int most, DbnWriter orders, DbnWriter levels) {
        this.random = new SplittableRandom(seed);
        this.orders = orders;
        this.levels = levels;
        this.instrument = instrument;
        this.most = most;
        this.middle = (5_000 + random.nextInt(20_000)) * CENT;
        this.nextId = 1 + (long) instrument * 1_000_000_000L;
    }

    /** Clears the book, as each session begins. */
    public void open(long atNanos) {
        begin(atNanos);
        mbo(DbnWriter.LAST, 'R', 'N', 0, DbnWriter.NO_PRICE, 0);
        resting.clear();
        ids.clear();
        bids.clear();
        asks.clear();
        mbp('R', 'N', DbnWriter.NO_PRICE, 0, true);
    }

    /** The next event at a time, which has not gone back. */
    public void next(long atNanos) {
        begin(atNanos);
        int dice = random.nextInt(100);
        if (ids.size() < 4 || ids.size() < most && dice < 45) {
            add();
        } else if (dice < 55) {
            cancel();
        } else if (dice < 65) {
            reduce();
        } else if (dice < 75) {
            replace();
        } else if (dice < 80) {
            change();
        } else if (dice < 97) {
            take();
        } else if (dice < 99) {
            hidden();
        } else {
            nothing();
        }
        if (random.nextInt(50) == 0) {
            middle = Math.max(200 * CENT, middle + (random.nextInt(5) - 2) * CENT);
        }
    }

    /** Tells the whole book again, as after a hole. */
    public void snapshot(long atNanos) {
        begin(atNanos);
        if (orders != null) {
            int flags = DbnWriter.SNAPSHOT | DbnWriter.BAD_RECEIVE_TIME;
            orders.received(atNanos);
            mbo(flags, 'R', 'N', 0, DbnWriter.NO_PRICE, 0);
            for (int i = 0; i < ids.size(); i++) {
                Order order = resting.get(ids.get(i));
                orders.at(atNanos - 1_000_000_000L - i).received(atNanos);
                int last = i == ids.size() - 1 ? DbnWriter.LAST : 0;
                mbo(flags | last, 'A', side(order.bid), ids.get(i), order.price, order.size);
            }
        }
        begin(atNanos);
    }

    /** The bids, best first, with the sums of their sizes. */
    public Map<Long, Long> bids() {
        return bids;
    }

    private void add() {
        boolean bid = random.nextBoolean();
        long price = price(bid);
        long size = size();
        long id = nextId++;
        mbo(DbnWriter.LAST, 'A', side(bid), id, price, size);
        put(id, new Order(bid, price, size));
        mbp('A', side(bid), price, size, true);
    }

    private void cancel() {
        long id = anyId();
        Order order = remove(id);
        mbo(DbnWriter.LAST, 'C', side(order.bid), id, order.price, order.size);
        mbp('C', side(order.bid), order.price, order.size, true);
    }

    private void reduce() {
        long id = anyId();
        Order order = resting.get(id);
        if (order.size < 2) {
            cancel();
            return;
        }
        long by = 1 + random.nextLong(order.size - 1);
        mbo(DbnWriter.LAST, 'C', side(order.bid), id, order.price, by);
        remove(id);
        put(id, new Order(order.bid, order.price, order.size - by));
        mbp('C', side(order.bid), order.price, by, true);
    }

    /** A cancellation and a new order in one event. */
    private void replace() {
        long id = anyId();
        Order old = remove(id);
        long fresh = nextId++;
        Order order = new Order(old.bid, price(old.bid), size());
        mbo(0, 'C', side(old.bid), id, old.price, old.size);
        mbo(DbnWriter.LAST, 'A', side(order.bid), fresh, order.price, order.size);
        put(fresh, order);
        mbp('A', side(order.bid), order.price, order.size, true);
    }

    private void change() {
        long id = anyId();
        Order old = remove(id);
        Order order = new Order(old.bid, random.nextBoolean() ? old.price : price(old.bid), size());
        mbo(DbnWriter.LAST, 'M', side(order.bid), id, order.price, order.size);
        put(id, order);
        mbp('M', side(order.bid), order.price, order.size, true);
    }

    /** An order that takes what rests at the best prices, in one instant and up to three prints. */
    private void take() {
        boolean sell = random.nextBoolean();
        TreeMap<Long, Long> side = sell ? bids : asks;
        int prints = 1 + random.nextInt(3);
        for (int print = 0; print < prints && !side.isEmpty(); print++) {
            long price = side.firstKey();
            long id = atPrice(sell, price);
            Order order = resting.get(id);
            long taken = 1 + random.nextLong(order.size);
            boolean last = print == prints - 1 || side.size() == 1 && taken == order.size;
            mbo(0, 'T', sell ? 'A' : 'B', 0, price, taken);
            mbo(0, 'F', side(sell), id, price, taken);
            mbo(last ? DbnWriter.LAST : 0, 'C', side(sell), id, price, taken);
            remove(id);
            if (taken < order.size) {
                put(id, new Order(order.bid, price, order.size - taken));
            }
            if (levels != null) {
                levels.flags(last ? DbnWriter.LAST : 0);
                levels.mbp10('T', sell ? 'A' : 'B', price, taken, top());
                shown = top();
            }
            if (last) {
                return;
            }
        }
    }

    private void hidden() {
        if (bids.isEmpty() || asks.isEmpty()) {
            return;
        }
        long price = (bids.firstKey() + asks.firstKey()) / 2;
        long size = size();
        mbo(DbnWriter.LAST, 'T', 'N', 0, price, size);
        if (levels != null) {
            levels.flags(DbnWriter.LAST).mbp10('T', 'N', price, size, top());
        }
    }

    private void nothing() {
        mbo(DbnWriter.LAST, 'N', 'N', 0, DbnWriter.NO_PRICE, 0);
    }

    private void begin(long atNanos) {
        nanos = atNanos;
        if (orders != null) {
            orders.instrument(instrument).at(nanos);
        }
        if (levels != null) {
            levels.instrument(instrument).at(nanos);
        }
    }

    private void mbo(int flags, char action, char side, long id, long price, long size) {
        if (orders != null) {
            orders.flags(flags).mbo(action, side, id, price, size);
        }
    }

    /** Told where one of the ten levels has changed. */
    private void mbp(char action, char side, long price, long size, boolean last) {
        if (levels == null) {
            return;
        }
        List<Level> now = top();
        if (!now.equals(shown) || action == 'R') {
            levels.flags(last ? DbnWriter.LAST : 0).mbp10(action, side, price, size, now);
            shown = now;
        }
    }

    private List<Level> top() {
        List<Map.Entry<Long, Long>> best = bids.entrySet().stream().limit(10).toList();
        List<Map.Entry<Long, Long>> offered = asks.entrySet().stream().limit(10).toList();
        List<Level> top = new ArrayList<>();
        for (int i = 0; i < Math.max(best.size(), offered.size()); i++) {
            top.add(new Level(
                    i < best.size() ? best.get(i).getKey() : DbnWriter.NO_PRICE,
                    i < best.size() ? best.get(i).getValue() : 0,
                    i < offered.size() ? offered.get(i).getKey() : DbnWriter.NO_PRICE,
                    i < offered.size() ? offered.get(i).getValue() : 0));
        }
        return top;
    }

    /** A price that crosses nothing. */
    private long price(boolean bid) {
        long distance = 1 + Math.min(random.nextInt(FAR), random.nextInt(FAR));
        long price = middle + (bid ? -distance : distance) * CENT;
        if (bid && !asks.isEmpty()) {
            price = Math.min(price, asks.firstKey() - CENT);
        }
        if (!bid && !bids.isEmpty()) {
            price = Math.max(price, bids.firstKey() + CENT);
        }
        return price;
    }

    private long size() {
        return random.nextInt(10) == 0 ? 1_000 + random.nextInt(20_000) : 1 + random.nextInt(500);
    }

    private long anyId() {
        return ids.get(random.nextInt(ids.size()));
    }

    private long atPrice(boolean bid, long price) {
        for (long id : ids) {
            Order order = resting.get(id);
            if (order.bid == bid && order.price == price) {
                return id;
            }
        }
        throw new IllegalStateException("no order at " + price);
    }

    private void put(long id, Order order) {
        resting.put(id, order);
        ids.add(id);
        (order.bid ? bids : asks).merge(order.price, order.size, Long::sum);
    }

    private Order remove(long id) {
        Order order = resting.remove(id);
        ids.remove(id);
        TreeMap<Long, Long> side = order.bid ? bids : asks;
        if (side.merge(order.price, -order.size, Long::sum) == 0) {
            side.remove(order.price);
        }
        return order;
    }

    private static char side(boolean bid) {
        return bid ? 'B' : 'A';
    }
}
