package orderflow.sink;

import java.util.Objects;
import orderflow.event.MarketEvent;
import orderflow.fault.RejectionCode;

/**
 * A record that was rejected or warned about, with how often the like of it was seen.
 *
 * @param symbol the symbol, empty where it could not be read
 * @param place {@code file:line}, empty where the record came from no file
 * @param message what was expected and what it was
 * @param count how many of the same code, symbol and file there were, this one included
 * @param firstMillis event time of the first of them, {@link MarketEvent#NO_TIME} where it is not known yet
 * @param lastMillis event time of this one, likewise
 */
public record ValidationError(
        RejectionCode code,
        String symbol,
        String place,
        String message,
        long count,
        long firstMillis,
        long lastMillis) {

    public ValidationError {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(message, "message");
    }

    /** The same, with this time wherever it has none. */
    ValidationError at(long millis) {
        return new ValidationError(
                code, symbol, place, message, count, or(firstMillis, millis), or(lastMillis, millis));
    }

    private static long or(long known, long otherwise) {
        return known == MarketEvent.NO_TIME ? otherwise : known;
    }
}
