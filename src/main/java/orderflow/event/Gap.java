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

    /** From this length in milliseconds on, a gap ends what was remembered of hours. */
    public static final long LONG_MILLIS = 300_000;

    public Gap {
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(reason, "reason");
    }

    /** True when it concerns every symbol. */
    public boolean concernsAll() {
        return symbol.equals(ALL_SYMBOLS);
    }

    /** True when it is known how long it is, and that is less than so many milliseconds. */
    public boolean isShorterThan(long millis) {
        if (fromMillis == NO_TIME || toMillis == NO_TIME) {
            return false;
        }
        long length = toMillis - fromMillis;
        // Times may be any numbers; a difference that overflows is as long as can be.
        return toMillis < fromMillis || length >= 0 && length < millis;
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
