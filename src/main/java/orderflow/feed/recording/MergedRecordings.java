package orderflow.feed.recording;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import orderflow.event.MarketEvent;

/**
 * Several recordings as one, by the event time of their next record; ties in the order given, each one's own order kept.
 *
 * <p>Flat files are sorted by symbol, so among themselves they are merged by symbol first and by time, to the
 * nanosecond, second: each symbol's trades and quotes come in their order, and at most a batch of each file is held.
 * Several that turn out not to be sorted end the whole with a remark, since they would be merged wrongly.
 *
 * <p>Of many recordings each is opened when its time has come and closed when it is through: at the start its first
 * record is looked at, and it is let go until no other comes before it.
 *
 * <p>What carries no time (a gap, a remark) goes right before the next record of its recording that does, and behind
 * the last one where none follows. Not thread-safe.
 */
final class MergedRecordings implements BatchSource {

    private final List<Cursor> cursors = new ArrayList<>();
    private final boolean inTurn;
    private boolean started;
    private boolean mergesFlatFiles;
    private boolean ended;

    MergedRecordings(List<? extends BatchSource> sources) {
        this(sources, false);
    }

    /**
     * Merges these sources.
     *
     * @param inTurn true to have only those open whose time has come
     */
    MergedRecordings(List<? extends BatchSource> sources, boolean inTurn) {
        this.inTurn = inTurn;
        sources.forEach(source -> cursors.add(new Cursor(source)));
    }

    @Override
    public EventBatch next() throws IOException {
        EventBatch batch = new EventBatch(RecordingReader.BATCH + RecordingReader.BATCH / 4);
        if (!started) {
            started = true;
            for (Cursor cursor : cursors) {
                cursor.advance();
                if (inTurn) {
                    cursor.letGo();
                }
            }
            mergesFlatFiles =
                    cursors.stream().filter(cursor -> cursor.sortedBySymbol).count() > 1;
        }
        Cursor earliest;
        while (batch.size() < RecordingReader.BATCH && !ended && (earliest = earliest()) != null) {
            earliest.takeUp();
            boolean unsorted = earliest.moveInto(batch);
            if (unsorted && mergesFlatFiles) {
                earliest.tellUnsorted(batch);
                ended = true;
            }
        }
        return batch.size() == 0 ? null : batch;
    }

    @Override
    public void close() throws IOException {
        for (Cursor cursor : cursors) {
            cursor.close();
        }
    }

    private Cursor earliest() {
        Cursor flat = null;
        for (Cursor cursor : cursors) {
            if (!cursor.isThrough() && cursor.sortedBySymbol && (flat == null || cursor.isBefore(flat))) {
                flat = cursor;
            }
        }
        Cursor earliest = null;
        for (Cursor cursor : cursors) {
            boolean stands = !cursor.isThrough() && (cursor == flat || !cursor.sortedBySymbol);
            if (stands && (earliest == null || cursor.timeMillis < earliest.timeMillis)) {
                earliest = cursor;
            }
        }
        return earliest;
    }

    /** A place in one recording: its next record with a time, and what stands before that. */
    private static final class Cursor {

        /** Untimed items that are held back at most; a file of nothing else must not fill the memory. */
        private static final int MOST_UNTIMED = 10_000;

        private final BatchSource source;
        private final EventBatch pending = new EventBatch(16);
        private boolean letGo;
        private boolean closed;
        private boolean sortedBySymbol;
        private EventBatch batch;
        private int index;
        private long timeMillis = MarketEvent.NO_TIME;
        private int nanosOfMilli;
        private String symbol = "";
        private String symbolBefore = "";

        Cursor(BatchSource source) {
            this.source = source;
        }

        boolean isThrough() {
            return pending.size() == 0 && !letGo;
        }

        /** Closes its recording until it is taken up, but knows what comes first; where that cannot be done it stays. */
        void letGo() throws IOException {
            letGo = pending.size() > 0 && source.rewind();
            if (letGo) {
                pending.truncate(0);
                batch = null;
                symbolBefore = "";
            }
        }

        /** Opens its recording again, if it was let go. */
        void takeUp() throws IOException {
            if (letGo) {
                letGo = false;
                symbol = "";
                advance();
            }
        }

        /** The order of flat files. */
        boolean isBefore(Cursor other) {
            int bySymbol = symbol.compareTo(other.symbol);
            if (bySymbol != 0 || timeMillis != other.timeMillis) {
                return bySymbol != 0 ? bySymbol < 0 : timeMillis < other.timeMillis;
            }
            return nanosOfMilli < other.nanosOfMilli;
        }

        /** Gives what is next, and goes on to what follows; true when that should have come before, by its symbol. */
        boolean moveInto(EventBatch out) throws IOException {
            for (int i = 0; i < pending.size(); i++) {
                out.addFrom(pending, i);
            }
            pending.truncate(0);
            advance();
            return sortedBySymbol && symbol.compareTo(symbolBefore) < 0;
        }

        void tellUnsorted(EventBatch out) {
            out.add(
                    new Remark.Unusable("expected flat files sorted by ticker in ASCII order, to merge them, was "
                            + symbol + " behind " + symbolBefore + "; sort them, or choose one ticker with --symbol"),
                    pending.place(pending.size() - 1));
        }

        /** Collects up to the next record with a time; at the end the last time stays, so that the rest goes at once. */
        void advance() throws IOException {
            while (pending.size() < MOST_UNTIMED && hasItem()) {
                long time = batch.timeMillis(index);
                int nanos = batch.nanosOfMilli(index);
                String itsSymbol = batch.symbol(index);
                boolean passing = batch.tellsOthers(index);
                pending.addFrom(batch, index++);
                if (time != MarketEvent.NO_TIME) {
                    timeMillis = time;
                    nanosOfMilli = nanos;
                    symbolBefore = symbol;
                    symbol = itsSymbol;
                    return;
                }
                if (passing) {
                    return;
                }
            }
        }

        void close() throws IOException {
            if (!closed) {
                closed = true;
                source.close();
            }
        }

        private boolean hasItem() throws IOException {
            if (!closed && (batch == null || index == batch.size())) {
                batch = source.next();
                index = 0;
                sortedBySymbol = source.isSortedBySymbol();
                if (batch == null) {
                    close();
                }
            }
            return batch != null;
        }
    }
}
