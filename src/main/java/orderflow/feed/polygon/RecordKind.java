package orderflow.feed.polygon;

import java.util.Map;

/** The kinds of REST record that tell of trades and quotes, and what their fields are called on the WebSocket. */
enum RecordKind {
    TRADES(
            "T",
            "/v3/trades/",
            Map.ofEntries(
                    Map.entry("conditions", "c"),
                    Map.entry("decimal_size", "ds"),
                    Map.entry("exchange", "x"),
                    Map.entry("id", "i"),
                    Map.entry("participant_timestamp", "pt"),
                    Map.entry("price", "p"),
                    Map.entry("sequence_number", "q"),
                    Map.entry("sip_timestamp", "t"),
                    Map.entry("size", "s"),
                    Map.entry("tape", "z"),
                    Map.entry("trf_id", "trfi"),
                    Map.entry("trf_timestamp", "trft"))),
    QUOTES(
            "Q",
            "/v3/quotes/",
            Map.ofEntries(
                    Map.entry("ask_exchange", "ax"),
                    Map.entry("ask_price", "ap"),
                    Map.entry("ask_size", "as"),
                    Map.entry("bid_exchange", "bx"),
                    Map.entry("bid_price", "bp"),
                    Map.entry("bid_size", "bs"),
                    Map.entry("conditions", "c"),
                    Map.entry("indicators", "i"),
                    Map.entry("participant_timestamp", "pt"),
                    Map.entry("sequence_number", "q"),
                    Map.entry("sip_timestamp", "t"),
                    Map.entry("tape", "z"))),
    LAST_TRADE(
            "T",
            "/v2/last/trade/",
            Map.ofEntries(
                    Map.entry("c", "c"),
                    Map.entry("ds", "ds"),
                    Map.entry("f", "trft"),
                    Map.entry("i", "i"),
                    Map.entry("p", "p"),
                    Map.entry("q", "q"),
                    Map.entry("r", "trfi"),
                    Map.entry("s", "s"),
                    Map.entry("t", "t"),
                    Map.entry("x", "x"),
                    Map.entry("y", "pt"),
                    Map.entry("z", "z"))),
    LAST_QUOTE(
            "Q",
            "/v2/last/nbbo/",
            Map.ofEntries(
                    Map.entry("P", "ap"),
                    Map.entry("S", "as"),
                    Map.entry("X", "ax"),
                    Map.entry("c", "c"),
                    Map.entry("i", "i"),
                    Map.entry("p", "bp"),
                    Map.entry("q", "q"),
                    Map.entry("s", "bs"),
                    Map.entry("t", "t"),
                    Map.entry("x", "bx"),
                    Map.entry("y", "pt"),
                    Map.entry("z", "z")));

    private final String event;
    private final String path;
    private final Map<String, String> names;

    RecordKind(String event, String path, Map<String, String> names) {
        this.event = event;
        this.path = path;
        this.names = names;
    }

    /** The value of {@code ev}. */
    String event() {
        return event;
    }

    /** The path up to the ticker. */
    String path() {
        return path;
    }

    /** The WebSocket name of a REST field, or null for one that it lacks. */
    String nameOf(String restName) {
        return names.get(restName);
    }

    /** True for a field whose REST value is in nanoseconds, where the WebSocket's is in milliseconds. */
    static boolean isTime(String name) {
        return name.equals("t") || name.equals("pt") || name.equals("trft");
    }
}
