package orderflow.feed.recording;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The plain part of JSON, read in place: each method takes what it names at {@code pos} and moves past it, or answers
 * false where the text is anything else, however valid.
 *
 * <p>Callers make sure that a line feed follows, and {@value #PADDING} bytes behind it within the array; no method
 * takes a line feed. Eight bytes are looked at in one go, as in Lamport, "Multiple Byte Processing with Full-Word
 * Instructions", CACM 18 (1975). Not thread-safe.
 */
abstract class JsonBytes {

    static final int LONG_DIGITS = 15;
    /** In place of where something ends: it is nothing that is read here. */
    static final int NOT_PLAIN = -1;
    /** Bytes that may be looked at behind the last line feed. */
    static final int PADDING = Long.BYTES;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;
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

    /** The next eight bytes, the first in the lowest. */
    static long eightBytes(byte[] b, int p) {
        return (long) EIGHT_BYTES.get(b, p);
    }

    /** A bit in the lowest byte of a word that equals the given one; bytes above that may have one too. */
    static long findByte(long word, int wanted) {
        long difference = word ^ ONES * wanted;
        return difference - ONES & ~difference & HIGHS;
    }

    /** A whole number of up to 15 digits, without a sign. */
    final boolean takeLong() {
        return takeDecimal(LONG_DIGITS, 0);
    }

    /** A number without sign and exponent, of so many digits before and after the point at most. */
    final boolean takeDecimal(int integerDigits, int decimals) {
        byte[] b = bytes;
        int p = pos;
        long word = eightBytes(b, p);
        int count = countDigits(word);
        if (count == 0 || count > 1 && b[p] == '0') {
            return false;
        }
        long value = digits(word, count);
        p += count;
        if (count == Long.BYTES) {
            word = eightBytes(b, p);
            int more = countDigits(word);
            if (more > 0) {
                value = value * POWERS_OF_TEN[more] + digits(word, more);
                p += more;
                count += more;
            }
        }
        // Of 16 digits and more the last may not have been looked at; no number of the feed has so many.
        if (count > integerDigits || count == 2 * Long.BYTES) {
            return false;
        }
        int missing = decimals;
        if (b[p] == '.') {
            word = eightBytes(b, ++p);
            count = countDigits(word);
            missing -= count;
            if (count == 0 || count == Long.BYTES || missing < 0) {
                return false;
            }
            value = value * POWERS_OF_TEN[count] + digits(word, count);
            p += count;
        }
        if ((b[p] | 0x20) == 'e') {
            return false;
        }
        number = value * POWERS_OF_TEN[missing];
        pos = p;
        return true;
    }

    /**
     * A number of at most seven characters at a place, of no more than so many decimals; answers where it ends, or
     * {@link #NOT_PLAIN} where it is longer or none. What stands behind it is not looked at.
     */
    final int takeShortDecimal(byte[] b, int at, int decimals) {
        long word = eightBytes(b, at);
        long others = findOthers(word);
        int count = Long.numberOfTrailingZeros(others) >>> 3;
        if (others == 0 || count == 0 || count > 1 && b[at] == '0') {
            return NOT_PLAIN;
        }
        if (b[at + count] != '.') {
            number = digits(word, count) * POWERS_OF_TEN[decimals];
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
        number = digits(word & before | word >>> 8 & ~before, end - 1) * POWERS_OF_TEN[missing];
        return at + end;
    }

    /** A whole number of at most 15 digits at a place; answers where it ends, or {@link #NOT_PLAIN}. */
    final int takeWhole(byte[] b, int at) {
        long word = eightBytes(b, at);
        long others = findOthers(word);
        int count = Long.numberOfTrailingZeros(others) >>> 3;
        if (count == 0 || count > 1 && b[at] == '0') {
            return NOT_PLAIN;
        }
        if (others != 0) {
            number = digits(word, count);
            return at + count;
        }
        long second = eightBytes(b, at + Long.BYTES);
        int more = countDigits(second);
        if (more == Long.BYTES) {
            return NOT_PLAIN;
        }
        number = digits(word, Long.BYTES) * POWERS_OF_TEN[more] + (more == 0 ? 0 : digits(second, more));
        return at + Long.BYTES + more;
    }

    /** Where a whole number of at most seven digits ends that begins at a place, or {@link #NOT_PLAIN}. */
    static int behindShortNumber(byte[] b, int at) {
        long others = findOthers(eightBytes(b, at));
        int count = Long.numberOfTrailingZeros(others) >>> 3;
        return others == 0 || count == 0 || count > 1 && b[at] == '0' ? NOT_PLAIN : at + count;
    }

    /** Marks, by their highest bits, those of eight bytes that are no digits. */
    private static long findOthers(long word) {
        long distance = word ^ ONES * '0';
        // A digit's distance is at most 9, which neither reaches nor passes the highest bit when 118 is added.
        return (distance | (distance & ~HIGHS) + ONES * 118) & HIGHS;
    }

    /** How many of the eight bytes, from the first on, are digits. */
    private static int countDigits(long word) {
        return Long.numberOfTrailingZeros(findOthers(word)) >>> 3;
    }

    /** The value of the first so many of eight bytes, from one to eight, which are digits. */
    private static long digits(long word, int count) {
        // The shift puts zeros before them; then neighbours are joined to pairs, those to fours, and those to eight.
        long aligned = word << (Long.BYTES - count << 3) & 0x0F0F_0F0F_0F0F_0F0FL;
        long pairs = aligned * 2561 >>> 8;
        long fours = (pairs & 0x00FF_00FF_00FF_00FFL) * 6_553_601 >>> 16;
        return (fours & 0x0000_FFFF_0000_FFFFL) * 42_949_672_960_001L >>> 32;
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
        while ((found = findSpecial(eightBytes(b, p))) == 0) {
            p += Long.BYTES;
        }
        p += Long.numberOfTrailingZeros(found) >>> 3;
        textTo = p;
        pos = p + 1;
        return b[p] == '"';
    }

    /** Marks the first quote, backslash, control or byte of a character beyond ASCII. */
    private static long findSpecial(long word) {
        long controls = word - ONES * ' ' & ~word & HIGHS;
        return findByte(word, '"') | findByte(word, '\\') | controls | word & HIGHS;
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
