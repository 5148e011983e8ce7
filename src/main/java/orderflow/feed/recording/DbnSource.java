package orderflow.feed.recording;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import orderflow.event.BookSnapshot;
import orderflow.event.MarketEvent;
import orderflow.event.Receipt;
import orderflow.feed.databento.DbnEventSink;
import orderflow.feed.databento.DbnEvents;
import orderflow.feed.databento.DbnException;
import orderflow.feed.databento.DbnStream;

/** Reads one file of DBN from its first record to its last, in batches; a line is a record here. Not thread-safe. */
final class DbnSource implements BatchSource {

    /** Records of other symbols after which they are told, so that a long run of them is no silence. */
    private static final int MANY_OTHERS = 1 << 16;

    /** Bytes of events in a batch, roughly, lest batches of books that wait for the engine fill the young generation. */
    private static final int BATCH_BYTES = 192 << 10;

    private static final int BOOK_BYTES = 640;
    private static final int OTHER_BYTES = 96;

    /** Events in the first batch, so that the engine begins early; each next one may hold twice as many. */
    private static final int FIRST_BATCH = 64;

    private final InputStream in;
    private final int file;
    private final Set<String> symbols;
    private final Target target = new Target();
    private DbnStream stream;
    private DbnEvents events;
    private int most = FIRST_BATCH;
    private boolean ended;

    DbnSource(InputStream in, int file, FlatFiles wanted) {
        this.in = in;
        this.file = file;
        this.symbols = wanted.symbols();
    }

    @Override
    public EventBatch next() {
        if (ended) {
            return null;
        }
        target.batch = new EventBatch(RecordingReader.BATCH + RecordingReader.BATCH / 4);
        try {
            fill();
        } catch (DbnException e) {
            end(new Remark.Unusable(e.getMessage()));
        } catch (BrokenStreamException e) {
            end(e.isTruncated() ? new Remark.Truncated(e.getMessage(), "record") : new Remark.Unusable(e.getMessage()));
        } catch (IOException e) {
            end(new Remark.Unreadable(String.valueOf(e.getMessage())));
        }
        most = Math.min(2 * most, RecordingReader.BATCH);
        return target.batch.size() == 0 ? null : target.batch;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void fill() throws IOException {
        if (stream == null) {
            stream = new DbnStream(in);
            events = new DbnEvents(stream.metadata(), this::isWanted, target);
        }
        EventBatch batch = target.batch;
        target.bytes = 0;
        while (batch.size() < most && target.bytes < BATCH_BYTES) {
            if (batch.size() > 0 && stream.wouldWait()) {
                // What a live pipe has sent so far must not wait for what it sends next.
                return;
            }
            if (!stream.next()) {
                end(stream.number() == 0 ? new Remark.EmptyFile() : null);
                return;
            }
            events.accept(stream.record());
        }
    }

    private void end(Remark remark) {
        ended = true;
        target.tellOthers();
        if (remark != null) {
            target.add(remark);
        }
    }

    /** Also of a symbol in other capitals, so that the user can be told of it. */
    private boolean isWanted(String symbol) {
        return symbols.isEmpty() || symbols.stream().anyMatch(symbol::equalsIgnoreCase);
    }

    /** Puts what the records become into the batch at hand. */
    private final class Target implements DbnEventSink {
        private EventBatch batch;
        private int bytes;
        private long others;

        @Override
        public void event(MarketEvent event, Receipt receipt) {
            bytes += event instanceof BookSnapshot ? BOOK_BYTES : OTHER_BYTES;
            batch.add(event, receipt, place());
        }

        @Override
        public void passedOver(String kind) {
            add(new Remark.OtherKind(kind));
        }

        @Override
        public void otherSymbol() {
            if (++others == MANY_OTHERS) {
                tellOthers();
            }
        }

        @Override
        public void malformed(String cause, String detail) {
            add(new Remark.Malformed(cause, detail));
        }

        @Override
        public void notice(String text) {
            add(new Remark.Notice(text));
        }

        void tellOthers() {
            if (others > 0) {
                add(new Remark.OtherSymbols(others));
                others = 0;
            }
        }

        void add(Remark remark) {
            batch.add(remark, place());
        }

        private long place() {
            return EventBatch.place(file, stream == null ? 0 : stream.number());
        }
    }
}
