package orderflow.feed.recording;

/**
 * The plain part of JSON, read in place: each method takes what it names at {@code pos} and moves past it, or answers
 * false where the text is anything else, however valid.
 *
 * <p>Callers make sure that a line feed follows, and {@value #PADDING} bytes behind it within the array; no method
 * takes a line feed. Not thread-safe.
 */
abstract class JsonBytes {

    static final int LONG_DIGITS = 15;
    /** In place of where something ends: it is nothing that is read here. */
    static final int NOT_PLAIN = -1;
    /** Bytes that may be looked at behind the last line feed. */
    static final int PADDING = Long.BYTES;

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
        if (bytes[pos] == ' ') {
            pos = behindSpaces(bytes, pos);
        }
    }

    /** A given byte, with spaces around it. */
    final boolean take(char expected) {
        byte[] b = bytes;
        int p = b[pos] == ' ' ? behindSpaces(b, pos) : pos;
        if (b[p] != expected) {
            pos = p;
            return false;
        }
        p++;
        pos = b[p] == ' ' ? behindSpaces(b, p) : p;
        return true;
    }

    private static int behindSpaces(byte[] b, int from) {
        int p = from;
        while (b[p] == ' ') {
            p++;
        }
        return p;
    }

    /** A whole number of up to 15 digits, without a sign. */
    final boolean takeLong() {
        return takeDecimal(LONG_DIGITS, 0);
    }

    /** A number without sign and exponent, of so many digits before and after the point at most. */
    final boolean takeDecimal(int integerDigits, int decimals) {
        byte[] b = bytes;
        int p = takeWhole(b, pos);
        if (p == NOT_PLAIN || p - pos > integerDigits) {
            return false;
        }
        int missing = decimals;
        if (b[p] == '.') {
            long word = EightBytes.at(b, ++p);
            int count = EightBytes.countDigits(word);
            missing -= count;
            if (count == 0 || count == Long.BYTES || missing < 0) {
                return false;
            }
            number = number * POWERS_OF_TEN[count] + EightBytes.digits(word, count);
            p += count;
        }
        if ((b[p] | 0x20) == 'e') {
            return false;
        }
        number *= POWERS_OF_TEN[missing];
        pos = p;
        return true;
    }

    /**
     * A number of at most seven characters at a place, of no more than so many decimals; answers where it ends, or
     * {@link #NOT_PLAIN} where it is longer or none. What stands behind it is not looked at.
     */
    final int takeShortDecimal(byte[] b, int at, int decimals) {
        long word = EightBytes.at(b, at);
        long others = EightBytes.findOthers(word);
        int count = Long.numberOfTrailingZeros(others) >>> 3;
        if (others == 0 || count == 0 || count > 1 && b[at] == '0') {
            return NOT_PLAIN;
        }
        if (b[at + count] != '.') {
            number = EightBytes.digits(word, count) * POWERS_OF_TEN[decimals];
            return at + count;
        }
        long further = others & others - 1;
        int end = Long.numberOfTrailingZeros(further) >>> 3;
        int missing = decimals - (end - count - 1);
        if (further == 0 || end == count + 1 || missing < 0) {
            return NOT_PLAIN;
        }
        // What is before the point and what is behind it, joined.
        long before = (1L << (count << 3)) - 1;
        number = EightBytes.digits(word & before | word >>> 8 & ~before, end - 1) * POWERS_OF_TEN[missing];
        return at + end;
    }

    /** A whole number of at most 15 digits at a place; answers where it ends, or {@link #NOT_PLAIN}. */
    final int takeWhole(byte[] b, int at) {
        long word = EightBytes.at(b, at);
        long others = EightBytes.findOthers(word);
        int count = Long.numberOfTrailingZeros(others) >>> 3;
        if (count == 0 || count > 1 && b[at] == '0') {
            return NOT_PLAIN;
        }
        if (others != 0) {
            number = EightBytes.digits(word, count);
            return at + count;
        }
        long second = EightBytes.at(b, at + Long.BYTES);
        int more = EightBytes.countDigits(second);
        if (more == Long.BYTES) {
            return NOT_PLAIN;
        }
        number = EightBytes.digits(word, Long.BYTES) * POWERS_OF_TEN[more]
                + (more == 0 ? 0 : EightBytes.digits(second, more));
        return at + Long.BYTES + more;
    }

    /** Where a whole number of at most 15 digits ends that begins at a place, or {@link #NOT_PLAIN}. */
    static int behindWhole(byte[] b, int at) {
        long others = EightBytes.findOthers(EightBytes.at(b, at));
        int count = Long.numberOfTrailingZeros(others) >>> 3;
        if (count == 0 || count > 1 && b[at] == '0') {
            return NOT_PLAIN;
        }
        if (others != 0) {
            return at + count;
        }
        int more = EightBytes.countDigits(EightBytes.at(b, at + Long.BYTES));
        return more == Long.BYTES ? NOT_PLAIN : at + Long.BYTES + more;
    }

    /** A string of printable ASCII without escapes. */
    final boolean takeText() {
        byte[] b = bytes;
        int p = pos;
        if (b[p] != '"') {
            return false;
        }
        textFrom = ++p;
        long found;
        while ((found = EightBytes.findSpecial(EightBytes.at(b, p))) == 0) {
            p += Long.BYTES;
        }
        p += Long.numberOfTrailingZeros(found) >>> 3;
        textTo = p;
        pos = p + 1;
        return b[p] == '"';
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
        if (bytes[pos] != ']') {
            return false;
        }
        pos++;
        return true;
    }

    private boolean skipNumber() {
        return takeDecimal(LONG_DIGITS, POWERS_OF_TEN.length - 1);
    }
}
