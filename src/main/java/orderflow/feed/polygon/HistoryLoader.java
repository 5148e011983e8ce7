package orderflow.feed.polygon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the history of one symbol into the queue, in lines of a size. Not thread-safe; interruption ends it. */
final class HistoryLoader {

    /**
     * What came of it.
     *
     * @param records put into the queue
     * @param failure what broke it off, if anything did
     * @param lacksQuotes true when the plan has no quotes
     */
    record Outcome(long records, Optional<RestFault> failure, boolean lacksQuotes) {}

    private static final int RECORDS_IN_LINE = 500;

    private final PolygonRest rest;
    private final LineQueue queue;
    private final FeedClock clock;
    private final Timekeeper time;

    HistoryLoader(PolygonRest rest, LineQueue queue, FeedClock clock, Timekeeper time) {
        this.rest = rest;
        this.queue = queue;
        this.clock = clock;
        this.time = time;
    }

    /** Loads trades and quotes, each from a time of its own up to, and without, another. */
    Outcome load(String word, String symbol, long tradesFrom, long quotesFrom, long toMillis, boolean withQuotes)
            throws InterruptedException {
        MergedHistory merged = new MergedHistory(
                rest.trades(symbol, tradesFrom, toMillis),
                withQuotes ? rest.quotes(symbol, quotesFrom, toMillis) : NoPages.INSTANCE);
        List<HistoryRecord> batch = new ArrayList<>(RECORDS_IN_LINE);
        long records = 0;
        for (Optional<HistoryRecord> next = merged.next(); next.isPresent(); next = merged.next()) {
            batch.add(next.get());
            records++;
            if (batch.size() == RECORDS_IN_LINE) {
                put(word, batch);
            }
        }
        put(word, batch);
        return new Outcome(records, merged.failure(), merged.lacksQuotes());
    }

    private void put(String word, List<HistoryRecord> batch) throws InterruptedException {
        if (!batch.isEmpty()) {
            queue.putHistory(FeedLine.ofHistory(word, batch, clock.millis(), time.nanos()));
            batch.clear();
        }
    }

    /** History of which there is none. */
    private enum NoPages implements HistoryPages {
        INSTANCE;

        @Override
        public boolean hasNext() {
            return false;
        }

        @Override
        public Answer<List<HistoryRecord>> next() {
            return new Answer.Value<>(List.of());
        }
    }
}
