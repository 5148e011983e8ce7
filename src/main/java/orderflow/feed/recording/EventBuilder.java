package orderflow.feed.recording;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import orderflow.event.Aggressor;
import orderflow.event.BookSide;
import orderflow.event.BookSnapshot;
import orderflow.event.Conditions;
import orderflow.event.Gap;
import orderflow.event.Halt;
import orderflow.event.MarketEvent;
import orderflow.event.Price;
import orderflow.event.Quantity;
import orderflow.event.Quote;
import orderflow.event.Trade;
import orderflow.event.TradeId;

/**
 * Collects the fields of one event from Jackson's tokens and builds the event, or says what is missing.
 *
 * <p>Needed fields are checked; an optional one of a wrong type counts as missing. The last of equal keys counts. Not
 * thread-safe.
 */
final class EventBuilder {

    private static final int HALT = 17;
    private static final int RESUMPTION = 18;

    /** A value that is there and of no type that any field has. */
    private static final Object OTHER = new Object();

    private final SymbolTable symbols;
    private final Map<String, Object> values = new HashMap<>();

    EventBuilder(SymbolTable symbols) {
        this.symbols = symbols;
    }

    void clear() {
        values.clear();
    }

    /** A builder beside this one, for the object around a frame. */
    EventBuilder copyForFrame() {
        return new EventBuilder(symbols);
    }

    /** Takes the field whose name is the current token. */
    void take(JsonParser json) throws IOException {
        String name = json.currentName();
        JsonToken token = json.nextToken();
        Object value = switch (name) {
            case "b", "a" -> token == JsonToken.START_ARRAY ? LevelList.read(json) : OTHER;
            case "c", "i" -> token == JsonToken.START_ARRAY ? readIds(json) : scalar(json, token);
            case "ev", "sym", "T", "t", "p", "s", "ds", "pt", "x", "trfi", "side", "bp", "bs", "ap", "as" ->
                scalar(json, token);
            case "from", "to", "reason", "version", "quote_size_unit", "delay_ms" -> scalar(json, token);
            default -> null;
        };
        json.skipChildren();
        if (value != null) {
            values.put(name, value);
        }
    }

    /** True when the object names its kind, and so is an event. */
    boolean hasKind() {
        return values.get("ev") instanceof String;
    }

    /**
     * The event, header or remark that the fields make.
     *
     * @throws MalformedException when a needed field is missing or wrong
     */
    Object build(RecordingHeader header) {
        if (!(values.get("ev") instanceof String kind)) {
            throw new MalformedException("expected ev, the kind of an event, as a string", "was " + word("ev"));
        }
        return switch (kind) {
            case "T" -> trade();
            case "Q" -> quote(header.quoteLot());
            case "L2" -> new BookSnapshot(symbol("sym"), time(), levels("b"), levels("a"));
            case "LULD" -> halt();
            case "gap" -> gap();
            case "recording" -> header();
            default -> new Remark.OtherKind(kind);
        };
    }

    private Trade trade() {
        String symbol = symbol("sym");
        long time = time();
        Long price = priceOrNull(values.get("p"));
        if (price == null) {
            throw wrong("p", "a price below 1,000,000,000");
        }
        Long size = values.get("ds") instanceof String text ? sizeOrNull(JsonNumbers.decimalOrNull(text)) : null;
        if (size == null) {
            size = sizeOrNull(values.get("s"));
        }
        if (size == null) {
            throw wrong("s", "a size below 1,000,000,000,000, here or as a decimal in ds");
        }
        long participant = wholeOr("pt", 0);
        return new Trade(
                symbol,
                time,
                price,
                size,
                aggressor(),
                conditions(),
                participant == 0 ? MarketEvent.NO_TIME : participant,
                wholeOr("x", 0),
                wholeOr("trfi", 0),
                id());
    }

    /** The id of a trade as text; a number stands for its digits. */
    private String id() {
        Object id = values.get("i");
        return id instanceof String || id instanceof Long ? id.toString() : TradeId.NO_TEXT;
    }

    private Quote quote(long lot) {
        return new Quote(
                symbol("sym"), time(), quotePrice("bp"), quoteSize("bs", lot), quotePrice("ap"), quoteSize("as", lot));
    }

    private long quotePrice(String key) {
        Long price = priceOrNull(values.get(key));
        return price == null ? Quote.EMPTY : price;
    }

    private long quoteSize(String key, long lot) {
        BigDecimal given = decimalOrNull(values.get(key));
        Long size = given == null ? null : sizeOrNull(given.multiply(BigDecimal.valueOf(lot)));
        return size == null ? 0 : size;
    }

    private Object halt() {
        String symbol = symbol("T");
        long millis = MarketEvent.NO_TIME;
        if (values.get("t") instanceof Long given) {
            millis = EventTime.isValid(given) ? given : given / EventTime.NANOS_PER_MILLI;
            if (!EventTime.isValid(millis)) {
                throw wrong("t", "a time in ns from 1990 to 2100");
            }
        }
        int[] indicators = ids("i");
        if (contains(indicators, RESUMPTION)) {
            return new Halt(symbol, millis, true);
        }
        return contains(indicators, HALT) ? new Halt(symbol, millis, false) : new Remark.OtherKind("LULD");
    }

