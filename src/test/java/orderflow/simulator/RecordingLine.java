package orderflow.simulator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Takes one line of a recording apart and keeps the text of each event as it was written. */
final class RecordingLine {

    /** An event and what is needed to place it; {@code symbol} may be null. */
    record Slice(String kind, String symbol, long time, String text) {}

    private static final JsonFactory JSON = new JsonFactory();

    private final String line;
    private final List<Slice> slices = new ArrayList<>();
    private long at = MarketRecord.NO_TIME;
    private String wrapper = "";
    private int skipped;

    private RecordingLine(String line) {
        this.line = line;
    }

    /** @throws IOException when the line is not JSON */
    static RecordingLine read(String line) throws IOException {
        RecordingLine result = new RecordingLine(line);
        try (JsonParser parser = JSON.createParser(line)) {
            if (parser.nextToken() == null) {
                throw new IOException("expected JSON, was an empty line");
            }
            result.value(parser);
            if (parser.nextToken() != null) {
                throw new IOException("expected the end of the line, was another value");
            }
        }
        return result;
    }

    List<Slice> slices() {
        return slices;
    }

    /** When the frame arrived, or {@link MarketRecord#NO_TIME}. */
    long at() {
        return at;
    }

    /** Whether this came by REST from before the watch began. */
    boolean warmup() {
        return wrapper.equals("warmup");
    }

    /** Whether this came over the socket with a known time of arrival. */
    boolean frame() {
        return wrapper.equals("frame");
    }

    /** How many values were no events. */
    int skipped() {
        return skipped;
    }

    private void value(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                value(parser);
            }
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            object(parser);
        } else {
            skipped++;
        }
    }

    private void object(JsonParser parser) throws IOException {
        int from = (int) parser.currentTokenLocation().getCharOffset();
        String kind = null;
        String symbol = null;
        String limited = null;
        long time = MarketRecord.NO_TIME;
        boolean wrapping = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            switch (name) {
                case "ev" -> kind = text(parser, token);
                case "sym" -> symbol = text(parser, token);
                case "T" -> limited = text(parser, token);
                case "t" -> time = integer(parser, token);
                case "at" -> at = integer(parser, token);
                case "frame", "backfill", "warmup" -> {
                    wrapping = true;
                    wrapper = name;
                    value(parser);
                }
                default -> parser.skipChildren();
            }
        }
        if (kind != null) {
            int to = (int) parser.currentLocation().getCharOffset();
            slices.add(new Slice(kind, symbol == null ? limited : symbol, time, line.substring(from, to)));
        } else if (!wrapping) {
            skipped++;
        }
    }

    private static String text(JsonParser parser, JsonToken token) throws IOException {
        parser.skipChildren();
        return token == JsonToken.VALUE_STRING ? parser.getText() : null;
    }

    private static long integer(JsonParser parser, JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return parser.getLongValue();
        }
        parser.skipChildren();
        return MarketRecord.NO_TIME;
    }
}
