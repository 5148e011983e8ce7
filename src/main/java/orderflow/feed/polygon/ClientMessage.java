package orderflow.feed.polygon;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** What we say on the socket: an action and its parameters. */
final class ClientMessage {

    private static final JsonFactory JSON = new JsonFactory();

    private ClientMessage() {}

    static String of(String action, String params) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("action", action);
            json.writeStringField("params", params);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
