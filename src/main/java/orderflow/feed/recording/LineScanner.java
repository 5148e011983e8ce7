package orderflow.feed.recording;

import orderflow.event.Aggressor;
import orderflow.event.MarketEvent;
import orderflow.event.Price;
import orderflow.event.Quantity;
import orderflow.event.Receipt;

/**
 * Reads the usual lines straight from their bytes: plain {@code T}, {@code Q} and {@code L2} events with their keys in
 * any order, arrays of them, and frames with their arrival time.
 *
 * <p>Whatever is unusual (an escape, a sign, an exponent, too many decimals, a key twice, another kind, damage) is
 * {@link #NOT_MINE} and left to {@link JsonLineParser}, which gives the same events for any line that both read. Not
 * thread-safe.
 */
final class LineScanner extends JsonBytes {

    /** The answer for a line that must be read otherwise. */
    static final int NOT_MINE = -1;

    private static final int MAX_PACKED_KEY = 4;
    private static final int NO_KEY = 0;
    private static final int NO_KEY_AT_ALL = -1;
    private static final int PRICE_DIGITS = 9;
    private static final int SIZE_DIGITS = 12;
    private static final char BOOK = 'B';

    private final EventFields fields = new EventFields();
    private final SymbolTable symbols;
    private final ConditionTable conditions = new ConditionTable();
    private RecordingHeader header;

    LineScanner(SymbolTable symbols) {
        this.symbols = symbols;
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
        boolean frame = bytes[pos + 1] == '"' && bytes[pos + 2] == 'a' && bytes[pos + 3] == 't' && bytes[pos + 4] == '"';
        return frame ? takeFrame(place, out) : takeEvent(plain, place, out);
    }

