package orderflow.event;

import java.util.Objects;

/**
 * Trading of a symbol was halted, or resumed.
 *
 * @param timeMillis event time in milliseconds, or {@link MarketEvent#NO_TIME}
 */
public record Halt(String symbol, long timeMillis, boolean resumed) implements MarketEvent {

    public Halt {
        Objects.requireNonNull(symbol, "symbol");
    }

    @Override
    public void dispatch(MarketEventHandler handler) {
        handler.onHalt(this);
    }
}
