package orderflow.engine;

import orderflow.event.Trade;

/**
 * Tells whether a trade of one symbol was accepted in the last ten minutes, by exchange, reporting facility and id.
 *
 * <p>Ids that are numbers, which is what the tape sends, are kept exactly; any other id stands as a 63-bit hash, so that
 * two of a million such ids collide once in some ten million runs. While the ids of each venue rise, nothing needs to be
 * looked up and a {@link TradeList} holds them; with the first that does not, a {@link TradeTable} takes its place. Not
 * thread-safe.
 */
final class DuplicateFilter {

    static final long HORIZON_MILLIS = 600_000;

    /** No key has this value: exact ids are not negative, and hashes have their lowest bit set. */
    static final long NO_KEY = Long.MIN_VALUE;

    private final VenueTable venues = new VenueTable(1 << Byte.SIZE);
    // One of these, the other is null.
    private TradeList list = new TradeList();
    private TradeTable table;

    // The trade asked about last.
    private long key;
    private byte venue;

    /** True when the same trade was registered at most ten minutes from this time; {@link #add} goes on with it. */
    boolean contains(Trade trade, long nowMillis) {
        venue = venues.numberOf(trade.exchange(), trade.facility());
        key = keyOf(trade, venue);
        if (table == null) {
            if (list.isAbove(key, venue)) {
                return false;
            }
            table = list.toTable();
            list = null;
        }
        return table.contains(key, venue, nowMillis);
    }

    /** Registers the trade that was asked about last, which was accepted. */
    void add(long nowMillis) {
        if (table == null) {
            list.add(key, venue, nowMillis);
        } else {
            table.add(nowMillis);
        }
    }

    /** Entries held, expired ones that were not dropped yet included. */
    int size() {
        return table == null ? list.size() : table.size();
    }

    private static long keyOf(Trade trade, byte itsVenue) {
        return trade.idNumber() >= 0 && itsVenue != VenueTable.UNNUMBERED ? trade.idNumber() : hash(trade, itsVenue);
    }

    private static long hash(Trade trade, byte itsVenue) {
        long hash = itsVenue == VenueTable.UNNUMBERED
                ? TradeTable.mix(TradeTable.mix(trade.exchange()) + trade.facility())
                : 0;
        String id = trade.id();
        for (int i = 0; i < id.length(); i++) {
            hash = TradeTable.mix(hash + id.charAt(i) + 0x9E37_79B9_7F4A_7C15L);
        }
        return hash | Long.MIN_VALUE | 1;
    }
}
