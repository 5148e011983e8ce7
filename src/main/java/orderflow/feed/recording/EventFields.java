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

/** The fields of one event as the scanner met them; each at most once. Not thread-safe. */
final class EventFields {

    static final int EV = 1;
    static final int SYM = 1 << 1;
    static final int P = 1 << 2;
    static final int S = 1 << 3;
    static final int DS = 1 << 4;
    static final int C = 1 << 5;
    static final int T = 1 << 6;
    static final int PT = 1 << 7;
    static final int X = 1 << 8;
    static final int I = 1 << 9;
    static final int TRFI = 1 << 10;
    static final int SIDE = 1 << 11;
    static final int BP = 1 << 12;
    static final int BS = 1 << 13;
    static final int AP = 1 << 14;
    static final int AS = 1 << 15;
    static final int B = 1 << 16;
    static final int A = 1 << 17;

    private static final int TRADE_NEEDS = EV | SYM | P | T;
    private static final int QUOTE_NEEDS = EV | SYM | T;
    private static final int BOOK_NEEDS = QUOTE_NEEDS | B | A;

    char kind;
    String symbol;
    long timeMillis;
    long price;
    long size;
    long decimalSize;
    long participantMillis;
    long exchange;
    long facility;
    int idFrom;
    int idTo;
    Aggressor aggressor;
    Conditions conditions;
    long bid;
    long bidSize;
    long ask;
    long askSize;
    final Levels bids = new Levels();
    final Levels asks = new Levels();
    private int seen;

    void clear() {
        seen = 0;
    }

    /** Notes a field; false when it was there before. */
    boolean note(int field) {
        int before = seen;
        seen = before | field;
        return seen != before;
    }

    /** The event, or null when something needed is missing or out of range. */
    MarketEvent event(byte[] bytes, RecordingHeader header) {
        return switch (kind) {
            case 'T' -> trade(bytes);
            case 'Q' -> quote(header.quoteLot());
            default -> book();
        };
    }

    private Trade trade(byte[] bytes) {
        if (lacks(TRADE_NEEDS) || !EventTime.isValid(timeMillis) || (seen & (S | DS)) == 0) {
            return null;
        }
        return new Trade(
                symbol,
                timeMillis,
                price,
                has(DS) ? decimalSize : size,
                has(SIDE) ? aggressor : Aggressor.UNKNOWN,
                has(C) ? conditions : Conditions.NONE,
                has(PT) && participantMillis != 0 ? participantMillis : MarketEvent.NO_TIME,
                has(X) ? exchange : 0,
                has(TRFI) ? facility : 0,
                has(I) && idTo >= idFrom ? new String(bytes, idFrom, idTo - idFrom, StandardCharsets.ISO_8859_1) : Trade.NO_ID);
    }

    private Quote quote(long lot) {
        long bidShares = has(BS) ? bidSize : 0;
        long askShares = has(AS) ? askSize : 0;
        long largest = Quantity.LIMIT / lot;
        if (lacks(QUOTE_NEEDS) || !EventTime.isValid(timeMillis) || bidShares >= largest || askShares >= largest) {
            return null;
        }
        return new Quote(
                symbol, timeMillis, has(BP) ? bid : Quote.EMPTY, bidShares * lot, has(AP) ? ask : Quote.EMPTY, askShares * lot);
    }

    private BookSnapshot book() {
        if (lacks(BOOK_NEEDS) || !EventTime.isValid(timeMillis)) {
            return null;
        }
        return new BookSnapshot(symbol, timeMillis, bids.side(), asks.side());
    }

    private boolean lacks(int needed) {
        return (seen & needed) != needed;
    }

    private boolean has(int field) {
        return (seen & field) != 0;
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
