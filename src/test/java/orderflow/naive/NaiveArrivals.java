package orderflow.naive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether a record of one symbol came before, or came too late or too early; this outlives gaps. */
final class NaiveArrivals {

    private final NaiveOutput output;
    private final Map<List<Object>, Long> accepted = new HashMap<>();

    NaiveArrivals(NaiveOutput output) {
        this.output = output;
    }

    /** True when the trade was accepted at most 10 minutes away; this is counted. */
    boolean isDuplicate(JsonNode trade, long time) {
        Long before = accepted.get(keyOf(trade));
        boolean duplicate = before != null && Math.abs(time - before) <= 600_000;
        output.reject("TAPE_DUPLICATE", duplicate ? 1 : 0);
        return duplicate;
    }

    /** Notes that a trade was accepted. */
    void remember(JsonNode trade, long time) {
        if (keyOf(trade) != null) {
            accepted.put(keyOf(trade), time);
        }
    }

    private static List<Object> keyOf(JsonNode trade) {
        JsonNode id = trade.get("i");
        if (id == null || !id.isTextual() && !id.isNumber()) {
            return null;
        }
        Long exchange = NaiveFields.integer(trade.get("x"));
        Long facility = NaiveFields.integer(trade.get("trfi"));
        return List.of(exchange == null ? 0L : exchange, facility == null ? 0L : facility, id.asText());
    }

    /** Checks a record against its arrival, where that is known, and counts what is wrong; an aging one is used. */
    boolean isUntimely(NaiveRecord record, long time, String kind) {
        Long age = record.origin().ageOf(time);
        if (age == null || !record.origin().way().equals("frame")) {
            return false;
        }
        if (age > 30_000) {
            output.reject(kind + "_STALE", 1);
            return true;
        }
        if (age > 10_000 && kind.equals("LEVEL2")) {
            output.reject("LEVEL2_AGING", 1);
        }
        output.reject(kind + "_FUTURE", age < -5_000 ? 1 : 0);
        return age < -5_000;
    }
}
