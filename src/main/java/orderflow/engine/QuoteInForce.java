package orderflow.engine;

import orderflow.event.Quote;

/**
 * The bid and ask by which an engine signs the next trade of a symbol: its last valid quote, or, while it has had none,
 * the best levels of its last book.
 *
 * @param bid in units of {@link orderflow.event.Price}, or {@link Quote#EMPTY}
 * @param ask likewise
 * @param timeMillis event time at which the last quote or book was put in force, or out of force by a crossed one
 */
public record QuoteInForce(long bid, long ask, long timeMillis) {

    /** Nothing is in force and nothing ever was. */
    public static final QuoteInForce NONE = new QuoteInForce(Quote.EMPTY, Quote.EMPTY, Long.MIN_VALUE);

    /** True when there is a bid or an ask. */
    public boolean isAny() {
        return bid != Quote.EMPTY || ask != Quote.EMPTY;
    }
}
