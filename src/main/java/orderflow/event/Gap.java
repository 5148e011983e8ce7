package orderflow.event;

import java.util.Objects;

/**
 * A hole in what was seen: what was learnt before it must be learnt anew.
 *
 * @param symbol the one symbol it concerns, or {@link #ALL_SYMBOLS}
 * @param fromMillis first moment missed, or {@link MarketEvent#NO_TIME}
 * @param toMillis first moment seen again, or {@link MarketEvent#NO_TIME}
 * @param reason why, in the recorder's words; may be empty
 */
public record Gap(String symbol, long fromMillis, long toMillis, String reason) implements MarketEvent {

    /** The symbol of a gap that concerns every symbol. */
    public static final String ALL_SYMBOLS = "";

    public Gap {
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(reason, "reason");
    }

    /** True when it concerns every symbol. */
    public boolean concernsAll() {
        return symbol.equals(ALL_SYMBOLS);
    }

    /** A gap acts where it stands in the stream, whatever its times say. */
    @Override
    public long timeMillis() {
        return NO_TIME;
    }

    @Override
    public void dispatch(MarketEventHandler handler) {
        handler.onGap(this);
    }
}
