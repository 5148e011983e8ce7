package orderflow.alert;

import java.util.Objects;

/**
 * A finding with its number, symbol and event time.
 *
 * @param id symbol, New York day and number: {@code AAPL-20240115-1}
 * @param timeMillis event time in milliseconds since the epoch
 */
public record Alert(String id, String symbol, long timeMillis, Finding finding) {

    public Alert {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(finding, "finding");
    }

    public Severity severity() {
        return finding.severity();
    }
}
