package orderflow.feed.recording;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import orderflow.event.Gap;
import orderflow.event.MarketEvent;
import orderflow.event.Receipt;

/**
 * Some events and remarks in their order, each with its receipt and place; made by one thread and read by another.
 *
 * <p>Not thread-safe: it is handed over whole.
 */
public final class EventBatch {

    /** Takes the contents of a batch in their order. */
    public interface Reader {

        void onEvent(MarketEvent event, Receipt receipt, int file, long line);

        void onRemark(Remark remark, int file, long line);

        /** Asked before each item: true when no more of the batch is wanted. */
        boolean isDone();
    }

    private static final int FILE_SHIFT = 48;
    private static final long LINE_MASK = (1L << FILE_SHIFT) - 1;

    private Object[] items;
    private Receipt[] receipts;
    private long[] places;
    private int[] nanosOfMilli = {};
    private int size;

    EventBatch(int capacity) {
        items = new Object[capacity];
        receipts = new Receipt[capacity];
        places = new long[capacity];
    }

    /** Number of events and remarks. */
    public int size() {
        return size;
    }

    /** Gives the reader everything, until it is done. */
    public void read(Reader reader) {
        for (int index = 0; index < size && !reader.isDone(); index++) {
            read(index, reader);
        }
    }

    private void read(int index, Reader reader) {
        int file = (int) (places[index] >>> FILE_SHIFT);
        long line = places[index] & LINE_MASK;
        if (items[index] instanceof MarketEvent event) {
            reader.onEvent(event, receipts[index], file, line);
        } else {
            reader.onRemark((Remark) items[index], file, line);
        }
    }

    void add(MarketEvent event, Receipt receipt, long place) {
        append(event, receipt, place);
    }

    /** Adds an event whose time is known more finely than to the millisecond. */
    void add(MarketEvent event, Receipt receipt, long place, int nanos) {
        append(event, receipt, place);
        if (nanosOfMilli.length < size) {
            nanosOfMilli = Arrays.copyOf(nanosOfMilli, items.length);
        }
        nanosOfMilli[size - 1] = nanos;
    }

    void add(Remark remark, long place) {
        append(remark, null, place);
    }

    /** Ends the batch with what stands for a line that holds too much; it has room for that. */
    void end(Remark.Unusable remark, long place) {
        size = Math.min(size, ReadingBounds.MOST_RECORDS - 1);
        append(remark, null, place);
    }

    /** Copies one item of another batch. */
    void addFrom(EventBatch other, int index) {
        append(other.items[index], other.receipts[index], other.places[index]);
    }

    /** Event time of an item, or {@link MarketEvent#NO_TIME}. */
    long timeMillis(int index) {
        return items[index] instanceof MarketEvent event ? event.timeMillis() : MarketEvent.NO_TIME;
    }

    /** What the event time of an item has beyond its milliseconds; 0 where that is not known. */
    int nanosOfMilli(int index) {
        return index < nanosOfMilli.length ? nanosOfMilli[index] : 0;
    }

    /** Symbol of an item, empty for a remark. */
    String symbol(int index) {
        return items[index] instanceof MarketEvent event ? event.symbol() : "";
    }

    /** True for a note that lines were passed over, which has no place among the others. */
    boolean tellsOthers(int index) {
        return items[index] instanceof Remark.OtherSymbols;
    }

    /** True when anything from an index on was well-formed. */
    boolean holdsWellFormed(int from) {
        for (int index = from; index < size; index++) {
            if (!(items[index] instanceof Remark.Malformed)) {
                return true;
            }
        }
        return false;
    }

    /** True when it holds as much as a batch may. */
    boolean isFull() {
        return size >= ReadingBounds.MOST_RECORDS;
    }

    /** True when anything is malformed or cannot be used. */
    boolean holdsMalformed() {
        for (int index = 0; index < size; index++) {
            if (items[index] instanceof Remark.Malformed || items[index] instanceof Remark.Unusable) {
                return true;
            }
        }
        return false;
    }

    /** Symbols of events that are none of these. */
    Set<String> symbolsBeside(Set<String> wanted) {
        Set<String> others = Set.of();
        for (int index = 0; index < size; index++) {
            if (items[index] instanceof MarketEvent event
                    && !event.symbol().equals(Gap.ALL_SYMBOLS)
                    && !wanted.contains(event.symbol())) {
                others = others.isEmpty() ? new TreeSet<>() : others;
                others.add(event.symbol());
            }
        }
        return others;
    }

    /** Gives the remarks alone to a reader. */
    void remarks(Consumer<Remark> reader) {
        for (int index = 0; index < size; index++) {
            if (items[index] instanceof Remark remark) {
                reader.accept(remark);
            }
        }
    }

    /** True when the last item says that the recording cannot be used. */
    boolean endsUnusable() {
        return size > 0 && items[size - 1] instanceof Remark.Unusable;
    }

    /** Takes back everything from this size on: the line turned out to be no such line. */
    void truncate(int newSize) {
        Arrays.fill(items, newSize, size, null);
        size = newSize;
    }

    /** Gives the items from an index on another receipt. */
    void receiptFrom(int index, Receipt receipt) {
        Arrays.fill(receipts, index, size, receipt);
    }

    /** File and line of an item, packed. */
    long place(int index) {
        return places[index];
    }

    static long place(int file, long line) {
        return (long) file << FILE_SHIFT | line;
    }

    private void append(Object item, Receipt receipt, long place) {
        if (size == items.length) {
            if (size >= ReadingBounds.MOST_RECORDS) {
                throw new FullBatchException();
            }
            int capacity = Math.min(2 * size, ReadingBounds.MOST_RECORDS);
            items = Arrays.copyOf(items, capacity);
            receipts = Arrays.copyOf(receipts, capacity);
            places = Arrays.copyOf(places, capacity);
        }
        items[size] = item;
        receipts[size] = receipt;
        places[size++] = place;
    }
}
