package orderflow.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Puts an event of the socket into the forms in which REST tells it. */
final class RestRecords {

    static final long NANOS_PER_MILLI = 1_000_000;

    private static final List<String[]> TRADE = List.of(
            new String[] {"x", "exchange"},
            new String[] {"p", "price"},
            new String[] {"q", "sequence_number"},
            new String[] {"s", "size"},
            new String[] {"z", "tape"},
            new String[] {"trfi", "trf_id"},
            new String[] {"correction", "correction"},
            new String[] {"side", "side"});
    private static final List<String[]> QUOTE = List.of(
            new String[] {"ax", "ask_exchange"},
            new String[] {"ap", "ask_price"},
            new String[] {"as", "ask_size"},
            new String[] {"bx", "bid_exchange"},
            new String[] {"bp", "bid_price"},
            new String[] {"bs", "bid_size"},
            new String[] {"q", "sequence_number"},
            new String[] {"z", "tape"});

    private RestRecords() {}

    static ObjectNode of(MarketRecord record) {
        return record.kind().equals("T") ? trade(record) : quote(record);
    }

    /** A result of {@code /v3/trades}. */
    static ObjectNode trade(MarketRecord record) {
        ObjectNode event = Json.object(record.text());
        ObjectNode result = Json.object();
        copyList(event, "c", result, "conditions");
        copy(TRADE, event, result);
        if (event.has("i")) {
            result.put("id", event.get("i").asText());
        }
        JsonNode decimal = event.has("ds") ? event.get("ds") : event.path("s");
        if (!decimal.isMissingNode()) {
            result.put("decimal_size", decimal.asText());
        }
        copyTime(event, "pt", result, "participant_timestamp");
        copyTime(event, "trft", result, "trf_timestamp");
        return result.put("sip_timestamp", record.timeMillis() * NANOS_PER_MILLI);
    }

    /** A result of {@code /v3/quotes}. */
    static ObjectNode quote(MarketRecord record) {
        ObjectNode event = Json.object(record.text());
        ObjectNode result = Json.object();
        copy(QUOTE, event, result);
        copyList(event, "c", result, "conditions");
        copyList(event, "i", result, "indicators");
        copyTime(event, "pt", result, "participant_timestamp");
        return result.put("sip_timestamp", record.timeMillis() * NANOS_PER_MILLI);
    }

    /** The result of {@code /v2/last/trade}. */
    static ObjectNode lastTrade(String symbol, MarketRecord record) {
        ObjectNode event = Json.object(record.text());
        ObjectNode result = Json.object().put("T", symbol);
        copyList(event, "c", result, "c");
        if (event.has("i")) {
            result.put("i", event.get("i").asText());
        }
        for (String field : List.of("p", "q", "s", "ds", "x", "z")) {
            copy(event, field, result, field);
        }
        copy(event, "trfi", result, "r");
        copyTime(event, "trft", result, "f");
        copyTime(event, "pt", result, "y");
        return result.put("t", record.timeMillis() * NANOS_PER_MILLI);
    }

    /** The result of {@code /v2/last/nbbo}: capitals for the ask, small letters for the bid. */
    static ObjectNode lastQuote(String symbol, MarketRecord record) {
        ObjectNode event = Json.object(record.text());
        ObjectNode result = Json.object().put("T", symbol);
        copy(event, "ap", result, "P");
        copy(event, "as", result, "S");
        copy(event, "ax", result, "X");
        copy(event, "bp", result, "p");
        copy(event, "bs", result, "s");
        copy(event, "bx", result, "x");
        copyList(event, "c", result, "c");
        copyList(event, "i", result, "i");
        copy(event, "q", result, "q");
        copy(event, "z", result, "z");
        copyTime(event, "pt", result, "y");
        return result.put("t", record.timeMillis() * NANOS_PER_MILLI);
    }

    private static void copy(List<String[]> names, ObjectNode from, ObjectNode to) {
        names.forEach(pair -> copy(from, pair[0], to, pair[1]));
    }

    static void copy(ObjectNode from, String name, ObjectNode to, String otherName) {
        if (from.has(name)) {
            to.set(otherName, from.get(name));
        }
    }

    /** REST has a list where the socket may have a bare value; an empty one is left out. */
    private static void copyList(ObjectNode from, String name, ObjectNode to, String otherName) {
        JsonNode value = from.path(name);
        if (value.isArray() && !value.isEmpty()) {
            to.set(otherName, value);
        } else if (value.isValueNode() && !value.isNull()) {
            ArrayNode list = to.putArray(otherName);
            list.add(value);
        }
    }

    private static void copyTime(ObjectNode from, String name, ObjectNode to, String otherName) {
        if (from.path(name).canConvertToLong() && from.get(name).isIntegralNumber()) {
            to.put(otherName, from.get(name).longValue() * NANOS_PER_MILLI);
        }
    }
}
