package orderflow.sink;

import java.util.Objects;

/**
 * Something is no longer watched as it should be, or is again.
 *
 * @param restored true when it is watched again
 * @param symbol the one symbol it concerns, or empty for all
 * @param reason in a few words
 * @param timeMillis when, in milliseconds since the epoch
 */
public record MonitoringChange(boolean restored, String symbol, String reason, long timeMillis) {

    public MonitoringChange {
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(reason, "reason");
    }
}
