package orderflow.detect;

import orderflow.event.Aggressor;
import orderflow.event.BookSnapshot;
import orderflow.event.Quote;
import orderflow.event.Trade;
import orderflow.market.QuoteBoard;

/**
 * Finds one thing in the events of one symbol.
 *
 * <p>One instance a symbol, called on the engine's thread with times that do not go back within trades or within
 * displays. A detector keeps bounded memory and reads no clock.
 */
public interface Detector {

    /** A used trade, signed; {@code board} is the quote in force before it. */
    default void onTrade(Trade trade, Aggressor side, QuoteBoard board, long nowMillis, FindingSink findings) {}

    /** A used trade on which nothing is to be decided, from a warm-up or before the asked-for time. */
    default void observeTrade(Trade trade, Aggressor side, long nowMillis) {}

    /** A valid quote of a symbol whose levels come from quotes. */
    default void onQuote(Quote quote, long nowMillis, FindingSink findings) {}

    /** A valid book. */
    default void onBook(BookSnapshot book, long nowMillis, FindingSink findings) {}

    /** Forgets everything, as after a gap. */
    void restart();
}
