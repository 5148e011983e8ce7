package orderflow.feed.recording;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes of text in a {@code long}, the first in the lowest, all looked at in one go.
 *
 * <p>As in Lamport, "Multiple Byte Processing with Full-Word Instructions", CACM 18 (1975). A mark is the highest bit of
 * a byte.
 */
final class EightBytes {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;

    private EightBytes() {}

    /** The next eight bytes, the first in the lowest. */
    static long at(byte[] b, int p) {
        return (long) WORDS.get(b, p);
    }

    /** A bit in the lowest byte of a word that equals the given one; bytes above that may have one too. */
    static long findByte(long word, int wanted) {
        long difference = word ^ ONES * wanted;
        return difference - ONES & ~difference & HIGHS;
    }

    /** Marks, by their highest bits, those of eight bytes that are no digits. */
    static long findOthers(long word) {
        long distance = word ^ ONES * '0';
        // A digit's distance is at most 9, which neither reaches nor passes the highest bit when 118 is added.
        return (distance | (distance & ~HIGHS) + ONES * 118) & HIGHS;
    }

    /** How many of the eight bytes, from the first on, are digits. */
    static int countDigits(long word) {
        return Long.numberOfTrailingZeros(findOthers(word)) >>> 3;
    }

    /** The value of the first so many of eight bytes, from one to eight, which are digits. */
    static long digits(long word, int count) {
        // The shift puts zeros before them; then neighbours are joined to pairs, those to fours, and those to eight.
        long aligned = word << (Long.BYTES - count << 3) & 0x0F0F_0F0F_0F0F_0F0FL;
        long pairs = aligned * 2561 >>> 8;
        long fours = (pairs & 0x00FF_00FF_00FF_00FFL) * 6_553_601 >>> 16;
        return (fours & 0x0000_FFFF_0000_FFFFL) * 42_949_672_960_001L >>> 32;
    }

    /** Marks the first quote, backslash, control or byte of a character beyond ASCII. */
    static long findSpecial(long word) {
        long controls = word - ONES * ' ' & ~word & HIGHS;
        return findByte(word, '"') | findByte(word, '\\') | controls | word & HIGHS;
    }
}