    private Gap gap() {
        String symbol = values.get("sym") instanceof String ? symbol("sym") : Gap.ALL_SYMBOLS;
        String reason = values.get("reason") instanceof String text ? text : "";
        return new Gap(symbol, wholeOr("from", MarketEvent.NO_TIME), wholeOr("to", MarketEvent.NO_TIME), reason);
    }

    private Object header() {
        Object version = values.get("version");
        if (decimalOrNull(version) != null && !version.equals(RecordingHeader.VERSION)) {
            return new Remark.Unusable("expected a recording of version 1, was version " + word("version"));
        }
        Object unit = values.get("quote_size_unit");
        boolean lots = "lots".equals(unit);
        if (unit instanceof String && !lots && !unit.equals("shares")) {
            return new Remark.Unusable("expected quote_size_unit shares or lots, was " + unit);
        }
        return new RecordingHeader(lots ? RecordingHeader.SHARES_PER_LOT : 1, Math.max(0, wholeOr("delay_ms", 0)));
    }

    private String symbol(String key) {
        if (values.get(key) instanceof String text && SymbolTable.isSymbol(text)) {
            return symbols.intern(text);
        }
        throw wrong(key, "a symbol of 1 to 32 letters, digits and . _ : / -");
    }

    private long time() {
        long time = wholeOr("t", 0);
        if (!EventTime.isValid(time)) {
            throw wrong("t", "a time in ms from 1990 to 2100");
        }
        return time;
    }

    private Aggressor aggressor() {
        Object side = values.get("side");
        if ("buy".equals(side)) {
            return Aggressor.BUY;
        }
        return "sell".equals(side) ? Aggressor.SELL : Aggressor.UNKNOWN;
    }

    private Conditions conditions() {
        return Conditions.of(ids("c"));
    }

    private BookSide levels(String key) {
        if (values.get(key) instanceof LevelList levels) {
            return levels.side(key);
        }
        throw wrong(key, "an array of [price, size]");
    }

    /** The ids in a list or a bare number; none when there are none or they are of another type. */
    private int[] ids(String key) {
        Object value = values.get(key);
        if (value instanceof int[] list) {
            return list;
        }
        return value instanceof Long bare && bare == bare.intValue() ? new int[] {bare.intValue()} : new int[0];
    }

    private long wholeOr(String key, long missing) {
        return values.get(key) instanceof Long whole ? whole : missing;
    }

    private MalformedException wrong(String key, String expected) {
        return new MalformedException(
                "expected " + key + " of " + values.get("ev") + " to be " + expected, "was " + word(key));
    }

    /** What a field was, in a few words. */
    private String word(String key) {
        Object value = values.get(key);
        if (value == null) {
            return "missing";
        }
        if (value instanceof String text) {
            return '"' + (text.length() > 40 ? text.substring(0, 40) + "..." : text) + '"';
        }
        if (value instanceof Number number) {
            String text = number.toString();
            return text.length() > 40 ? text.substring(0, 40) + "..." : text;
        }
        return "of another type";
    }

    private static Object scalar(JsonParser json, JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_STRING) {
            return json.getText();
        }
        if (token == JsonToken.VALUE_NUMBER_INT && JsonNumbers.isLong(json)) {
            return json.getLongValue();
        }
        BigDecimal decimal = JsonNumbers.decimalOrNull(json);
        return decimal == null ? OTHER : decimal;
    }

    /** A list of whole numbers, those that are no id left out, or {@link #OTHER} where anything else is in it. */
    private static Object readIds(JsonParser json) throws IOException {
        int[] ids = new int[4];
        int count = 0;
        boolean whole = true;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            boolean number = json.currentToken() == JsonToken.VALUE_NUMBER_INT;
            whole &= number;
            if (number && json.getNumberType() == JsonParser.NumberType.INT) {
                ids = count == ids.length ? Arrays.copyOf(ids, 2 * count) : ids;
                ids[count++] = json.getIntValue();
            }
            json.skipChildren();
        }
        return whole ? Arrays.copyOf(ids, count) : OTHER;
    }

    private static Long priceOrNull(Object value) {
        BigDecimal price = decimalOrNull(value);
        return price != null && Price.inRange(price) ? Price.of(price) : null;
    }

    private static Long sizeOrNull(Object value) {
        BigDecimal size = decimalOrNull(value);
        return size != null && Quantity.inRange(size) ? Quantity.of(size) : null;
    }

    private static BigDecimal decimalOrNull(Object value) {
        if (value instanceof Long whole) {
            return BigDecimal.valueOf(whole);
        }
        return value instanceof BigDecimal decimal ? decimal : null;
    }

    private static boolean contains(int[] ids, int wanted) {
        return Arrays.stream(ids).anyMatch(id -> id == wanted);
    }
}
