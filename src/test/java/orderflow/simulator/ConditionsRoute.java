package orderflow.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Answers for the table of trade conditions. */
final class ConditionsRoute {

    private static final Set<Integer> NO_VOLUME = Set.of(15, 16, 38);
    private static final Map<Integer, String> NAMES = new TreeMap<>(Map.ofEntries(
            Map.entry(2, "Average Price Trade"),
            Map.entry(5, "Bunched Sold Trade"),
            Map.entry(7, "Cash Sale"),
            Map.entry(8, "Closing Prints"),
            Map.entry(9, "Cross Trade"),
            Map.entry(10, "Derivatively Priced"),
            Map.entry(12, "Form T/Extended Hours"),
            Map.entry(13, "Extended Hours (Sold Out Of Sequence)"),
            Map.entry(14, "Intermarket Sweep"),
            Map.entry(15, "Market Center Official Close"),
            Map.entry(16, "Market Center Official Open"),
            Map.entry(17, "Market Center Opening Trade"),
            Map.entry(18, "Market Center Reopening Trade"),
            Map.entry(19, "Market Center Closing Trade"),
            Map.entry(20, "Next Day"),
            Map.entry(21, "Price Variation Trade"),
            Map.entry(22, "Prior Reference Price"),
            Map.entry(25, "Opening Prints"),
            Map.entry(28, "Re-Opening Prints"),
            Map.entry(29, "Seller"),
            Map.entry(30, "Sold Last"),
            Map.entry(32, "Sold (Out Of Sequence)"),
            Map.entry(33, "Sold (Out Of Sequence)"),
            Map.entry(37, "Odd Lot Trade"),
            Map.entry(38, "Corrected Consolidated Close"),
            Map.entry(41, "Trade Thru Exempt"),
            Map.entry(52, "Contingent Trade"),
            Map.entry(53, "Qualified Contingent Trade")));

    private ConditionsRoute() {}

    static RestAnswer answer(RestRequest request) {
        ObjectNode body = Json.object();
        ArrayNode results = body.putArray("results");
        String limit = request.parameters().getOrDefault("limit", "10");
        int most = limit.matches("[0-9]{1,4}") ? Integer.parseInt(limit) : 0;
        if (most < 1 || most > 1_000) {
            return RestAnswer.error(400, request.id(), "'limit' must be between 1 and 1000");
        }
        NAMES.entrySet().stream().limit(most).forEach(entry -> condition(results, entry.getKey(), entry.getValue()));
        return RestAnswer.ok(
                body.put("status", "OK").put("request_id", request.id()).put("count", results.size()));
    }

    private static void condition(ArrayNode results, int id, String name) {
        ObjectNode condition = results.addObject()
                .put("id", id)
                .put("type", "sale_condition")
                .put("name", name)
                .put("asset_class", "stocks");
        condition.putArray("data_types").add("trade");
        condition.putObject("update_rules").putObject("consolidated").put("updates_volume", !NO_VOLUME.contains(id));
    }
}
