package orderflow.detect;

import orderflow.event.Aggressor;
import orderflow.event.Trade;
import orderflow.market.QuoteBoard;

/** Finds one thing in the trades of one symbol. */
public non-sealed interface TradeDetector extends Detector {

    /** A used trade, signed; {@code board} is the quote in force before it. */
    void onTrade(Trade trade, Aggressor side, QuoteBoard board, long nowMillis, FindingSink findings);

    /** A used trade on which nothing is to be decided, from a warm-up or before the asked-for time. */
    void observeTrade(Trade trade, Aggressor side, long nowMillis);
}
