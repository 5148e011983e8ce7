package orderflow.simulator;

import java.util.regex.Pattern;

/**
 * One event of a recording.
 *
 * @param kind the {@code ev} of the event
 * @param symbol the symbol, or null for a gap of all symbols
 * @param topic what a client must have subscribed to: kind and symbol, joined by a dot; a book comes with the quotes
 * @param timeMillis the event's own time, or {@link #NO_TIME}
 * @param dueMillis the session time at which the event is sent and from which on REST knows it
 * @param text the event as it was recorded
 */
record MarketRecord(String kind, String symbol, String topic, long timeMillis, long dueMillis, String text) {

    static final long NO_TIME = Long.MIN_VALUE;

    private static final Pattern TIMES = Pattern.compile("(\"p?t\":)([0-9]{13})(?=[,}])");

    boolean hasTime() {
        return timeMillis != NO_TIME;
    }

    /** Whether the vendor's feed has such events; the others are this project's own. */
    boolean onTheWire() {
        return !kind.equals("L2") && !kind.equals("gap");
    }

    MarketRecord due(long millis) {
        return new MarketRecord(kind, symbol, topic, timeMillis, millis, text);
    }

    /** The same with its times ahead. */
    MarketRecord ahead(long byMillis) {
        String later = TIMES.matcher(text)
                .replaceAll(time -> time.group(1) + (Long.parseLong(time.group(2)) + byMillis));
        return new MarketRecord(kind, symbol, topic, hasTime() ? timeMillis + byMillis : NO_TIME, dueMillis, later);
    }

    MarketRecord saying(String otherText) {
        return new MarketRecord(kind, symbol, topic, timeMillis, dueMillis, otherText);
    }
}
