package orderflow.feed.databento;

import orderflow.event.BookSide;
import orderflow.event.MarketEvent;
import orderflow.event.Quote;

/** What is known of one instrument at one publisher. Not thread-safe. */
final class Venue {

    /** In place of a type: it has had no trade. */
    static final int NO_TRADES = -1;

    /** A record of the same venue so much later ends an event whose last record never came. */
    private static final long MOST_EVENT_NANOS = 1_000_000_000L;

    final int publisher;
    final Security security;
    private InstrumentSymbols.Named named;
    private OrderBook orders;

    BookSide bids = BookSide.EMPTY;
    BookSide asks = BookSide.EMPTY;
    boolean hasBook;
    long bid = Quote.EMPTY;
    long bidSize;
    long ask = Quote.EMPTY;
    long askSize;
    boolean hasQuote;

    /** True from where the book may be wrong to the next snapshot. */
    boolean suspect;

    boolean halted;
    boolean hasStatus;
    /** The type of record that its trades are taken from, or {@link #NO_TRADES} before the first. */
    int tradeType = NO_TRADES;

    /** Time of the last record, or {@link MarketEvent#NO_TIME}. */
    long lastMillis = MarketEvent.NO_TIME;

    private boolean waiting;
    private boolean inSnapshot;
    private boolean marksLast;
    private long waitingNanos;

    Venue(int publisher, InstrumentSymbols.Named named, Security security) {
        this.publisher = publisher;
        this.named = named;
        this.security = security;
    }

    InstrumentSymbols.Named named() {
        return named;
    }

    /** Goes on under the same symbol in another interval. */
    void renew(InstrumentSymbols.Named next) {
        named = next;
    }

    /** The book that its orders make. */
    OrderBook orders() {
        if (orders == null) {
            orders = new OrderBook();
        }
        return orders;
    }

    /** Takes its book and best prices as wrong; answers whether any had been shown. */
    boolean distrust() {
        boolean shown = hasBook || hasQuote;
        suspect = true;
        hasBook = false;
        hasQuote = false;
        bids = BookSide.EMPTY;
        asks = BookSide.EMPTY;
        bid = Quote.EMPTY;
        ask = Quote.EMPTY;
        return shown;
    }

    /** True when what changed may be shown before this record is looked at, since its event must be over. */
    boolean endsBefore(int flags, long eventNanos) {
        return waiting
                && (inSnapshot
                        ? !RecordFlags.has(flags, RecordFlags.SNAPSHOT)
                        : eventNanos - waitingNanos > MOST_EVENT_NANOS);
    }

    /**
     * Notes a record, and answers whether its event is over with it: at the record marked so; at each one of a stream
     * that marks none.
     */
    boolean endsWith(int flags, long eventNanos) {
        marksLast |= RecordFlags.has(flags, RecordFlags.LAST);
        inSnapshot = RecordFlags.has(flags, RecordFlags.SNAPSHOT);
        boolean ends = RecordFlags.has(flags, RecordFlags.LAST) || !marksLast && !inSnapshot;
        if (!ends && !waiting) {
            waitingNanos = eventNanos;
        }
        waiting = !ends;
        return ends;
    }

    /** True where its publisher states the best of several venues. */
    boolean isConsolidated() {
        return Publishers.isConsolidated(publisher);
    }
}
