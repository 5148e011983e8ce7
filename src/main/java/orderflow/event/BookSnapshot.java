package orderflow.event;

import java.util.Objects;

/** A whole book at one moment, both sides as the record gave them; unchecked. */
public record BookSnapshot(String symbol, long timeMillis, BookSide bids, BookSide asks) implements MarketEvent {

    public BookSnapshot {
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(bids, "bids");
        Objects.requireNonNull(asks, "asks");
    }

    @Override
    public void dispatch(MarketEventHandler handler) {
        handler.onBook(this);
    }
}
