package orderflow.score;

import java.util.Arrays;
import orderflow.event.Quote;

/**
 * Times, bids and asks in columns of chunks: 20 bytes an entry, and at most one chunk of {@value #CHUNK} that is not
 * full.
 *
 * <p>Once {@linkplain #close() closed} it may be read by any number of threads.
 */
final class QuoteColumns {

    private static final int SHIFT = 9;
    private static final int CHUNK = 1 << SHIFT;
    private static final int MASK = CHUNK - 1;

    private int[][] times = new int[1][];
    private long[][] bids = new long[1][];
    private long[][] asks = new long[1][];
    private long[] lowest = {};
    private long[] highest = {};
    private int size;

    int size() {
        return size;
    }

    int time(int index) {
        return times[index >> SHIFT][index & MASK];
    }

    long bid(int index) {
        return bids[index >> SHIFT][index & MASK];
    }

    long ask(int index) {
        return asks[index >> SHIFT][index & MASK];
    }

    void add(int time, long bid, long ask) {
        int chunk = size >> SHIFT;
        if (chunk == times.length) {
            times = Arrays.copyOf(times, 2 * chunk);
            bids = Arrays.copyOf(bids, 2 * chunk);
            asks = Arrays.copyOf(asks, 2 * chunk);
        }
        if (times[chunk] == null) {
            times[chunk] = new int[CHUNK];
            bids[chunk] = new long[CHUNK];
            asks[chunk] = new long[CHUNK];
        }
        times[chunk][size & MASK] = time;
        bids[chunk][size & MASK] = bid;
        asks[chunk][size & MASK] = ask;
        size++;
    }

    void removeLast() {
        size--;
    }

    /** Gives back what is not needed and notes the extremes of each chunk; nothing may be added after it. */
    void close() {
        int chunks = (size + MASK) >> SHIFT;
        times = Arrays.copyOf(times, chunks);
        bids = Arrays.copyOf(bids, chunks);
        asks = Arrays.copyOf(asks, chunks);
        if ((size & MASK) != 0) {
            times[chunks - 1] = Arrays.copyOf(times[chunks - 1], size & MASK);
            bids[chunks - 1] = Arrays.copyOf(bids[chunks - 1], size & MASK);
            asks[chunks - 1] = Arrays.copyOf(asks[chunks - 1], size & MASK);
        }
        lowest = new long[chunks];
        highest = new long[chunks];
        for (int chunk = 0; chunk < chunks; chunk++) {
            int from = chunk << SHIFT;
            int to = Math.min(size, from + CHUNK);
            lowest[chunk] = lowestOf(from, to);
            highest[chunk] = highestOf(from, to);
        }
    }

    /** The last entry at or before a time, or -1. */
    int floor(long time) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (time(middle) <= time) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    /** The lowest bid of the entries from one to another, excluded, or {@link Long#MAX_VALUE} where none has a bid. */
    long lowestBid(int from, int to) {
        long lowestBid = Long.MAX_VALUE;
        int index = from;
        while (index < to) {
            boolean whole = (index & MASK) == 0 && to - index >= CHUNK;
            int next = whole ? index + CHUNK : Math.min(to, (index | MASK) + 1);
            lowestBid = Math.min(lowestBid, whole ? lowest[index >> SHIFT] : lowestOf(index, next));
            index = next;
        }
        return lowestBid;
    }

    /** The highest bid of the entries from one to another, excluded, or {@link Quote#EMPTY} where none has a bid. */
    long highestBid(int from, int to) {
        long highestBid = Quote.EMPTY;
        int index = from;
        while (index < to) {
            boolean whole = (index & MASK) == 0 && to - index >= CHUNK;
            int next = whole ? index + CHUNK : Math.min(to, (index | MASK) + 1);
            highestBid = Math.max(highestBid, whole ? highest[index >> SHIFT] : highestOf(index, next));
            index = next;
        }
        return highestBid;
    }

    private long lowestOf(int from, int to) {
        long lowestBid = Long.MAX_VALUE;
        for (int i = from; i < to; i++) {
            if (bid(i) != Quote.EMPTY) {
                lowestBid = Math.min(lowestBid, bid(i));
            }
        }
        return lowestBid;
    }

    private long highestOf(int from, int to) {
        long highestBid = Quote.EMPTY;
        for (int i = from; i < to; i++) {
            highestBid = Math.max(highestBid, bid(i));
        }
        return highestBid;
    }
}
