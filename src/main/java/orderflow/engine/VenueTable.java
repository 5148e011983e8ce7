package orderflow.engine;

import java.util.Arrays;

/**
 * Small numbers for the pairs of exchange and reporting facility that one symbol trades at, in the order they came.
 *
 * <p>There are some twenty; where a source has more than the table takes, the rest have no number of their own. Not
 * thread-safe.
 */
final class VenueTable {

    /** The number of all pairs that the table had no room for. */
    static final byte UNNUMBERED = 0;

    private final int limit;
    /** Numbers of exchanges that report by themselves, which are most trades: found without looking through the pairs. */
    private final byte[] direct = new byte[1 << 5];

    private long[] exchanges = new long[4];
    private long[] facilities = new long[4];
    /** The number given last; the first is 1. */
    private int last;

    /** A table of numbers below a limit. */
    VenueTable(int limit) {
        this.limit = limit;
    }

    /** The number of a pair, from 1, or {@link #UNNUMBERED}. */
    byte numberOf(long exchange, long facility) {
        boolean isDirect = facility == 0 && exchange >= 0 && exchange < direct.length;
        if (!isDirect) {
            return search(exchange, facility);
        }
        byte number = direct[(int) exchange];
        if (number == UNNUMBERED) {
            number = search(exchange, facility);
            direct[(int) exchange] = number;
        }
        return number;
    }

    private byte search(long exchange, long facility) {
        for (int index = 0; index < last; index++) {
            if (exchanges[index] == exchange && facilities[index] == facility) {
                return (byte) (index + 1);
            }
        }
        return add(exchange, facility);
    }

    private byte add(long exchange, long facility) {
        if (last + 1 == limit) {
            return UNNUMBERED;
        }
        if (last == exchanges.length) {
            exchanges = Arrays.copyOf(exchanges, 2 * last);
            facilities = Arrays.copyOf(facilities, 2 * last);
        }
        exchanges[last] = exchange;
        facilities[last] = facility;
        return (byte) ++last;
    }
}
