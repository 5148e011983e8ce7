package orderflow.feed.recording;

import orderflow.event.MarketEvent;
import orderflow.event.Receipt;

/**
 * Reads the usual lines straight from their bytes: plain {@code T}, {@code Q} and {@code L2} events with their keys in
 * any order, arrays of them, and frames with their arrival time.
 *
 * <p>Whatever is unusual (an escape, a sign, an exponent, too many decimals, a key twice, another kind, damage) is
 * {@link #NOT_MINE} and left to {@link JsonLineParser}, which gives the same events for any line that both read. Not
 * thread-safe.
 */
final class LineScanner extends EventScanner {

    /** The answer for a line that must be read otherwise. */
    static final int NOT_MINE = -1;

    private RecordingHeader header;

    LineScanner(SymbolTable symbols) {
        super(symbols);
    }

    /** Reads the line at {@code from}; answers where the next one begins, or {@link #NOT_MINE} with nothing added. */
    int scan(byte[] line, int from, RecordingHeader recordingHeader, Receipt plain, long place, EventBatch out) {
        bytes = line;
        pos = from;
        header = recordingHeader;
        int before = out.size();
        boolean mine = bytes[pos] == '{' ? takeObjectOrFrame(plain, place, out) : takeArray(plain, place, out);
        if (mine) {
            skipSpaces();
            if (bytes[pos] == '\r') {
                pos++;
            }
            if (bytes[pos] == '\n') {
                return pos + 1;
            }
        }
        out.truncate(before);
        return NOT_MINE;
    }

    private boolean takeObjectOrFrame(Receipt plain, long place, EventBatch out) {
        boolean frame =
                bytes[pos + 1] == '"' && bytes[pos + 2] == 'a' && bytes[pos + 3] == 't' && bytes[pos + 4] == '"';
        return frame ? takeFrame(place, out) : takeEvent(plain, place, out);
    }

    /** {@code {"at":MILLIS,"frame":[...]}}, or backfill, or warmup. */
    private boolean takeFrame(long place, EventBatch out) {
        pos += 5;
        if (!take(':') || !takeLong() || !EventTime.isValid(number)) {
            return false;
        }
        long arrivalMillis = number;
        if (!take(',') || !takeText()) {
            return false;
        }
        Receipt.Kind kind;
        if (textIs("frame")) {
            kind = Receipt.Kind.STREAM;
        } else if (textIs("backfill")) {
            kind = Receipt.Kind.BACKFILL;
        } else if (textIs("warmup")) {
            kind = Receipt.Kind.WARMUP;
        } else {
            return false;
        }
        Receipt receipt = new Receipt(kind, arrivalMillis, header.delayMillis());
        return take(':') && takeArray(receipt, place, out) && take('}');
    }

    private boolean takeArray(Receipt receipt, long place, EventBatch out) {
        if (bytes[pos] != '[') {
            return false;
        }
        pos++;
        skipSpaces();
        do {
            if (!takeEvent(receipt, place, out)) {
                return false;
            }
        } while (take(','));
        if (bytes[pos] != ']') {
            return false;
        }
        pos++;
        return true;
    }

    private boolean takeEvent(Receipt receipt, long place, EventBatch out) {
        if (!takeFields()) {
            return false;
        }
        MarketEvent event = fields.event(bytes, header);
        if (event == null) {
            return false;
        }
        out.add(event, receipt, place);
        return true;
    }
}
