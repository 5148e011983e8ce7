package orderflow.feed.polygon;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What came of filling a hole; written by the history thread, then handed over whole. */
final class FillReport {

    /**
     * How far back a symbol is known where that is less than was asked for.
     *
     * @param fromMillis feed time, or that of the hole's end where nothing is known
     * @param failure what broke it off; empty where time was up
     */
    record Shortfall(long fromMillis, boolean nothing, Optional<RestFault> failure) {}

    private final Map<String, RestFault> unfilled = new LinkedHashMap<>();
    private final Map<String, Shortfall> shortfalls = new LinkedHashMap<>();
    private final Set<String> empty = new LinkedHashSet<>();
    private final Map<String, Long> newestTradeMillis = new HashMap<>();
    private boolean lacksQuotes;
    private boolean tooLong;

    void unfilled(String symbol, RestFault fault) {
        unfilled.put(symbol, fault);
    }

    void knownSince(String symbol, long fromMillis, Optional<RestFault> failure) {
        shortfalls.put(symbol, new Shortfall(fromMillis, false, failure));
    }

    void unknown(String symbol, Optional<RestFault> failure) {
        shortfalls.put(symbol, new Shortfall(HistoryRecord.NO_TIME, true, failure));
    }

    void empty(String symbol) {
        empty.add(symbol);
    }

    void newestTrade(String symbol, long timeMillis) {
        newestTradeMillis.put(symbol, timeMillis);
    }

    void lacksQuotes() {
        lacksQuotes = true;
    }

    void tooLong() {
        tooLong = true;
    }

    /** Symbols whose hole became a gap, and why. */
    Map<String, RestFault> unfilled() {
        return unfilled;
    }

    /** Symbols that are known since later than was asked for. */
    Map<String, Shortfall> shortfalls() {
        return shortfalls;
    }

    /** Symbols of which there was nothing. */
    Set<String> emptySymbols() {
        return empty;
    }

    /** What went wrong with a symbol, of each where anything did. */
    Map<String, RestFault> faults() {
        Map<String, RestFault> faults = new LinkedHashMap<>(unfilled);
        shortfalls.forEach(
                (symbol, shortfall) -> shortfall.failure().ifPresent(fault -> faults.putIfAbsent(symbol, fault)));
        return faults;
    }

    /** Time of the newest trade that was fetched of a symbol, or {@link HistoryRecord#NO_TIME}. */
    long newestTradeMillis(String symbol) {
        return newestTradeMillis.getOrDefault(symbol, HistoryRecord.NO_TIME);
    }

    boolean foundNoQuotes() {
        return lacksQuotes;
    }

    boolean wasTooLong() {
        return tooLong;
    }
}
