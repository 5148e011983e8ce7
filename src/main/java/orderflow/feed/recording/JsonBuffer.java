package orderflow.feed.recording;

import java.util.Arrays;

/** JSON in ASCII while it is put together, in one buffer that is used again and grows as need be. Not thread-safe. */
final class JsonBuffer {

    private static final String HEX = "0123456789abcdef";

    /** Of the longest {@code long}, with its sign. */
    private static final int MOST_DIGITS = 20;

    private byte[] bytes = new byte[1 << 14];
    private int size;

    int size() {
        return size;
    }

    /** Takes back everything from this size on. */
    void truncate(int newSize) {
        size = newSize;
    }

    /** A copy of everything from the start, which is then taken out. */
    byte[] take() {
        byte[] taken = Arrays.copyOf(bytes, size);
        size = 0;
        return taken;
    }

    /** ASCII as it stands. */
    JsonBuffer raw(String ascii) {
        int length = ascii.length();
        makeRoom(length);
        for (int i = 0; i < length; i++) {
            bytes[size + i] = (byte) ascii.charAt(i);
        }
        size += length;
        return this;
    }

    JsonBuffer raw(char ascii) {
        makeRoom(1);
        bytes[size++] = (byte) ascii;
        return this;
    }

    /** A string with its quotes; whatever is no printable ASCII is escaped, so that any text comes back as it was. */
    JsonBuffer text(String text) {
        raw('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                raw('\\').raw(c);
            } else if (c >= ' ' && c < 0x7F) {
                raw(c);
            } else {
                raw("\\u").raw(hex(c >> 12)).raw(hex(c >> 8)).raw(hex(c >> 4)).raw(hex(c));
            }
        }
        return raw('"');
    }

    JsonBuffer whole(long number) {
        if (number < 0) {
            // The least long has no positive counterpart.
            return number == Long.MIN_VALUE ? raw(Long.toString(number)) : raw('-').whole(-number);
        }
        makeRoom(MOST_DIGITS);
        size = putDigits(number, size + digits(number));
        return this;
    }

    /** A number in units of its last decimal, without zeros at its end: {@code 175.5} for 17550 of two decimals. */
    JsonBuffer decimal(long units, int decimals) {
        long one = power(decimals);
        if (units < 0) {
            raw('-');
        }
        whole(Math.abs(units / one));
        long fraction = Math.abs(units % one);
        if (fraction != 0) {
            int places = decimals;
            while (fraction % 10 == 0) {
                fraction /= 10;
                places--;
            }
            raw('.');
            makeRoom(MOST_DIGITS);
            Arrays.fill(bytes, size, size + places, (byte) '0');
            putDigits(fraction, size + places);
            size += places;
        }
        return this;
    }

    /** Puts digits before a place, the last one right before it; answers the place. */
    private int putDigits(long number, int end) {
        long rest = number;
        int place = end;
        do {
            bytes[--place] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest != 0);
        return end;
    }

    private static int digits(long number) {
        int digits = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        return digits;
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }

    private static char hex(int digit) {
        return HEX.charAt(digit & 0xF);
    }

    private void makeRoom(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
