package orderflow.sink;

/** What is recorded besides alerts, as JSON, one object a line; see {@code docs/formats.md}. Stateless. */
public final class NoticeJson {

    private NoticeJson() {}

    /** The line of a loss or return of monitoring. */
    public static byte[] line(MonitoringChange change) {
        return fields(change).end();
    }

    static JsonLine fields(MonitoringChange change) {
        JsonLine line =
                JsonLine.of(change.restored() ? "order_flow.monitoring_restored" : "order_flow.monitoring_degraded");
        textUnlessEmpty(line, "symbol", change.symbol());
        return line.text("reason", change.reason()).time("timestamp_utc", change.timeMillis());
    }

    static JsonLine fields(ValidationError error) {
        JsonLine line = JsonLine.of("order_flow.data_validation_error")
                .text("error_code", error.code().name());
        textUnlessEmpty(line, "symbol", error.symbol());
        textUnlessEmpty(line, "place", error.place());
        return line.text("message", error.message())
                .number("count", error.count())
                .time("first_seen_utc", error.firstMillis())
                .time("timestamp_utc", error.lastMillis());
    }

    private static void textUnlessEmpty(JsonLine line, String key, String value) {
        if (!value.isEmpty()) {
            line.text(key, value);
        }
    }
}
