package orderflow.feed.polygon;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How long each symbol went unmonitored, in feed time. Thread-safe. */
public final class BlindTime {

    private final Map<String, Long> millisBySymbol = new HashMap<>();
    private long startMillis = Long.MAX_VALUE;

    /** Monitoring begins; later calls do nothing. */
    synchronized void begin(long nowMillis, Collection<String> symbols) {
        if (startMillis == Long.MAX_VALUE) {
            startMillis = nowMillis;
            symbols.forEach(symbol -> millisBySymbol.put(symbol, 0L));
        }
    }

    /** A stretch that stays unseen; what lies before the beginning does not count. */
    synchronized void add(String symbol, long fromMillis, long toMillis) {
        long lost = toMillis - Math.max(fromMillis, startMillis);
        if (lost > 0 && millisBySymbol.containsKey(symbol)) {
            millisBySymbol.merge(symbol, lost, Long::sum);
        }
    }

    /** The largest share of the time since the beginning that any symbol went unmonitored: 0 to 1. */
    public synchronized double worstShare(long nowMillis) {
        long span = nowMillis - startMillis;
        if (startMillis == Long.MAX_VALUE || span <= 0) {
            return 0;
        }
        long worst = millisBySymbol.values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return Math.min(1, (double) worst / span);
    }
}
