package orderflow.feed.recording;

import orderflow.event.Aggressor;
import orderflow.event.MarketEvent;
import orderflow.event.Receipt;
import orderflow.event.TradeId;

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
    private static final int NO_KEY = -1;
    private static final long QUOTED_T = '"' | 'T' << 8 | '"' << 16;
    private static final long QUOTED_Q = '"' | 'Q' << 8 | '"' << 16;
    private static final int KIND_UNKNOWN = 0;
    private static final int KIND_TRADE = 1;
    private static final int KIND_QUOTE = 2;
    private static final int KIND_BOOK = 3;

    private final EventFields fields = new EventFields();
    private final SymbolTable symbols;
    private final ConditionTable conditions = new ConditionTable();
    private final KeyForecast forecast = new KeyForecast();
    private int kind;
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
        if (bytes[pos] != '{') {
            return false;
        }
        pos++;
        skipSpaces();
        fields.clear();
        kind = KIND_UNKNOWN;
        int key = Key.START;
        do {
            key = takeKey(key);
            if (key == NO_KEY || !takeField(key)) {
                return false;
            }
            skipSpaces();
        } while (bytes[pos] != '}');
        pos++;
        MarketEvent event = fields.event(bytes, header);
        if (event == null) {
            return false;
        }
        out.add(event, receipt, place);
        return true;
    }

    /** The comma before it, a key and its colon: one comparison when the key is the one foretold. */
    private int takeKey(int lastKey) {
        int slot = KeyForecast.slot(kind, lastKey);
        if ((eightBytes(bytes, pos) & forecast.masks[slot]) == forecast.tokens[slot]) {
            pos += forecast.lengths[slot];
            skipSpaces();
            return forecast.keys[slot];
        }
        return takeUnforetoldKey(slot, lastKey);
    }

    private int takeUnforetoldKey(int slot, int lastKey) {
        int from = pos;
        if (lastKey != Key.START && !take(',') || bytes[pos] != '"') {
            return NO_KEY;
        }
        int quote = pos;
        if (!takeText()) {
            return NO_KEY;
        }
        int length = textTo - textFrom;
        int packed = (int) (eightBytes(bytes, quote + 1) & (1L << (length << 3)) - 1);
        int key = length > 0 && length <= MAX_PACKED_KEY ? Key.of(packed) : Key.OTHER;
        if (!take(':')) {
            return NO_KEY;
        }
        forecast.learn(slot, bytes, from, pos, key);
        return key;
    }

    private boolean takeField(int key) {
        if (!fields.note(key)) {
            return false;
        }
        int digits = Key.integerDigits(key);
        if (digits == 0) {
            return takeOtherField(key);
        }
        if (takeDecimal(digits, Key.decimals(key))) {
            fields.number(key, number);
            return true;
        }
        return Key.isPassedOver(key) && skipValue();
    }

    private boolean takeOtherField(int key) {
        return switch (key) {
            case Key.EV -> takeKind();
            case Key.SYM -> takeSymbol();
            case Key.I -> takeId();
            case Key.C -> takeConditions();
            case Key.DS -> takeDecimalSize();
            case Key.SIDE -> takeSide();
            case Key.B -> takeLevels(fields.bids);
            case Key.A -> takeLevels(fields.asks);
            default -> skipValue();
        };
    }

    private boolean takePrice() {
        return takeDecimal(Key.integerDigits(Key.P), Key.decimals(Key.P));
    }

    private boolean takeSize() {
        return takeDecimal(Key.integerDigits(Key.S), Key.decimals(Key.S));
    }

    private boolean takeKind() {
        long word = eightBytes(bytes, pos) & 0xFF_FFFF;
        if (word == QUOTED_T || word == QUOTED_Q) {
            fields.kind = word == QUOTED_T ? 'T' : 'Q';
            kind = word == QUOTED_T ? KIND_TRADE : KIND_QUOTE;
            pos += 3;
            return true;
        }
        if (!takeText()) {
            return false;
        }
        fields.kind = 'L';
        kind = KIND_BOOK;
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
        fields.number(Key.DS, number);
        return true;
    }

    /** The id of a trade is a text or a whole number; an array, as quotes have it there, is none. */
    private boolean takeId() {
        byte first = bytes[pos];
        if (first == '[') {
            return skipValue() && fields.id(TradeId.NONE);
        }
        if (first != '"') {
            return takeLong() && fields.id(number);
        }
        int quote = pos++;
        if (takeLong() && bytes[pos] == '"') {
            pos++;
            return fields.id(number);
        }
        pos = quote;
        return takeText() && fields.id(textFrom, textTo);
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
