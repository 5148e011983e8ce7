package orderflow.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** The figures of a score's line of JSON by name, as the naive reckoning names them. */
final class ScoreFigures {

    private ScoreFigures() {}

    static Map<String, Double> of(String line) throws IOException {
        JsonNode json = new ObjectMapper().readTree(line);
        Map<String, Double> figures = new TreeMap<>();
        add(figures, "", json);
        figures.put("left_out_ms", figures.remove("gap_ms") + figures.remove("halt_ms") + figures.remove("warmup_ms"));
        for (JsonNode group : json.get("groups")) {
            add(figures, name(group) + ".", group);
            for (JsonNode move : group.get("moves")) {
                String measure =
                        move.get("measure").textValue() + "." + move.get("unit").textValue();
                add(figures, name(group) + "." + measure + ".", move);
            }
        }
        for (String asked : new String[] {"schema", "reaction_ms", "drop_bps", "seed", "draws"}) {
            figures.remove(asked);
        }
        return figures;
    }

    private static void add(Map<String, Double> figures, String prefix, JsonNode json) {
        json.fields().forEachRemaining(field -> {
            JsonNode value = field.getValue();
            if (value.isNumber()) {
                figures.put(prefix + field.getKey(), value.doubleValue());
            } else if (value.isArray() && field.getKey().endsWith("_interval")) {
                figures.put(prefix + field.getKey() + ".0", value.get(0).doubleValue());
                figures.put(prefix + field.getKey() + ".1", value.get(1).doubleValue());
            }
        });
    }

    private static String name(JsonNode group) {
        if (!group.get("group").textValue().equals("kind")) {
            return group.get("group").textValue();
        }
        if (group.has("reason")) {
            return "exit " + group.get("reason").textValue();
        }
        String evidence = group.has("evidence") ? " " + group.get("evidence").textValue() : "";
        return group.get("alert_type").textValue() + evidence + " "
                + group.get("severity").textValue();
    }
}