    /** {@code {"at":MILLIS,"frame":[...]}}, or backfill, or warmup. */
    private boolean takeFrame(long place, EventBatch out) {
        pos += 5;
        if (!take(':') || !takeLongNumber() || !EventTime.isValid(number)) {
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
        if (bytes[pos] != '{') {
            return false;
        }
        pos++;
        skipSpaces();
        fields.clear();
        do {
            int key = takeKey();
            if (key == NO_KEY_AT_ALL || !take(':') || !takeField(key)) {
                return false;
            }
        } while (take(','));
        if (bytes[pos] != '}') {
            return false;
        }
        pos++;
        MarketEvent event = fields.event(bytes, header);
        if (event == null) {
            return false;
        }
        out.add(event, receipt, place);
        return true;
    }

    /** A key packed into an int, {@link #NO_KEY} for one that no event needs, or {@link #NO_KEY_AT_ALL}. */
    private int takeKey() {
        if (bytes[pos] != '"') {
            return NO_KEY_AT_ALL;
        }
        long word = eightBytes(bytes, pos + 1);
        int length = Long.numberOfTrailingZeros(findByte(word, '"')) >>> 3;
        if (length > MAX_PACKED_KEY) {
            return takeText() ? NO_KEY : NO_KEY_AT_ALL;
        }
        int key = (int) (word & (1L << (length << 3)) - 1);
        pos += length + 2;
        return key;
    }

    private boolean takeField(int key) {
        switch (key) {
            case 't':
                return fields.note(EventFields.T) && takeTime();
            case 'e' | 'v' << 8:
                return fields.note(EventFields.EV) && takeKind();
            case 's' | 'y' << 8 | 'm' << 16:
                return fields.note(EventFields.SYM) && takeSymbol();
            case 'p':
                return fields.note(EventFields.P) && takePrice() && (fields.price = number) >= 0;
            case 's':
                return fields.note(EventFields.S) && takeSize() && (fields.size = number) >= 0;
            case 'b' | 'p' << 8:
                return fields.note(EventFields.BP) && takePrice() && (fields.bid = number) >= 0;
            case 'b' | 's' << 8:
                return fields.note(EventFields.BS) && takeSize() && (fields.bidSize = number) >= 0;
            case 'a' | 'p' << 8:
                return fields.note(EventFields.AP) && takePrice() && (fields.ask = number) >= 0;
            case 'a' | 's' << 8:
                return fields.note(EventFields.AS) && takeSize() && (fields.askSize = number) >= 0;
            case 'x':
                return fields.note(EventFields.X) && takeLong() && (fields.exchange = number) >= 0;
            case 'p' | 't' << 8:
                return fields.note(EventFields.PT) && takeLongNumber() && (fields.participantMillis = number) >= 0;
            default:
                return takeRareField(key);
        }
    }

    private boolean takeRareField(int key) {
        switch (key) {
            case 'd' | 's' << 8:
                return fields.note(EventFields.DS) && takeDecimalSize();
            case 'c':
                return fields.note(EventFields.C) && takeConditions();
            case 'i':
                return fields.note(EventFields.I) && takeId();
            case 't' | 'r' << 8 | 'f' << 16 | 'i' << 24:
                return fields.note(EventFields.TRFI) && takeLong() && (fields.facility = number) >= 0;
            case 's' | 'i' << 8 | 'd' << 16 | 'e' << 24:
                return fields.note(EventFields.SIDE) && takeSide();
            case 'b':
                return fields.note(EventFields.B) && takeLevels(fields.bids);
            case 'a':
                return fields.note(EventFields.A) && takeLevels(fields.asks);
            default:
                return isPlain(key) && skipValue();
        }
    }

    /** True when the bytes of an unknown key are ASCII without controls and escapes. */
    private static boolean isPlain(int key) {
        for (int rest = key; rest != 0; rest >>>= 8) {
            int b = rest & 0xFF;
            if (b < ' ' || b > '~' || b == '\\') {
                return false;
            }
        }
        return true;
    }

    private boolean takePrice() {
        return takeDecimal(PRICE_DIGITS, Price.DECIMALS);
    }

    private boolean takeSize() {
        return takeDecimal(SIZE_DIGITS, Quantity.DECIMALS);
    }

    private boolean takeTime() {
        if (!takeLongNumber()) {
            return false;
        }
        fields.timeMillis = number;
        return true;
    }

    private boolean takeKind() {
        if (!takeText()) {
            return false;
        }
        int length = textTo - textFrom;
        byte first = bytes[textFrom];
        if (length == 1 && (first == 'T' || first == 'Q')) {
            fields.kind = (char) first;
            return true;
        }
        fields.kind = BOOK;
        return textIs("L2");
    }

    private boolean takeSymbol() {
        if (!takeText()) {
            return false;
        }
        fields.symbol = symbols.find(bytes, textFrom, textTo);
        return fields.symbol != null;
    }

    private boolean takeDecimalSize() {
        if (bytes[pos] != '"') {
            return false;
        }
        pos++;
        if (!takeSize() || bytes[pos] != '"') {
            return false;
        }
        pos++;
        fields.decimalSize = number;
        return true;
    }

    /** The id of a trade is a text or a whole number; an array, as quotes have it there, is none. */
    private boolean takeId() {
        if (bytes[pos] != '"' && bytes[pos] != '[') {
            fields.idFrom = pos;
            boolean taken = takeLong();
            fields.idTo = pos;
            return taken;
        }
        if (bytes[pos] == '[') {
            fields.idFrom = 0;
            fields.idTo = -1;
            return skipValue();
        }
        boolean taken = takeText();
        fields.idFrom = textFrom;
        fields.idTo = textTo;
        return taken;
    }

    private boolean takeSide() {
        if (!takeText()) {
            return false;
        }
        if (textIs("buy")) {
            fields.aggressor = Aggressor.BUY;
        } else {
            fields.aggressor = textIs("sell") ? Aggressor.SELL : Aggressor.UNKNOWN;
        }
        return true;
    }

    private boolean takeConditions() {
        long packed = 0;
        int count = 0;
        boolean list = bytes[pos] == '[';
        if (list) {
            pos++;
            skipSpaces();
        }
        if (!list || bytes[pos] != ']') {
            do {
                if (!takeLong() || number > 0xFF || count == ConditionTable.MAX_PACKED) {
                    return false;
                }
                packed = packed << 8 | number;
                count++;
            } while (list && take(','));
        }
        if (list) {
            if (bytes[pos] != ']') {
                return false;
            }
            pos++;
        }
        fields.conditions = conditions.find(packed, count);
        return true;
    }

    private boolean takeLevels(EventFields.Levels levels) {
        levels.clear();
        if (bytes[pos] != '[') {
            return false;
        }
        pos++;
        skipSpaces();
        if (bytes[pos] != ']') {
            do {
                if (!takeLevel(levels)) {
                    return false;
                }
            } while (take(','));
        }
        if (bytes[pos] != ']') {
            return false;
        }
        pos++;
        return true;
    }

    private boolean takeLevel(EventFields.Levels levels) {
        if (bytes[pos] != '[') {
            return false;
        }
        pos++;
        skipSpaces();
        if (!takePrice()) {
            return false;
        }
        long price = number;
        if (!take(',') || !takeSize()) {
            return false;
        }
        levels.add(price, number);
        skipSpaces();
        if (bytes[pos] != ']') {
            return false;
        }
        pos++;
        return true;
    }
}
