package orderflow.feed.recording;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import orderflow.event.Aggressor;
import orderflow.event.BookSide;
import orderflow.event.BookSnapshot;
import orderflow.event.Conditions;
import orderflow.event.MarketEvent;
import orderflow.event.Quantity;
import orderflow.event.Quote;
import orderflow.event.Trade;
import orderflow.event.TradeId;

/** The fields of one event as the scanner met them, each at most once. Not thread-safe. */
final class EventFields {

    private static final int QUOTE_NEEDS = Key.bit(Key.EV) | Key.bit(Key.SYM) | Key.bit(Key.T);
    private static final int TRADE_NEEDS = QUOTE_NEEDS | Key.bit(Key.P);
    private static final int BOOK_NEEDS = QUOTE_NEEDS | Key.bit(Key.B) | Key.bit(Key.A);
    private static final int SIZES = Key.bit(Key.S) | Key.bit(Key.DS);

    static final char TRADE = 'T';
    static final char QUOTE = 'Q';
    static final char BOOK = 'L';

    private static final int TRADE_USES = TRADE_NEEDS
            | SIZES
            | Key.bit(Key.SIDE)
            | Key.bit(Key.C)
            | Key.bit(Key.PT)
            | Key.bit(Key.X)
            | Key.bit(Key.TRFI)
            | Key.bit(Key.I);
    private static final int QUOTE_USES =
            QUOTE_NEEDS | Key.bit(Key.BP) | Key.bit(Key.BS) | Key.bit(Key.AP) | Key.bit(Key.AS);

    /** The first letter of the kind, known once its key was read. */
    char kind;

    String symbol;
    Aggressor aggressor;
    Conditions conditions;
    final Levels bids = new Levels();
    final Levels asks = new Levels();
    private final long[] numbers = new long[Key.NUMBERS];
    private long idNumber;
    private int idFrom;
    private int idTo;
    private int seen;

    void clear() {
        seen = 0;
    }

    /** Notes a key; false when it was there before. */
    boolean note(int key) {
        int bit = Key.bit(key);
        int before = seen;
        seen = before | bit;
        return (before & bit) == 0;
    }

    /** All keys noted. */
    int keys() {
        return seen;
    }

    /** Sets kind and keys at once, as they are known of an event whose values were kept. */
    void found(char foundKind, int foundKeys) {
        kind = foundKind;
        seen = foundKeys;
    }

    /** True unless the event is of a kind that has no use for a key. */
    boolean needs(int key) {
        if (!has(Key.EV)) {
            return true;
        }
        int uses = kind == TRADE ? TRADE_USES : kind == QUOTE ? QUOTE_USES : BOOK_NEEDS;
        return (uses & Key.bit(key)) != 0 || key == Key.EV;
    }

    /** Keeps the number of a key; the decimal size of a trade is one too. */
    void number(int key, long value) {
        numbers[key] = value;
    }

    /** Keeps an id that is a number, or {@link TradeId#NONE}. */
    boolean id(long value) {
        idNumber = value;
        return true;
    }

    /** Keeps an id that is another text, between these places. */
    boolean id(int from, int to) {
        idNumber = TradeId.TEXT;
        idFrom = from;
        idTo = to;
        return true;
    }

    /** The event, or null when something needed is missing or out of range. */
    MarketEvent event(byte[] bytes, RecordingHeader header) {
        if (!EventTime.isValid(numbers[Key.T])) {
            return null;
        }
        return switch (kind) {
            case TRADE -> trade(bytes);
            case QUOTE -> quote(header.quoteLot());
            default -> book();
        };
    }

    private Trade trade(byte[] bytes) {
        if (lacks(TRADE_NEEDS) || (seen & SIZES) == 0) {
            return null;
        }
        String idText = has(Key.I) && idNumber == TradeId.TEXT
                ? new String(bytes, idFrom, idTo - idFrom, StandardCharsets.ISO_8859_1)
                : TradeId.NO_TEXT;
        if (idText != TradeId.NO_TEXT) {
            // One of 16 to 18 digits, which the scanner takes for a text, is kept as a number all the same.
            idNumber = TradeId.numberOf(idText);
        }
        return new Trade(
                symbol,
                numbers[Key.T],
                numbers[Key.P],
                numbers[has(Key.DS) ? Key.DS : Key.S],
                has(Key.SIDE) ? aggressor : Aggressor.UNKNOWN,
                has(Key.C) ? conditions : Conditions.NONE,
                has(Key.PT) && numbers[Key.PT] != 0 ? numbers[Key.PT] : MarketEvent.NO_TIME,
                numberOrZero(Key.X),
                numberOrZero(Key.TRFI),
                has(Key.I) ? idNumber : TradeId.NONE,
                has(Key.I) && idNumber == TradeId.TEXT ? idText : TradeId.NO_TEXT);
    }

    private Quote quote(long lot) {
        long bidSize = numberOrZero(Key.BS);
        long askSize = numberOrZero(Key.AS);
        if (lacks(QUOTE_NEEDS) || lot > 1 && Math.max(bidSize, askSize) >= Quantity.LIMIT / lot) {
            return null;
        }
        return new Quote(
                symbol, numbers[Key.T], numberOrZero(Key.BP), bidSize * lot, numberOrZero(Key.AP), askSize * lot);
    }

    private BookSnapshot book() {
        return lacks(BOOK_NEEDS) ? null : new BookSnapshot(symbol, numbers[Key.T], bids.side(), asks.side());
    }

    private boolean lacks(int needed) {
        return (seen & needed) != needed;
    }

    private boolean has(int key) {
        return (seen & Key.bit(key)) != 0;
    }

    /** 0 is what a missing number stands for: an empty side, no size, no exchange. */
    private long numberOrZero(int key) {
        return has(key) ? numbers[key] : 0;
    }

    /** The levels of one side of a book while they are read. */
    static final class Levels {
        private long[] prices = new long[32];
        private long[] sizes = new long[32];
        private int depth;

        void clear() {
            depth = 0;
        }

        void add(long price, long size) {
            if (depth == prices.length) {
                prices = Arrays.copyOf(prices, 2 * depth);
                sizes = Arrays.copyOf(sizes, 2 * depth);
            }
            prices[depth] = price;
            sizes[depth++] = size;
        }

        BookSide side() {
            return depth == 0
                    ? BookSide.EMPTY
                    : new BookSide(Arrays.copyOf(prices, depth), Arrays.copyOf(sizes, depth));
        }
    }
}
