package orderflow.simulator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What REST can be asked for: the trades and quotes of each symbol, sorted by their own time. Immutable. */
final class History {

    private final Map<String, List<MarketRecord>> byTopic = new HashMap<>();

    History(List<MarketRecord> events) {
        for (MarketRecord event : events) {
            boolean kept = event.kind().equals("T") || event.kind().equals("Q");
            if (kept && event.hasTime()) {
                byTopic.computeIfAbsent(event.topic(), topic -> new ArrayList<>())
                        .add(event);
            }
        }
        // The sort is stable: records of the same time keep the order of the recording.
        byTopic.values().forEach(records -> records.sort(Comparator.comparingLong(MarketRecord::timeMillis)));
    }

    /**
     * The records of a time that have happened.
     *
     * @param topic {@code T.SYMBOL} or {@code Q.SYMBOL}
     * @param fromNanos first time, inclusive
     * @param toNanos last time, exclusive
     * @param asOfMillis session time; later events have not happened yet
     */
    List<MarketRecord> between(String topic, long fromNanos, long toNanos, long asOfMillis) {
        List<MarketRecord> all = byTopic.getOrDefault(topic, List.of());
        return all.stream()
                .filter(record -> record.dueMillis() <= asOfMillis)
                .filter(record -> nanos(record) >= fromNanos && nanos(record) < toNanos)
                .toList();
    }

    /** The latest that has happened, or null. */
    MarketRecord last(String topic, long asOfMillis) {
        List<MarketRecord> all = byTopic.getOrDefault(topic, List.of());
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).dueMillis() <= asOfMillis) {
                return all.get(i);
            }
        }
        return null;
    }

    static List<MarketRecord> reversed(List<MarketRecord> records) {
        List<MarketRecord> reversed = new ArrayList<>(records);
        Collections.reverse(reversed);
        return reversed;
    }

    private static long nanos(MarketRecord record) {
        return record.timeMillis() * RestRecords.NANOS_PER_MILLI;
    }
}
