package orderflow.sink;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One flat JSON object on a line, its keys in the order of the calls.
 *
 * <p>The line is ASCII: every other character, and every control character, is written as an escape, so that a line
 * can be shown on a terminal whatever a recording put into it. Written by hand and not by a library, because the
 * objects are flat and this needs no class loading when the first alert is due. For one thread.
 */
final class JsonLine {

    /** The version of the records that are written, as their first key says. */
    static final int SCHEMA = 1;

    private static final int TYPICAL_LENGTH = 320;
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder text = new StringBuilder(TYPICAL_LENGTH);

    private JsonLine() {}

    /** A line with its first two keys, {@code schema} and {@code event}. */
    static JsonLine of(String event) {
        JsonLine line = new JsonLine();
        line.text.append("{\"schema\":").append(SCHEMA);
        return line.text("event", event);
    }

    JsonLine text(String key, String value) {
        key(key);
        quote(value);
        return this;
    }

    JsonLine texts(String key, List<String> values) {
        key(key);
        char separator = '[';
        for (String value : values) {
            text.append(separator);
            quote(value);
            separator = ',';
        }
        text.append(values.isEmpty() ? "[]" : "]");
        return this;
    }

    JsonLine number(String key, long value) {
        key(key);
        text.append(value);
        return this;
    }

    /** The number as short as it can be, without an exponent: {@code 3}, {@code 4.1}. */
    JsonLine number(String key, BigDecimal value) {
        key(key);
        text.append(value.stripTrailingZeros().toPlainString());
        return this;
    }

    /** A key that is there only where it is true. */
    JsonLine yes(String key) {
        key(key);
        text.append("true");
        return this;
    }

    /** The time in UTC with milliseconds. */
    JsonLine time(String key, long millis) {
        return text(key, Times.utc(millis));
    }

    /** The whole line with its line feed; a later key would go behind the end. */
    byte[] end() {
        return text.append("}\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void key(String key) {
        text.append(",\"").append(key).append("\":");
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c >= ' ' && c < 0x7f) {
                text.append(c);
            } else {
                escape(c);
            }
        }
        text.append('"');
    }

    private void escape(char c) {
        text.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            text.append(HEX.charAt(c >> shift & 0xf));
        }
    }
}
