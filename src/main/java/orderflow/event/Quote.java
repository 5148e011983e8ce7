package orderflow.event;

import java.util.Objects;

/**
 * The national best bid and offer.
 *
 * @param symbol the instrument
 * @param timeMillis SIP time in milliseconds since the epoch
 * @param bid best bid in units of {@link Price}, or {@link #EMPTY}
 * @param bidSize size displayed at it, in units of {@link Quantity}
 * @param ask best ask, or {@link #EMPTY}
 * @param askSize size displayed at it
 */
public record Quote(String symbol, long timeMillis, long bid, long bidSize, long ask, long askSize)
        implements MarketEvent {

    /** The price of a side that shows nothing; a real price is above it. */
    public static final long EMPTY = 0;

    public Quote {
        Objects.requireNonNull(symbol, "symbol");
    }

    /** True when somebody bids. */
    public boolean hasBid() {
        return bid > EMPTY;
    }

    /** True when somebody offers. */
    public boolean hasAsk() {
        return ask > EMPTY;
    }

    /** True when both sides are there and the bid is above the ask. */
    public boolean isCrossed() {
        return hasBid() && hasAsk() && bid > ask;
    }

    @Override
    public void dispatch(MarketEventHandler handler) {
        handler.onQuote(this);
    }
}
