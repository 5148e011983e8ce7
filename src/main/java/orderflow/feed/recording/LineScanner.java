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
final class LineScanner extends EventValues {

    /** The answer for a line that must be read otherwise. */
    static final int NOT_MINE = -1;

    private static final int MAX_PACKED_KEY = 4;
    private static final int NO_KEY = -1;
    private final KnownShapes shapes = new KnownShapes();
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
        int from = pos;
        if (bytes[from] != '{') {
            return false;
        }
        if (!takeKnownEvent()) {
            pos = from;
            if (!takeNewEvent()) {
                return false;
            }
        }
        MarketEvent event = fields.event(bytes, header);
        if (event == null) {
            return false;
        }
        out.add(event, receipt, place);
        return true;
    }

    /** An event of a known shape. */
    private boolean takeKnownEvent() {
        byte[] b = bytes;
        int p = pos + 1;
        Step step = shapes.first();
        while (step != null) {
            if ((eightBytes(b, p) & step.mask) != step.text) {
                step = step.otherwise;
                continue;
            }
            p += step.length;
            switch (step.action) {
                case Step.NONE -> {}
                case Step.WHOLE -> p = wholeAt(b, p, step.key);
                case Step.DECIMAL -> p = decimalAt(b, p, step.key);
                case Step.PASS -> p = behindValue(b, p);
                case Step.SYMBOL -> {
                    pos = p;
                    p = takeSymbol() ? pos : NOT_PLAIN;
                }
                case Step.OTHER -> {
                    pos = p;
                    p = takeOther(step.key) ? pos : NOT_PLAIN;
                }
                default -> {
                    fields.found(step.kind, step.keys);
                    pos = p;
                    return true;
                }
            }
            if (p == NOT_PLAIN) {
                return false;
            }
            step = step.next;
        }
        return false;
    }

    private int wholeAt(byte[] b, int at, int key) {
        int end = takeWhole(b, at);
        fields.number(key, number);
        return end;
    }

    private int decimalAt(byte[] b, int at, int key) {
        int end = takeShortDecimal(b, at, Key.decimals(key));
        if (end == NOT_PLAIN) {
            pos = at;
            if (!takeDecimal(Key.integerDigits(key), Key.decimals(key))) {
                return NOT_PLAIN;
            }
            end = pos;
        }
        fields.number(key, number);
        return end;
    }

    private int behindValue(byte[] b, int at) {
        int end = behindShortNumber(b, at);
        if (end == NOT_PLAIN) {
            pos = at;
            return skipValue() ? pos : NOT_PLAIN;
        }
        return end;
    }

    /** An event of any shape, which is known from now on. */
    private boolean takeNewEvent() {
        pos++;
        fields.clear();
        shapes.begin();
        int behindValue = pos;
        skipSpaces();
        boolean first = true;
        do {
            int key = takeKey(first);
            first = false;
            if (key == NO_KEY || !fields.note(key)) {
                return false;
            }
            int value = pos;
            boolean needed = fields.needs(key);
            if (!(needed ? takeValue(key) : skipValue())) {
                return false;
            }
            shapes.note(behindValue, key == Key.EV ? pos : value, key, action(key, needed));
            behindValue = pos;
            skipSpaces();
        } while (bytes[pos] != '}');
        pos++;
        shapes.learn(bytes, behindValue, pos, fields.kind, fields.keys());
        return true;
    }

    private static int action(int key, boolean needed) {
        if (key == Key.EV) {
            return Step.NONE;
        }
        if (!needed || Key.isPassedOver(key)) {
            return Step.PASS;
        }
        if (key == Key.SYM) {
            return Step.SYMBOL;
        }
        return Key.integerDigits(key) == 0 ? Step.OTHER : Key.decimals(key) == 0 ? Step.WHOLE : Step.DECIMAL;
    }

    /** A key with its quotes and colon, behind a comma unless it is the first. */
    private int takeKey(boolean first) {
        if (!first && !take(',') || bytes[pos] != '"') {
            return NO_KEY;
        }
        int quote = pos;
        if (!takeText()) {
            return NO_KEY;
        }
        int length = textTo - textFrom;
        int packed = (int) (eightBytes(bytes, quote + 1) & (1L << (length << 3)) - 1);
        int key = length > 0 && length <= MAX_PACKED_KEY ? Key.of(packed) : Key.OTHER;
        return take(':') ? key : NO_KEY;
    }
}
