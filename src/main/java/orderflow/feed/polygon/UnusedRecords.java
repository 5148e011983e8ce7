package orderflow.feed.polygon;

import java.util.HashMap;
import java.util.Map;

/**
 * Since when the feed has had records of a symbol that were not used.
 *
 * <p>What is fetched by REST in time was used, only late. What was not, when the symbol's records are used again or the
 * session ends, is blind time. For the session's thread; all times are feed time.
 */
final class UnusedRecords {

    /** There is no trade that would have to be among what is fetched. */
    static final long NO_WITNESS = Long.MIN_VALUE;

    private record Stretch(long fromMillis, long witnessMillis) {}

    private final BlindTime blind;
    private final Map<String, Stretch> open = new HashMap<>();

    UnusedRecords(BlindTime blind) {
        this.blind = blind;
    }

    /** Notes that from a time on there were records that were not used; while that is known already nothing changes. */
    void since(String symbol, long fromMillis, long witnessMillis) {
        open.putIfAbsent(symbol, new Stretch(fromMillis, witnessMillis));
    }

    /**
     * What REST has up to a time was given to the engine.
     *
     * @param newestTradeMillis time of the newest trade among it
     */
    void fetched(String symbol, long toMillis, long newestTradeMillis) {
        Stretch stretch = open.get(symbol);
        if (stretch != null && toMillis > stretch.fromMillis() && newestTradeMillis >= stretch.witnessMillis()) {
            open.remove(symbol);
        }
    }

    /** The symbol's records are used again. */
    void end(String symbol, long nowMillis) {
        Stretch stretch = open.remove(symbol);
        if (stretch != null) {
            blind.add(symbol, stretch.fromMillis(), nowMillis);
        }
    }

    /** The session is over. */
    void finish(long nowMillis) {
        open.forEach((symbol, stretch) -> blind.add(symbol, stretch.fromMillis(), nowMillis));
        open.clear();
    }
}
