package orderflow.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives each event of a recording its place in the session.
 *
 * <p>An event is due at its own time, later by the delay of the feed, or when its frame arrived where that was
 * recorded; never before the event that stands before it. A lone time more than a minute ahead of both its neighbours is
 * a wrong time: such an event is due with its neighbours, or the session would stand still until then.
 */
final class Placement {

    private static final long SPIKE_MILLIS = 60_000;
    private static final long NANOS_FROM = 100_000_000_000_000L;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final List<MarketRecord> unplaced = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private boolean lots;
    private long delayMillis;
    private long warmupAt = MarketRecord.NO_TIME;

    void add(RecordingLine line) {
        if (line.warmup()) {
            warmupAt = Math.max(warmupAt, line.at());
        }
        for (RecordingLine.Slice slice : line.slices()) {
            switch (slice.kind()) {
                case "recording" -> header(slice);
                case "status" -> {
                    // What the server said of the connection then; the simulator says its own.
                }
                default -> add(slice, line.frame() ? line.at() : MarketRecord.NO_TIME);
            }
        }
    }

    private void header(RecordingLine.Slice slice) {
        ObjectNode header = Json.object(slice.text());
        lots = header.path("quote_size_unit").asText().equals("lots");
        delayMillis = Math.max(delayMillis, header.path("delay_ms").asLong());
    }

    private void add(RecordingLine.Slice slice, long arrival) {
        if (slice.symbol() == null && !slice.kind().equals("gap")) {
            return;
        }
        String symbol = slice.symbol() == null ? null : names.computeIfAbsent(slice.symbol(), name -> name);
        String channel = slice.kind().equals("L2") ? "Q" : slice.kind();
        String topic = names.computeIfAbsent(channel + "." + symbol, name -> name);
        String kind = names.computeIfAbsent(slice.kind(), name -> name);
        String text = lots && kind.equals("Q") ? inShares(slice.text()) : slice.text();
        long time = slice.time() >= NANOS_FROM ? slice.time() / NANOS_PER_MILLI : slice.time();
        unplaced.add(new MarketRecord(kind, symbol, topic, time, arrival, text));
    }

    private static String inShares(String text) {
        ObjectNode quote = Json.object(text);
        for (String size : List.of("bs", "as")) {
            if (quote.path(size).isIntegralNumber()) {
                quote.put(size, quote.get(size).longValue() * 100);
            }
        }
        return Json.text(quote);
    }

    List<MarketRecord> events() {
        List<MarketRecord> placed = new ArrayList<>(unplaced.size());
        long due = MarketRecord.NO_TIME;
        for (int i = 0; i < unplaced.size(); i++) {
            long own = own(i);
            if (own != MarketRecord.NO_TIME && !spike(i, due, own)) {
                due = Math.max(due, own);
            }
            placed.add(unplaced.get(i).due(due));
        }
        // Events without a time before the first that has one: due with it.
        int first = 0;
        while (first < placed.size() && placed.get(first).dueMillis() == MarketRecord.NO_TIME) {
            first++;
        }
        if (first == placed.size()) {
            return List.of();
        }
        for (int i = 0; i < first; i++) {
            placed.set(i, placed.get(i).due(placed.get(first).dueMillis()));
        }
        return placed;
    }

    private long own(int index) {
        MarketRecord event = unplaced.get(index);
        if (event.dueMillis() != MarketRecord.NO_TIME) {
            return event.dueMillis();
        }
        return event.hasTime() ? event.timeMillis() + delayMillis : MarketRecord.NO_TIME;
    }

    private boolean spike(int index, long before, long own) {
        int next = index + 1;
        while (next < unplaced.size() && own(next) == MarketRecord.NO_TIME) {
            next++;
        }
        boolean aheadOfBefore = before == MarketRecord.NO_TIME || own > before + SPIKE_MILLIS;
        return aheadOfBefore && next < unplaced.size() && own > own(next) + SPIKE_MILLIS;
    }

    /** When the recorded watch had its warm-up, or {@link MarketRecord#NO_TIME}. */
    long warmupAt() {
        return warmupAt;
    }

    long delayMillis() {
        return delayMillis;
    }
}
