package orderflow.feed.polygon;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;

/** What is wrong with a body, in words without its content. */
final class JsonTrouble {

    private JsonTrouble() {}

    static String describe(IOException e) {
        if (e instanceof JsonProcessingException json && json.getLocation() != null) {
            return "expected JSON, was something else at byte "
                    + json.getLocation().getByteOffset();
        }
        return ReplyText.oneLine(String.valueOf(e.getMessage()));
    }
}
