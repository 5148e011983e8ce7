package orderflow.feed.polygon;

import java.util.Objects;

/**
 * A trade or quote that came by REST, in the form of a WebSocket event.
 *
 * @param timeMillis SIP time in milliseconds since the epoch, or {@link #NO_TIME}
 * @param json one JSON object; its numbers have the characters of the answer
 */
public record HistoryRecord(long timeMillis, String json) {

    /** The time of a record that carries none. */
    public static final long NO_TIME = Long.MIN_VALUE;

    private static final String TRADE = "{\"ev\":\"" + RecordKind.TRADES.event() + '"';

    public HistoryRecord {
        Objects.requireNonNull(json, "json");
    }

    /** True for a trade, false for a quote. */
    boolean isTrade() {
        return json.startsWith(TRADE);
    }
}
