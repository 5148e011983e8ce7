package orderflow.feed.recording;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import orderflow.event.Aggressor;
import orderflow.event.Conditions;
import orderflow.event.MarketEvent;
import orderflow.event.Price;
import orderflow.event.Quantity;
import orderflow.event.Quote;
import orderflow.event.Receipt;
import orderflow.event.Trade;
import orderflow.event.TradeId;

/**
 * Turns the lines of one of the vendor's flat files, trades or quotes as CSV with a header row, into events.
 *
 * <p>Columns are found by name, times are nanoseconds, a missing number is written as 0 and sizes are shares. Trades
 * that were cancelled or corrected away are passed over and counted. Not thread-safe.
 */
final class FlatFileDecoder {

    private static final byte[] FIRST_COLUMN = "ticker,".getBytes(StandardCharsets.US_ASCII);
    private static final List<String> TRADE_COLUMNS = List.of("sip_timestamp", "price", "size");
    private static final List<String> QUOTE_COLUMNS =
            List.of("sip_timestamp", "bid_price", "bid_size", "ask_price", "ask_size");

    /** Corrections that say that the trade did not happen. */
    private static final Set<String> CANCELLED = Set.of("7", "8", "10", "11");

    private final SymbolTable symbols;
    private final FlatFileColumns columns;
    private final boolean trades;

    private FlatFileDecoder(SymbolTable symbols, FlatFileColumns columns, boolean trades) {
        this.symbols = symbols;
        this.columns = columns;
        this.trades = trades;
    }

    /** True for the header row of a flat file. */
    static boolean isHeader(byte[] bytes, int start, int end) {
        if (end - start < FIRST_COLUMN.length) {
            return false;
        }
        for (int i = 0; i < FIRST_COLUMN.length; i++) {
            if (bytes[start + i] != FIRST_COLUMN[i]) {
                return false;
            }
        }
        return true;
    }

    /** The decoder for what follows a header row; where it lacks a column, an unusable remark and null. */
    static FlatFileDecoder of(SymbolTable symbols, byte[] bytes, int start, int end, long place, EventBatch out) {
        FlatFileColumns columns = FlatFileColumns.of(bytes, start, withoutReturn(bytes, start, end));
        boolean trades = columns.has("price");
        for (String needed : trades ? TRADE_COLUMNS : QUOTE_COLUMNS) {
            if (!columns.has(needed)) {
                String kind = trades ? "trades" : "quotes";
                out.add(
                        new Remark.Unusable(
                                "expected a flat file of " + kind + " with a column " + needed + ", was one without"),
                        place);
                return null;
            }
        }
        out.add(new Remark.Header(), place);
        return new FlatFileDecoder(symbols, columns, trades);
    }

    /** Decodes the line from {@code start} to its line feed at {@code end}. */
    void decode(byte[] bytes, int start, int end, Receipt receipt, long place, EventBatch out) {
        try {
            columns.take(bytes, start, withoutReturn(bytes, start, end));
            if (trades && CANCELLED.contains(columns.field("correction"))) {
                out.add(new Remark.OtherKind("cancelled trade"), place);
                return;
            }
            long nanos = whole("sip_timestamp");
            MarketEvent event = trades ? trade(nanos) : quote(nanos);
            out.add(event, receipt, place, (int) (nanos % EventTime.NANOS_PER_MILLI));
        } catch (MalformedException e) {
            out.add(e.remark(), place);
        }
    }

    private Trade trade(long nanos) {
        String id = columns.field("id");
        long participant = wholeOr("participant_timestamp", 0);
        return new Trade(
                symbol(),
                millis(nanos),
                price("price"),
                size("size"),
                Aggressor.UNKNOWN,
                conditions(),
                participant == 0 ? MarketEvent.NO_TIME : participant / EventTime.NANOS_PER_MILLI,
                wholeOr("exchange", 0),
                wholeOr("trf_id", 0),
                id.isEmpty() ? TradeId.NO_TEXT : id);
    }

    private Quote quote(long nanos) {
        return new Quote(
                symbol(), millis(nanos), price("bid_price"), size("bid_size"), price("ask_price"), size("ask_size"));
    }

    private String symbol() {
        String ticker = columns.field("ticker");
        if (!SymbolTable.isSymbol(ticker)) {
            throw wrong("ticker", "a symbol of 1 to 32 letters, digits and . _ : / -");
        }
        return symbols.intern(ticker);
    }

    private long millis(long nanos) {
        long millis = nanos / EventTime.NANOS_PER_MILLI;
        if (!EventTime.isValid(millis)) {
            throw wrong("sip_timestamp", "a time in ns from 1990 to 2100");
        }
        return millis;
    }

    private Conditions conditions() {
        String text = columns.field("conditions");
        if (text.isBlank()) {
            return Conditions.NONE;
        }
        String[] parts = text.split(",");
        int[] ids = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            try {
                ids[i] = Integer.parseInt(parts[i].strip());
            } catch (NumberFormatException e) {
                throw wrong("conditions", "whole numbers with commas between them");
            }
        }
        return Conditions.of(ids);
    }

    private long price(String column) {
        BigDecimal price = decimal(column);
        if (price == null || !Price.inRange(price)) {
            throw wrong(column, "a price below 1,000,000,000");
        }
        return Price.of(price);
    }

    private long size(String column) {
        BigDecimal size = decimal(column);
        if (size == null || !Quantity.inRange(size)) {
            throw wrong(column, "a size below 1,000,000,000,000");
        }
        return Quantity.of(size);
    }

    /** The number in a column, 0 where it is left empty, or null when it is none. */
    private BigDecimal decimal(String column) {
        String text = columns.field(column);
        return text.isEmpty() ? BigDecimal.ZERO : JsonNumbers.decimalOrNull(text);
    }

    private long whole(String column) {
        try {
            return Long.parseLong(columns.field(column));
        } catch (NumberFormatException e) {
            throw wrong(column, "a whole number");
        }
    }

    private long wholeOr(String column, long missing) {
        return columns.field(column).isEmpty() ? missing : whole(column);
    }

    private MalformedException wrong(String column, String expected) {
        String was = columns.field(column);
        String shown = was.length() > 40 ? was.substring(0, 40) + "..." : was;
        return new MalformedException("expected " + column + " to be " + expected, "was \"" + shown + '"');
    }

    private static int withoutReturn(byte[] bytes, int start, int end) {
        return end > start && bytes[end - 1] == '\r' ? end - 1 : end;
    }
}
