package orderflow.feed.recording;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers of a JSON token without a way through floating point. */
final class JsonNumbers {

    private static final Pattern PLAIN_DECIMAL = Pattern.compile("[-+]?[0-9]{1,40}(\\.[0-9]{1,40})?");

    private static final int DIGITS_OF_LONG = 19;

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1," + DIGITS_OF_LONG + "}");

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

    /** The decimal as a whole number; none where it has a fraction, or is too large. */
    static Optional<Long> exactLong(BigDecimal decimal) {
        // An exponent may be so large that the number could never be written out.
        boolean large = (long) decimal.precision() - decimal.scale() > DIGITS_OF_LONG;
        if (large || decimal.signum() != 0 && decimal.stripTrailingZeros().scale() > 0) {
            return Optional.empty();
        }
        return Optional.of(decimal.toBigInteger())
                .filter(whole -> whole.bitLength() < Long.SIZE)
                .map(BigInteger::longValue);
    }

    /** The whole number that a text of digits and nothing else is. */
    static Optional<Long> digits(String text) {
        return DIGITS.matcher(text).matches() ? exactLong(new BigDecimal(text)) : Optional.empty();
    }

    /** A text such as {@code 100} or {@code 0.5} as an exact decimal, or null when it is none. */
    static BigDecimal decimalOrNull(String text) {
        return PLAIN_DECIMAL.matcher(text).matches() ? new BigDecimal(text) : null;
    }
}
