package orderflow.feed.recording;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers of a JSON token without a way through floating point. */
final class JsonNumbers {

    private static final Pattern PLAIN_DECIMAL = Pattern.compile("[-+]?[0-9]{1,40}(\\.[0-9]{1,40})?");

    private static final int MOST_CHARACTERS = 1_000;

    private JsonNumbers() {}

    /** True when the current whole number fits a long. */
    static boolean isLong(JsonParser json) throws IOException {
        JsonParser.NumberType type = json.getNumberType();
        return type == JsonParser.NumberType.INT || type == JsonParser.NumberType.LONG;
    }

    /** The current token as an exact decimal, or null when it is no number, or one that no decimal can hold. */
    static BigDecimal decimalOrNull(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        boolean number = token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
        if (!number || json.getTextLength() > MOST_CHARACTERS) {
            return null;
        }
        try {
            return new BigDecimal(json.getText());
        } catch (NumberFormatException e) {
            // JSON sets no limit to an exponent, a decimal does.
            return null;
        }
    }

    /** A text such as {@code 100} or {@code 0.5} as an exact decimal, or null when it is none. */
    static BigDecimal decimalOrNull(String text) {
        return PLAIN_DECIMAL.matcher(text).matches() ? new BigDecimal(text) : null;
    }
}
