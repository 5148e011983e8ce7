package orderflow.feed.polygon;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Takes a line of the stream apart by symbol, event by event, each with the bytes it came in. Stateless. */
final class LineSplitter {

    /** The part that is of no symbol asked for. */
    static final String OTHERS = "";

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(JsonFactory.Feature.CHARSET_DETECTION).build();

    private static final byte[] END = "]}\n".getBytes(StandardCharsets.US_ASCII);

    private LineSplitter() {}

    /** The symbol of each event and where it lies in the line. */
    private static final class Parts {
        private final Map<String, ByteArrayOutputStream> bySymbol = new LinkedHashMap<>();

        void add(String symbol, byte[] line, int headEnd, int from, int to) {
            ByteArrayOutputStream part = bySymbol.get(symbol);
            if (part == null) {
                part = new ByteArrayOutputStream(headEnd + to - from + END.length);
                part.write(line, 0, headEnd);
                bySymbol.put(symbol, part);
            } else {
                part.write(',');
            }
            part.write(line, from, to - from);
        }
    }

    /**
     * The parts of a frame that are of these symbols, and that of all others under {@link #OTHERS}; a line that is no
     * frame, or no JSON, is one part.
     */
    static Map<String, FeedLine> split(FeedLine line, Set<String> symbols) {
        Parts parts = new Parts();
        try (JsonParser json = JSON.createParser(line.bytes())) {
            if (!split(json, line.bytes(), symbols, parts)) {
                return Map.of(OTHERS, line);
            }
        } catch (IOException e) {
            // The decoder says what is wrong with it, and takes nothing from it either.
            return Map.of(OTHERS, line);
        }
        if (parts.bySymbol.size() <= 1) {
            return Map.of(parts.bySymbol.keySet().stream().findFirst().orElse(OTHERS), line);
        }
        Map<String, FeedLine> split = new HashMap<>();
        parts.bySymbol.forEach((symbol, bytes) -> {
            bytes.writeBytes(END);
            split.put(symbol, new FeedLine(bytes.toByteArray(), line.arrivalNanos()));
        });
        return split;
    }

    /** Takes {@code {"at":N,"frame":[...]}} apart; false for any other line. */
    private static boolean split(JsonParser json, byte[] line, Set<String> symbols, Parts parts) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT
                || !"at".equals(json.nextFieldName())
                || json.nextToken() != JsonToken.VALUE_NUMBER_INT
                || !"frame".equals(json.nextFieldName())
                || json.nextToken() != JsonToken.START_ARRAY) {
            return false;
        }
        int headEnd = (int) json.currentLocation().getByteOffset();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == null) {
                return false;
            }
            int from = (int) json.currentTokenLocation().getByteOffset();
            String symbol = json.currentToken() == JsonToken.START_OBJECT ? symbol(json) : OTHERS;
            json.skipChildren();
            int to = (int) json.currentLocation().getByteOffset();
            parts.add(symbols.contains(symbol) ? symbol : OTHERS, line, headEnd, from, to);
        }
        return json.nextToken() == JsonToken.END_OBJECT;
    }

    /** The symbol of an event at whose start the parser stands; it stands at its end then. */
    private static String symbol(JsonParser json) throws IOException {
        String kind = "";
        String symbol = OTHERS;
        String halted = OTHERS;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            boolean text = json.nextToken() == JsonToken.VALUE_STRING;
            if (!text) {
                json.skipChildren();
            } else if (name.equals("ev")) {
                kind = json.getText();
            } else if (name.equals("sym")) {
                symbol = json.getText();
            } else if (name.equals("T")) {
                halted = json.getText();
            }
        }
        return kind.equals("LULD") ? halted : symbol;
    }
}
