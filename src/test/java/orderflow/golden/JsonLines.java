package orderflow.golden;

import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS;
import static com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** JSON lines as values: spaces and the way a number is written do not matter, the order of keys does. */
public final class JsonLines {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonLines() {}

    /** Each line in its one plain form, to be compared with that of another. */
    public static List<String> values(List<String> lines) {
        List<String> values = new ArrayList<>();
        for (String line : lines) {
            try {
                values.add(text(JSON.readTree(line)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return values;
    }

    private static String text(JsonNode node) {
        List<String> parts = new ArrayList<>();
        if (node.isObject()) {
            node.properties().forEach(entry -> parts.add('"' + entry.getKey() + "\":" + text(entry.getValue())));
            return "{" + String.join(",", parts) + "}";
        }
        if (node.isArray()) {
            node.forEach(element -> parts.add(text(element)));
            return "[" + String.join(",", parts) + "]";
        }
        return node.isNumber() ? node.decimalValue().stripTrailingZeros().toPlainString() : node.toString();
    }
}
