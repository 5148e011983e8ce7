package orderflow.feed.polygon;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What came of filling a hole; written by the history thread, then handed over whole. */
final class FillReport {

    private final Map<String, RestFault> unfilled = new LinkedHashMap<>();
    private final Set<String> empty = new LinkedHashSet<>();
    private boolean lacksQuotes;
    private boolean tooLong;

    void unfilled(String symbol, RestFault fault) {
        unfilled.put(symbol, fault);
    }

    void empty(String symbol) {
        empty.add(symbol);
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

    /** Symbols of which there was nothing. */
    Set<String> emptySymbols() {
        return empty;
    }

    boolean foundNoQuotes() {
        return lacksQuotes;
    }

    boolean wasTooLong() {
        return tooLong;
    }
}
