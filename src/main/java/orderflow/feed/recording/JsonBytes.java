package orderflow.feed.recording;

/**
 * The plain part of JSON, read in place: each method takes what it names at {@code pos} and moves past it, or answers
 * false where the text is anything else, however valid.
 *
 * <p>Callers make sure that a line feed follows; no method takes one. Not thread-safe.
 */
abstract class JsonBytes {

    static final int LONG_DIGITS = 18;
    private static final long[] POWERS_OF_TEN = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
    };

    byte[] bytes;
    int pos;
    /** The number read last: as it is, or in units of its last decimal. */
    long number;
    /** Where the text read last begins and ends, without its quotes. */
    int textFrom;

    int textTo;

    final void skipSpaces() {
        int p = pos;
        while (bytes[p] == ' ') {
            p++;
        }
        pos = p;
    }

    /** A given byte, with spaces around it. */
    final boolean take(char expected) {
        skipSpaces();
        if (bytes[pos] != expected) {
            return false;
        }
        pos++;
        skipSpaces();
        return true;
    }

    /** A whole number of up to 18 digits, without a sign. */
    final boolean takeLong() {
        return takeDecimal(LONG_DIGITS, 0);
    }

    /** A number without sign and exponent, of so many digits before and after the point at most. */
    final boolean takeDecimal(int integerDigits, int decimals) {
        byte[] b = bytes;
        int p = pos;
        int start = p;
        long value = 0;
        int digit;
        while ((digit = b[p] - '0') >= 0 && digit <= 9) {
            value = 10 * value + digit;
            p++;
        }
        int count = p - start;
        if (count == 0 || count > integerDigits || count > 1 && b[start] == '0') {
            return false;
        }
        int missing = decimals;
        if (b[p] == '.') {
            int point = p++;
            while ((digit = b[p] - '0') >= 0 && digit <= 9) {
                value = 10 * value + digit;
                p++;
            }
            missing = decimals - (p - point - 1);
            if (missing < 0 || missing == decimals) {
                return false;
            }
        }
        if ((b[p] | 0x20) == 'e') {
            return false;
        }
        number = value * POWERS_OF_TEN[missing];
        pos = p;
        return true;
    }

    /** A string of printable ASCII without escapes. */
    final boolean takeText() {
        byte[] b = bytes;
        int p = pos;
        if (b[p] != '"') {
            return false;
        }
        textFrom = ++p;
        byte c;
        while ((c = b[p]) != '"') {
            // Bytes of other characters are negative; controls are not allowed in a string.
            if (c < ' ' || c == '\\') {
                return false;
            }
            p++;
        }
        textTo = p;
        pos = p + 1;
        return true;
    }

    /** True when the text read last is this one. */
    final boolean textIs(String expected) {
        if (textTo - textFrom != expected.length()) {
            return false;
        }
        for (int i = 0; i < expected.length(); i++) {
            if (bytes[textFrom + i] != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A text, a number, or a list of numbers that nobody asked for. */
    final boolean skipValue() {
        byte c = bytes[pos];
        if (c == '"') {
            return takeText();
        }
        return c == '[' ? skipNumbers() : skipNumber();
    }

    private boolean skipNumbers() {
        pos++;
        skipSpaces();
        if (bytes[pos] == ']') {
            pos++;
            return true;
        }
        do {
            if (!skipNumber()) {
                return false;
            }
        } while (take(','));
        return takeClosing();
    }

    private boolean skipNumber() {
        return takeDecimal(LONG_DIGITS, POWERS_OF_TEN.length - 1);
    }

    private boolean takeClosing() {
        if (bytes[pos] != ']') {
            return false;
        }
        pos++;
        return true;
    }
}
