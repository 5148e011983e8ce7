package orderflow.market;

import orderflow.event.Conditions;
import orderflow.event.Trade;

/** Whether a trade says something about the order flow now, or why it is passed over. */
public enum Relevance {
    /** It counts. */
    USED("used"),
    /** A condition says that its price or time is not the market's present one. */
    INELIGIBLE("ineligible"),
    /** It was reported more than ten seconds after it happened. */
    LATE("late"),
    /** Its price lies far from a fresh quote. */
    OFF_MARKET("off_market");

    private static final long INELIGIBLE_CONDITIONS = Conditions.maskOf(
            2, 5, 7, 8, 9, 10, 13, 15, 16, 17, 18, 19, 20, 21, 22, 25, 28, 29, 30, 32, 33, 38, 52, 53);
    private static final long MAX_LAG_MILLIS = 10_000;
    private static final long MAX_QUOTE_AGE_MILLIS = 60_000;

    private final String word;

    Relevance(String word) {
        this.word = word;
    }

    /** The word in the summary. */
    public String word() {
        return word;
    }

    /** Judges an accepted trade against the quote in force. */
    public static Relevance of(Trade trade, long nowMillis, QuoteBoard board) {
        if (trade.conditions().anyOf(INELIGIBLE_CONDITIONS)) {
            return INELIGIBLE;
        }
        if (trade.reportingLagMillis() > MAX_LAG_MILLIS) {
            return LATE;
        }
        return isOffMarket(trade.price(), nowMillis, board) ? OFF_MARKET : USED;
    }

    /** True when |price - mid| exceeds the larger of 3 spreads and 1 % of the mid, on a quote of the last minute. */
    private static boolean isOffMarket(long price, long nowMillis, QuoteBoard board) {
        if (!board.hasBid() || !board.hasAsk() || nowMillis - board.timeMillis() > MAX_QUOTE_AGE_MILLIS) {
            return false;
        }
        long twiceMid = board.bid() + board.ask();
        long twiceDistance = Math.abs(2 * price - twiceMid);
        // Twice 1 % of the mid is twiceMid / 100; a whole number exceeds it when it exceeds its floor.
        return twiceDistance > 6 * (board.ask() - board.bid()) && twiceDistance > twiceMid / 100;
    }
}
