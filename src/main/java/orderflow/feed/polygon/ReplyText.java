package orderflow.feed.polygon;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** What a refusing answer says of itself. */
final class ReplyText {

    /** What is said of a body of another form. */
    static final String NO_JSON = "a body that is no JSON object";

    private static final int LONGEST = 200;

    private ReplyText() {}

    /** The value of {@code error} or {@code message}, or what the body is instead; on one line, shortened. */
    static String of(Body body) {
        if (body.isEmpty()) {
            return "no body";
        }
        String said = "";
        try (JsonParser parser = BodyJson.parser(body.open())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return NO_JSON;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if ((name.equals("error") || name.equals("message")) && value == JsonToken.VALUE_STRING) {
                    said = parser.getText();
                }
                parser.skipChildren();
            }
        } catch (IOException e) {
            return NO_JSON;
        }
        return said.isEmpty() ? "no message" : oneLine(said);
    }

    /** The text without control characters, at most {@value #LONGEST} characters of it. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .forEach(c -> line.appendCodePoint(
                        Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c));
        return line.toString();
    }
}
