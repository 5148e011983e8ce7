package orderflow.feed.recording;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import orderflow.event.Price;
import orderflow.event.Quantity;

/**
 * The fields of one object that an event may have, as Jackson's tokens give them, each asked for by its type.
 *
 * <p>A field of a wrong type, or out of the range of its type, is as good as missing. The last of equal keys counts. Not
 * thread-safe.
 */
final class ParsedFields {

    /** A value that is there and of no type that any field has. */
    private static final Object OTHER = new Object();

    private static final int LONGEST_WORD = 40;

    /** An array that is kept as its text. */
    private record Json(String text) {

        private static final JsonFactory FACTORY = JsonFactory.builder()
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .build();

        static Json copy(JsonParser json) throws IOException {
            StringWriter text = new StringWriter();
            try (JsonGenerator out = FACTORY.createGenerator(text)) {
                out.copyCurrentStructureExact(json);
            }
            return new Json(text.toString());
        }
    }

    private final Map<String, Object> values = new HashMap<>();

    void clear() {
        values.clear();
    }

    /** Takes the field whose name is the current token. */
    void take(JsonParser json) throws IOException {
        String name = json.currentName();
        JsonToken token = json.nextToken();
        Object value = switch (name) {
            case "b", "a" -> token == JsonToken.START_ARRAY ? LevelList.read(json) : OTHER;
            case "positions" -> token == JsonToken.START_ARRAY ? Json.copy(json) : OTHER;
            case "c", "i" -> token == JsonToken.START_ARRAY ? readIds(json) : scalar(json, token);
            case "ev", "sym", "T", "t", "p", "s", "ds", "pt", "x", "trfi", "side", "bp", "bs", "ap", "as" ->
                scalar(json, token);
            case "from", "to", "reason", "version", "quote_size_unit", "delay_ms" -> scalar(json, token);
            default -> null;
        };
        json.skipChildren();
        if (value != null) {
            values.put(name, value);
        }
    }

    Optional<String> text(String key) {
        return given(key, String.class);
    }

    /** An array as it was written, but for its spaces. */
    Optional<String> json(String key) {
        return given(key, Json.class).map(Json::text);
    }

    Optional<Long> whole(String key) {
        return given(key, Long.class);
    }

    /** A time, which may be written as any number that is whole, or as its digits in a string. */
    Optional<Long> time(String key) {
        return whole(key)
                .or(() -> given(key, BigDecimal.class).flatMap(JsonNumbers::exactLong))
                .or(() -> text(key).flatMap(JsonNumbers::digits));
    }

    Optional<LevelList> levels(String key) {
        return given(key, LevelList.class);
    }

    Optional<BigDecimal> decimal(String key) {
        return whole(key).map(BigDecimal::valueOf).or(() -> given(key, BigDecimal.class));
    }

    /** In the units of {@link Price}. */
    Optional<Long> price(String key) {
        return decimal(key).filter(Price::inRange).map(Price::of);
    }

    /** In the units of {@link Quantity}. */
    Optional<Long> size(String key) {
        return decimal(key).flatMap(ParsedFields::size);
    }

    static Optional<Long> size(BigDecimal decimal) {
        return Optional.of(decimal).filter(Quantity::inRange).map(Quantity::of);
    }

    /** The ids in a list or a bare number; none when there are none or they are of another type. */
    int[] ids(String key) {
        Object value = values.get(key);
        if (value instanceof int[] list) {
            return list;
        }
        return value instanceof Long bare && bare == bare.intValue() ? new int[] {bare.intValue()} : new int[0];
    }

    /** That a field should be something else than it was. */
    MalformedException wrong(String key, String expected) {
        return new MalformedException(
                "expected " + key + " of " + values.get("ev") + " to be " + expected, "was " + word(key));
    }

    /** What a field was, in a few words. */
    String word(String key) {
        Object value = values.get(key);
        if (value == null) {
            return "missing";
        }
        if (value instanceof String text) {
            return '"' + cut(text) + '"';
        }
        return value instanceof Number number ? cut(number.toString()) : "of another type";
    }

    /** The text, or its beginning where it is long: a recording is not to fill the screen. */
    static String cut(String text) {
        return text.length() > LONGEST_WORD ? text.substring(0, LONGEST_WORD) + "..." : text;
    }

    private <V> Optional<V> given(String key, Class<V> type) {
        return Optional.ofNullable(values.get(key)).filter(type::isInstance).map(type::cast);
    }

    private static Object scalar(JsonParser json, JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_STRING) {
            return json.getText();
        }
        if (token == JsonToken.VALUE_NUMBER_INT && JsonNumbers.isLong(json)) {
            return json.getLongValue();
        }
        BigDecimal decimal = JsonNumbers.decimalOrNull(json);
        return decimal == null ? OTHER : decimal;
    }

    /** A list of whole numbers, those that are no id left out, or {@link #OTHER} where anything else is in it. */
    private static Object readIds(JsonParser json) throws IOException {
        int[] ids = new int[4];
        int count = 0;
        boolean whole = true;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            boolean number = json.currentToken() == JsonToken.VALUE_NUMBER_INT;
            whole &= number;
            if (number && json.getNumberType() == JsonParser.NumberType.INT) {
                ids = count == ids.length ? Arrays.copyOf(ids, 2 * count) : ids;
                ids[count++] = json.getIntValue();
            }
            json.skipChildren();
        }
        return whole ? Arrays.copyOf(ids, count) : OTHER;
    }
}
