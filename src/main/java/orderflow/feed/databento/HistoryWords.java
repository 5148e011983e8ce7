package orderflow.feed.databento;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words in what the history answers beside data. */
final class HistoryWords {

    private static final JsonFactory JSON = new JsonFactory();

    private HistoryWords() {}

    /** The texts of a JSON list; none when it is another thing. */
    static List<String> list(String json) {
        List<String> texts = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() == JsonToken.VALUE_STRING) {
                    texts.add(parser.getText());
                }
            }
        } catch (IOException e) {
            texts.clear();
        }
        return texts;
    }

    /** What an error says in {@code detail}: its text, or case and message of the object that it is. */
    static Optional<String> detail(String json) {
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean detail = parser.currentName().equals("detail");
                JsonToken value = parser.nextToken();
                if (detail && value == JsonToken.VALUE_STRING) {
                    return Optional.of(parser.getText());
                }
                if (detail && value == JsonToken.START_OBJECT) {
                    return Optional.of(caseAndMessage(parser));
                }
                parser.skipChildren();
            }
        } catch (IOException e) {
            // It is then told as it came.
        }
        return Optional.empty();
    }

    private static String caseAndMessage(JsonParser parser) throws IOException {
        String which = "";
        String message = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.VALUE_STRING) {
                which = name.equals("case") ? parser.getText() : which;
                message = name.equals("message") ? parser.getText() : message;
            }
            parser.skipChildren();
        }
        return which.isEmpty() ? message : which + ": " + message;
    }
}
