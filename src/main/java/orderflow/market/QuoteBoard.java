package orderflow.market;

import orderflow.event.BookSnapshot;
import orderflow.event.Quote;

/**
 * The bid and ask in force for one symbol: its last valid quote, or, while it has had none, the best of its last book.
 *
 * <p>A crossed quote puts no quote in force until the next valid one. Not thread-safe.
 */
public final class QuoteBoard {

    private boolean quoted;
    private boolean hasBook;
    private long bid = Quote.EMPTY;
    private long ask = Quote.EMPTY;
    private long timeMillis = Long.MIN_VALUE;

    /** Puts a valid quote in force. */
    public void onQuote(Quote quote, long nowMillis) {
        quoted = true;
        bid = Math.max(quote.bid(), Quote.EMPTY);
        ask = Math.max(quote.ask(), Quote.EMPTY);
        timeMillis = nowMillis;
    }

    /** Puts no quote in force: the last one was crossed. */
    public void onCrossedQuote(long nowMillis) {
        quoted = true;
        timeMillis = nowMillis;
        bid = Quote.EMPTY;
        ask = Quote.EMPTY;
    }

    /** Takes the best levels of a valid book, unless the symbol has quotes. */
    public void onBook(BookSnapshot book, long nowMillis) {
        hasBook = true;
        if (!quoted) {
            bid = book.bids().depth() > 0 ? book.bids().price(0) : Quote.EMPTY;
            ask = book.asks().depth() > 0 ? book.asks().price(0) : Quote.EMPTY;
            timeMillis = nowMillis;
        }
    }

    /** Forgets everything. */
    public void restart() {
        quoted = false;
        hasBook = false;
        bid = Quote.EMPTY;
        ask = Quote.EMPTY;
    }

    /** True once a book was taken; the symbol's levels then come from books alone. */
    public boolean hasBook() {
        return hasBook;
    }

    /** True while neither a quote, crossed ones included, nor a book was taken. */
    public boolean isUnseen() {
        return !quoted && !hasBook;
    }

    public boolean hasBid() {
        return bid != Quote.EMPTY;
    }

    public boolean hasAsk() {
        return ask != Quote.EMPTY;
    }

    /** The bid in force, or {@link Quote#EMPTY}. */
    public long bid() {
        return bid;
    }

    /** The ask in force, or {@link Quote#EMPTY}. */
    public long ask() {
        return ask;
    }

    /** Event time of the last quote or book that was put in force, or out of force by a crossed one. */
    public long timeMillis() {
        return timeMillis;
    }
}
