package orderflow.feed.polygon;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long each symbol went unmonitored, in feed time. Thread-safe.
 *
 * <p>Stretches that overlap count once: a symbol whose records are rejected while the feed is late is blind for one
 * reason or another, not twice.
 */
public final class BlindTime {

    /** For each symbol its stretches, which do not overlap: their ends by their beginnings. */
    private final Map<String, TreeMap<Long, Long>> stretchesBySymbol = new HashMap<>();

    private long startMillis = Long.MAX_VALUE;

    /** Monitoring begins; later calls do nothing. */
    synchronized void begin(long nowMillis, Collection<String> symbols) {
        if (startMillis == Long.MAX_VALUE) {
            startMillis = nowMillis;
            symbols.forEach(symbol -> stretchesBySymbol.put(symbol, new TreeMap<>()));
        }
    }

    /** A stretch that stays unseen; what lies before the beginning does not count. */
    public synchronized void add(String symbol, long fromMillis, long toMillis) {
        TreeMap<Long, Long> stretches = stretchesBySymbol.get(symbol);
        long from = Math.max(fromMillis, startMillis);
        if (stretches == null || toMillis <= from) {
            return;
        }
        long to = toMillis;
        Map.Entry<Long, Long> other = stretches.floorEntry(to);
        while (other != null && other.getValue() >= from) {
            from = Math.min(from, other.getKey());
            to = Math.max(to, other.getValue());
            stretches.remove(other.getKey());
            other = stretches.floorEntry(to);
        }
        stretches.put(from, to);
    }

    /** The largest share of the time since the beginning that any symbol went unmonitored: 0 to 1. */
    public synchronized double worstShare(long nowMillis) {
        long span = nowMillis - startMillis;
        if (startMillis == Long.MAX_VALUE || span <= 0) {
            return 0;
        }
        long worst = stretchesBySymbol.values().stream()
                .mapToLong(BlindTime::lengthMillis)
                .max()
                .orElse(0);
        return Math.min(1, (double) worst / span);
    }

    private static long lengthMillis(TreeMap<Long, Long> stretches) {
        return stretches.entrySet().stream()
                .mapToLong(stretch -> stretch.getValue() - stretch.getKey())
                .sum();
    }
}
