package orderflow.feed.recording;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import orderflow.event.Aggressor;
import orderflow.event.BookSide;
import orderflow.event.BookSnapshot;
import orderflow.event.Conditions;
import orderflow.event.Gap;
import orderflow.event.Halt;
import orderflow.event.MarketEvent;
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

    private static final String SIZE = "a size below 1,000,000,000,000";
    private static final int HALT = 17;
    private static final int RESUMPTION = 18;

    private final SymbolTable symbols;
    private final ParsedFields fields = new ParsedFields();

    EventBuilder(SymbolTable symbols) {
        this.symbols = symbols;
    }

    void clear() {
        fields.clear();
    }

    /** A builder beside this one, for the object around a frame. */
    EventBuilder copyForFrame() {
        return new EventBuilder(symbols);
    }

    /** Takes the field whose name is the current token. */
    void take(JsonParser json) throws IOException {
        fields.take(json);
    }

    /** True when the object names its kind, and so is an event. */
    boolean hasKind() {
        return fields.text("ev").isPresent();
    }

    /**
     * The event, header or remark that the fields make.
     *
     * @throws MalformedException when a needed field is missing or wrong
     */
    Object build(RecordingHeader header) {
        String kind = fields.text("ev")
                .orElseThrow(() -> new MalformedException(
                        "expected ev, the kind of an event, as a string", "was " + fields.word("ev")));
        return switch (kind) {
            case "T" -> trade();
            case "Q" -> quote(header.quoteLot());
            case "L2" -> new BookSnapshot(symbol("sym"), time(), levels("b"), levels("a"));
            case "LULD" -> halt();
            case "gap" -> gap();
            case "recording" -> header();
            case "positions" -> positions();
            default -> new Remark.OtherKind(ParsedFields.cut(kind));
        };
    }

    /** The remark with what the fields say of its event all the same. */
    Remark.Malformed named(Remark.Malformed remark) {
        String symbol = fields.text("sym")
                .or(() -> fields.text("T"))
                .filter(SymbolTable::isSymbol)
                .orElse("");
        String kind = ParsedFields.cut(fields.text("ev").orElse(""));
        return new Remark.Malformed(remark.cause(), remark.detail(), symbol, kind);
    }

    private Trade trade() {
        String symbol = symbol("sym");
        long time = time();
        long price = fields.price("p").orElseThrow(() -> fields.wrong("p", "a price below 1,000,000,000"));
        long participant = wholeOr("pt", 0);
        return new Trade(
                symbol,
                time,
                price,
                tradeSize(),
                aggressor(),
                conditions(),
                participant == 0 ? MarketEvent.NO_TIME : participant,
                wholeOr("x", 0),
                wholeOr("trfi", 0),
                id());
    }

    private long tradeSize() {
        Optional<BigDecimal> decimalSize = fields.text("ds").map(JsonNumbers::decimalOrNull);
        if (decimalSize.isPresent()) {
            return ParsedFields.size(decimalSize.get()).orElseThrow(() -> fields.wrong("ds", SIZE));
        }
        return fields.size("s").orElseThrow(() -> fields.wrong("s", SIZE + ", here or as a decimal in ds"));
    }

    /** The id of a trade as text; a number stands for its digits. */
    private String id() {
        return fields.text("i")
                .or(() -> fields.decimal("i").map(BigDecimal::toString))
                .orElse(TradeId.NO_TEXT);
    }

    private Quote quote(long lot) {
        return new Quote(
                symbol("sym"), time(), quotePrice("bp"), quoteSize("bs", lot), quotePrice("ap"), quoteSize("as", lot));
    }

    private long quotePrice(String key) {
        return fields.price(key).orElse(Quote.EMPTY);
    }

    private long quoteSize(String key, long lot) {
        return fields.decimal(key)
                .map(BigDecimal.valueOf(lot)::multiply)
                .flatMap(ParsedFields::size)
                .orElse(0L);
    }

    private Object halt() {
        String symbol = symbol("T");
        long millis = fields.time("t").map(this::haltMillis).orElse(MarketEvent.NO_TIME);
        int[] indicators = fields.ids("i");
        if (contains(indicators, RESUMPTION)) {
            return new Halt(symbol, millis, true);
        }
        return contains(indicators, HALT) ? new Halt(symbol, millis, false) : new Remark.OtherKind("LULD");
    }

    private long haltMillis(long given) {
        long millis = EventTime.isValid(given) ? given : given / EventTime.NANOS_PER_MILLI;
        if (!EventTime.isValid(millis)) {
            throw fields.wrong("t", "a time in ns from 1990 to 2100");
        }
        return millis;
    }

    private Gap gap() {
        String symbol = fields.text("sym").isPresent() ? symbol("sym") : Gap.ALL_SYMBOLS;
        String reason = fields.text("reason").orElse("");
        return new Gap(symbol, wholeOr("from", MarketEvent.NO_TIME), wholeOr("to", MarketEvent.NO_TIME), reason);
    }

    private Remark positions() {
        return new Remark.Positions(
                fields.time("t").orElse(MarketEvent.NO_TIME),
                fields.json("positions").orElseThrow(() -> fields.wrong("positions", "an array of positions")));
    }

    private Object header() {
        boolean known = fields.whole("version")
                .filter(version -> version == RecordingHeader.VERSION)
                .isPresent();
        if (fields.decimal("version").isPresent() && !known) {
            return new Remark.Unusable("expected a recording of version 1, was version " + fields.word("version"));
        }
        String unit = fields.text("quote_size_unit").orElse("shares");
        boolean lots = unit.equals("lots");
        if (!lots && !unit.equals("shares")) {
            return new Remark.Unusable("expected quote_size_unit shares or lots, was " + unit);
        }
        return new RecordingHeader(lots ? RecordingHeader.SHARES_PER_LOT : 1, Math.max(0, wholeOr("delay_ms", 0)));
    }

    private String symbol(String key) {
        return fields.text(key)
                .filter(SymbolTable::isSymbol)
                .map(symbols::intern)
                .orElseThrow(() -> fields.wrong(key, "a symbol of 1 to 32 letters, digits and . _ : / -"));
    }

    private long wholeOr(String key, long missing) {
        return fields.whole(key).orElse(missing);
    }

    private long time() {
        long time = fields.time("t").orElse(0L);
        if (!EventTime.isValid(time)) {
            throw fields.wrong("t", "a time in ms from 1990 to 2100");
        }
        return time;
    }

    private Aggressor aggressor() {
        return switch (fields.text("side").orElse("")) {
            case "buy" -> Aggressor.BUY;
            case "sell" -> Aggressor.SELL;
            case "none" -> Aggressor.NONE;
            default -> Aggressor.UNKNOWN;
        };
    }

    private Conditions conditions() {
        return Conditions.of(fields.ids("c"));
    }

    private BookSide levels(String key) {
        return fields.levels(key)
                .orElseThrow(() -> fields.wrong(key, "an array of [price, size]"))
                .side(key);
    }

    private static boolean contains(int[] ids, int wanted) {
        return Arrays.stream(ids).anyMatch(id -> id == wanted);
    }
}
