package orderflow.market;

import orderflow.event.Aggressor;
import orderflow.event.Trade;

/**
 * Infers who took the initiative in a trade.
 *
 * <p>A side in the record wins, {@link Aggressor#NONE} too; then, with bid below ask and s the spread, a price in [bid, bid + 0.3 s] is a sell and
 * one in [ask - 0.3 s, ask] a buy; otherwise the tick rule. Source: Chakrabarty, Li, Nguyen and Van Ness, "Trade
 * Classification Algorithms for Electronic Communications Network Trades", Journal of Banking and Finance 31 (2007).
 * Stateless; called on the thread that the board and the tick rule belong to.
 */
public final class TradeSide {

    private TradeSide() {}

    /** The side of a used trade; the tick rule has taken its price already. */
    public static Aggressor of(Trade trade, QuoteBoard board, TickRule ticks) {
        if (trade.aggressor() != Aggressor.UNKNOWN) {
            return trade.aggressor();
        }
        if (board.hasBid() && board.hasAsk() && board.bid() < board.ask()) {
            // Prices are whole units, so comparing with the floor of 0.3 s is exact.
            long band = 3 * (board.ask() - board.bid()) / 10;
            long aboveBid = trade.price() - board.bid();
            if (aboveBid >= 0 && aboveBid <= band) {
                return Aggressor.SELL;
            }
            long belowAsk = board.ask() - trade.price();
            if (belowAsk >= 0 && belowAsk <= band) {
                return Aggressor.BUY;
            }
        }
        return ticks.direction();
    }
}
