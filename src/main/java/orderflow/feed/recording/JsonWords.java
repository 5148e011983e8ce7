package orderflow.feed.recording;

import com.fasterxml.jackson.core.JsonToken;

/** What JSON calls a token, for messages that say what was found. */
final class JsonWords {

    private JsonWords() {}

    static String of(JsonToken token) {
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            default -> "null";
        };
    }
}
