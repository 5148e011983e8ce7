package orderflow.feed.recording;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import orderflow.event.MarketEvent;
import orderflow.event.Receipt;

/**
 * Turns the lines of one of the vendor's flat files, trades or quotes as CSV with a header row, into events.
 *
 * <p>Columns are found by name, times are nanoseconds, and a missing number is written as 0. Trades that were cancelled
 * or corrected away are passed over and counted, and so are lines of other symbols than those wanted, of which nothing
 * is read but the ticker. Not thread-safe.
 */
final class FlatFileDecoder {

    private static final byte[] FIRST_COLUMN = "ticker,".getBytes(StandardCharsets.US_ASCII);
    private static final int TICKER = 0;
    private static final List<String> TRADE_COLUMNS = List.of("sip_timestamp", "price", "size");
    private static final List<String> QUOTE_COLUMNS =
            List.of("sip_timestamp", "bid_price", "bid_size", "ask_price", "ask_size");

    /** Lines of other symbols after which they are told, so that a long run of them is no silence. */
    private static final int MANY_OTHERS = 1 << 16;

    private final SymbolTable symbols;
    private final FlatFileFields fields;
    private final FlatFileRow row;
    private final int time;
    private final byte[][] wanted;
    private long others;

    private FlatFileDecoder(SymbolTable symbols, FlatFileFields fields, FlatFileRow row, int time, Set<String> wanted) {
        this.symbols = symbols;
        this.fields = fields;
        this.row = row;
        this.time = time;
        this.wanted = wanted.stream()
                .map(symbol -> symbol.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    /** True for the header row of a flat file. */
    static boolean isHeader(byte[] bytes, int start, int end) {
        if (end - start < FIRST_COLUMN.length) {
            return false;
        }
        for (int i = 0; i < FIRST_COLUMN.length; i++) {
            if (Character.toLowerCase(bytes[start + i]) != FIRST_COLUMN[i]) {
                return false;
            }
        }
        return true;
    }

    /** The decoder for what follows a header row; where it lacks a column, an unusable remark and null. */
    static FlatFileDecoder of(
            SymbolTable symbols, FlatFiles flat, byte[] bytes, int start, int end, long place, EventBatch out) {
        FlatFileColumns columns = new FlatFileColumns(bytes, start, withoutReturn(bytes, start, end));
        boolean trades = columns.of("price") >= 0;
        for (String needed : trades ? TRADE_COLUMNS : QUOTE_COLUMNS) {
            if (columns.of(needed) < 0) {
                String kind = trades ? "trades" : "quotes";
                out.add(
                        new Remark.Unusable(
                                "expected a flat file of " + kind + " with a column " + needed + ", was one without"),
                        place);
                return null;
            }
        }
        out.add(new Remark.FlatFileHeader(), place);
        FlatFileFields fields = new FlatFileFields(columns);
        FlatFileRow row =
                trades ? new FlatTradeRow(columns, fields) : new FlatQuoteRow(columns, fields, flat.quoteLot());
        return new FlatFileDecoder(symbols, fields, row, columns.of("sip_timestamp"), flat.symbols());
    }

    /** Decodes the line from {@code start} to its line feed at {@code end}. */
    void decode(byte[] bytes, int start, int end, Receipt receipt, long place, EventBatch out) {
        if (wanted.length > 0 && !isWanted(bytes, start, end)) {
            if (++others == MANY_OTHERS) {
                tellOthers(place, out);
            }
            return;
        }
        try {
            fields.take(bytes, start, withoutReturn(bytes, start, end));
            String symbol = fields.symbol(TICKER, symbols);
            long nanos = fields.whole(time);
            long millis = nanos / EventTime.NANOS_PER_MILLI;
            if (!EventTime.isValid(millis)) {
                throw fields.wrong(time, "a time in ns from 1990 to 2100");
            }
            MarketEvent event = row.event(symbol, millis);
            if (event == null) {
                out.add(new Remark.CancelledTrade(), place);
            } else {
                out.add(event, receipt, place, (int) (nanos % EventTime.NANOS_PER_MILLI));
            }
        } catch (MalformedException e) {
            out.add(e.remark(), place);
        }
    }

    /** Tells how many lines of other symbols were passed over since it was told last. */
    void tellOthers(long place, EventBatch out) {
        if (others > 0) {
            out.add(new Remark.OtherSymbols(others), place);
            others = 0;
        }
    }

    /** True also for a ticker in other capitals, so that the user can be told of it, and for one in quotes. */
    private boolean isWanted(byte[] bytes, int start, int end) {
        if (bytes[start] == '"') {
            return true;
        }
        for (byte[] symbol : wanted) {
            int comma = start + symbol.length;
            if (comma < end && bytes[comma] == ',' && isAlike(bytes, start, symbol)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAlike(byte[] bytes, int start, byte[] symbol) {
        for (int i = 0; i < symbol.length; i++) {
            if (Character.toUpperCase(bytes[start + i]) != Character.toUpperCase(symbol[i])) {
                return false;
            }
        }
        return true;
    }

    private static int withoutReturn(byte[] bytes, int start, int end) {
        return end > start && bytes[end - 1] == '\r' ? end - 1 : end;
    }
}
