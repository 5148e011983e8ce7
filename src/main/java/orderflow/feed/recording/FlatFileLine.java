package orderflow.feed.recording;

import java.nio.charset.StandardCharsets;
import orderflow.event.Conditions;

/**
 * The fields of one line of a flat file, read where they stand in its bytes.
 *
 * <p>Fields are cut at commas outside quotes; a quote inside quotes is written twice. Not thread-safe.
 */
final class FlatFileLine {

    /** In place of a number: the field is none that this class reads. */
    static final long NO_NUMBER = -1;

    /** Digits that fit a {@code long}, whatever they are. */
    private static final int MOST_DIGITS = 18;

    private final int[] from;
    private final int[] to;
    private byte[] bytes = new byte[0];
    private int count;

    /** A line of which so many fields are kept; further ones are counted alone. */
    FlatFileLine(int mostFields) {
        from = new int[mostFields];
        to = new int[mostFields];
    }

    /** Cuts a line, behind which eight more bytes may be looked at; answers the number of its fields. */
    int cut(byte[] line, int start, int end) {
        bytes = line;
        count = 0;
        int pos = start;
        do {
            int fieldFrom = pos;
            boolean quoted = pos < end && line[pos] == '"';
            if (quoted) {
                pos = behindQuoted(line, pos + 1, end);
                if (pos < 0) {
                    return cutUnusual(line, start, end);
                }
            } else {
                while (pos < end && line[pos] != ',') {
                    if (line[pos++] == '"') {
                        return cutUnusual(line, start, end);
                    }
                }
            }
            keep(quoted ? fieldFrom + 1 : fieldFrom, quoted ? pos - 1 : pos);
        } while (pos++ < end);
        return count;
    }

    /** The place behind the quote that ends a field, or -1 where the field goes on behind it or never ends. */
    private static int behindQuoted(byte[] line, int inside, int end) {
        int pos = inside;
        while (pos < end && line[pos] != '"') {
            pos++;
        }
        boolean ends = pos < end && (pos + 1 == end || line[pos + 1] == ',');
        return ends ? pos + 1 : -1;
    }

    /** Cuts a line that has quotes within its fields, into bytes of its own. */
    private int cutUnusual(byte[] line, int start, int end) {
        byte[] own = new byte[end - start + JsonBytes.PADDING];
        int size = 0;
        count = 0;
        int pos = start;
        do {
            int fieldFrom = size;
            boolean inQuotes = false;
            while (pos < end && (inQuotes || line[pos] != ',')) {
                byte b = line[pos++];
                boolean twice = b == '"' && inQuotes && pos < end && line[pos] == '"';
                if (twice) {
                    pos++;
                }
                inQuotes = (b == '"' && !twice) != inQuotes;
                if (b != '"' || twice) {
                    own[size++] = b;
                }
            }
            keep(fieldFrom, size);
        } while (pos++ < end);
        bytes = own;
        return count;
    }

    private void keep(int fieldFrom, int fieldTo) {
        if (count < from.length) {
            from[count] = fieldFrom;
            to[count] = fieldTo;
        }
        count++;
    }

    /** True when there is nothing in a field, or no such column, which is -1. */
    boolean isEmpty(int column) {
        return column < 0 || from[column] == to[column];
    }

    /** Bytes in a field. */
    int length(int column) {
        return to[column] - from[column];
    }

    /** True when a field, which is not empty, begins with this. */
    boolean startsWith(int column, char ascii) {
        return bytes[from[column]] == ascii;
    }

    String text(int column) {
        return column < 0 ? "" : new String(bytes, from[column], to[column] - from[column], StandardCharsets.UTF_8);
    }

    /** The symbol in a field, or null when it is none. */
    String symbol(int column, SymbolTable symbols) {
        return symbols.find(bytes, from[column], to[column]);
    }

    /** A whole number without a sign, or {@link #NO_NUMBER}; nanoseconds since 1970 have 19 digits. */
    long whole(int column) {
        int end = to[column];
        long number = 0;
        for (int pos = from[column]; pos < end; pos++) {
            if (!isDigit(bytes[pos]) || number > (Long.MAX_VALUE - 9) / 10) {
                return NO_NUMBER;
            }
            number = 10 * number + bytes[pos] - '0';
        }
        return from[column] == end ? NO_NUMBER : number;
    }

    /** A number without a sign in units of its last decimal, or {@link #NO_NUMBER} where it does not fit those. */
    long decimal(int column, int decimals) {
        int pos = from[column];
        int end = to[column];
        int digits = 0;
        long number = 0;
        while (pos < end && isDigit(bytes[pos]) && digits <= MOST_DIGITS - decimals) {
            number = 10 * number + bytes[pos++] - '0';
            digits++;
        }
        if (digits == 0 || digits > MOST_DIGITS - decimals) {
            return NO_NUMBER;
        }
        int missing = decimals;
        if (pos < end - 1 && bytes[pos] == '.') {
            pos++;
            while (pos < end && isDigit(bytes[pos]) && missing > 0) {
                number = 10 * number + bytes[pos++] - '0';
                missing--;
            }
        }
        if (pos != end) {
            return NO_NUMBER;
        }
        for (; missing > 0; missing--) {
            number *= 10;
        }
        return number;
    }

    /** The ids in a field, with commas between them, or null where they are not a few small numbers. */
    Conditions ids(int column, ConditionTable table) {
        long packed = 0;
        int ids = 0;
        int pos = from[column];
        while (pos < to[column]) {
            int id = 0;
            int first = pos;
            while (pos < to[column] && isDigit(bytes[pos]) && id <= 0xFF) {
                id = 10 * id + bytes[pos++] - '0';
            }
            boolean ends = pos == to[column] || bytes[pos] == ',' && pos + 1 < to[column];
            if (pos == first || !ends || id > 0xFF || ids == ConditionTable.MAX_PACKED) {
                return null;
            }
            packed = packed << 8 | id;
            ids++;
            pos++;
        }
        return table.find(packed, ids);
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
