package orderflow.feed.recording;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** One {@code String} for each symbol, found by its bytes without making one. Not thread-safe. */
final class SymbolTable {

    static final int MAX_LENGTH = 32;
    private static final int PACKED_LENGTH = 8;

    private long[] packed = new long[64];
    private String[] symbols = new String[64];
    private int count;
    private final Map<String, String> longSymbols = new HashMap<>();

    /** The symbol in these bytes, behind which eight more may be looked at, or null when they are no symbol. */
    String find(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length == 0 || length > MAX_LENGTH) {
            return null;
        }
        if (length > PACKED_LENGTH) {
            return findLong(bytes, from, length);
        }
        // The scanner's array has room behind it, that of intern() too.
        long key = EightBytes.at(bytes, from) & -1L >>> (PACKED_LENGTH - length << 3);
        int slot = slot(key, packed.length);
        while (packed[slot] != 0) {
            if (packed[slot] == key) {
                return symbols[slot];
            }
            slot = slot + 1 & packed.length - 1;
        }
        return isSymbol(bytes, from, length) ? add(key, text(bytes, from, length)) : null;
    }

    /** The one string that stands for this symbol. */
    String intern(String symbol) {
        byte[] bytes = symbol.getBytes(StandardCharsets.UTF_8);
        return find(Arrays.copyOf(bytes, bytes.length + JsonBytes.PADDING), 0, bytes.length);
    }

    /** True for 1 to 32 letters, digits and {@code . _ : / -}. */
    static boolean isSymbol(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes.length > 0 && bytes.length <= MAX_LENGTH && isSymbol(bytes, 0, bytes.length);
    }

    private String findLong(byte[] bytes, int from, int length) {
        if (!isSymbol(bytes, from, length)) {
            return null;
        }
        String symbol = text(bytes, from, length);
        String known = longSymbols.get(symbol);
        if (known == null && longSymbols.size() < ReadingBounds.MOST_SYMBOLS) {
            longSymbols.put(symbol, symbol);
        }
        return known == null ? symbol : known;
    }

    private String add(long key, String symbol) {
        if (count == ReadingBounds.MOST_SYMBOLS) {
            return symbol;
        }
        if (2 * count >= packed.length) {
            grow();
        }
        put(key, symbol);
        count++;
        return symbol;
    }

    private void put(long key, String symbol) {
        int slot = slot(key, packed.length);
        while (packed[slot] != 0) {
            slot = slot + 1 & packed.length - 1;
        }
        packed[slot] = key;
        symbols[slot] = symbol;
    }

    private void grow() {
        long[] oldKeys = packed;
        String[] oldSymbols = symbols;
        packed = new long[2 * oldKeys.length];
        symbols = new String[2 * oldKeys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                put(oldKeys[i], oldSymbols[i]);
            }
        }
    }

    private static int slot(long key, int capacity) {
        return (int) (key * 0x9E37_79B9_7F4A_7C15L >>> 40) & capacity - 1;
    }

    private static boolean isSymbol(byte[] bytes, int from, int length) {
        for (int i = from; i < from + length; i++) {
            byte b = bytes[i];
            boolean letter = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
            // From '-' to ':' lie - . / the digits and the colon.
            if (!letter && !(b >= '-' && b <= ':') && b != '_') {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.US_ASCII);
    }
}
