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
     * @param lastMillis time of the last of them, or {@link HistoryRecord#NO_TIME}
     * @param newestTradeMillis time of the newest trade among them, or {@link HistoryRecord#NO_TIME}
     * @param failure what broke it off, if anything did
     * @param lacksQuotes true when the plan has no quotes
     */
    record Outcome(
            long records, long lastMillis, long newestTradeMillis, Optional<RestFault> failure, boolean lacksQuotes) {}

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

    /** Fetches trades and quotes that were missed, each from a time of its own up to, and without, another. */
    Outcome load(String symbol, long tradesFrom, long quotesFrom, long toMillis, boolean withQuotes)
            throws InterruptedException {
        return put(
                "backfill",
                symbol,
                new MergedHistory(
                        rest.trades(symbol, tradesFrom, toMillis),
                        withQuotes ? rest.quotes(symbol, quotesFrom, toMillis) : NoPages.INSTANCE));
    }

    /** Puts what comes into the queue; {@code word} is {@code backfill} or {@code warmup}. */
    Outcome put(String word, String symbol, MergedHistory merged) throws InterruptedException {
        List<HistoryRecord> batch = new ArrayList<>(RECORDS_IN_LINE);
        long records = 0;
        long lastMillis = HistoryRecord.NO_TIME;
        long newestTradeMillis = HistoryRecord.NO_TIME;
        for (Optional<HistoryRecord> next = merged.next(); next.isPresent(); next = merged.next()) {
            batch.add(next.get());
            records++;
            lastMillis = Math.max(lastMillis, next.get().timeMillis());
            if (next.get().isTrade()) {
                newestTradeMillis = Math.max(newestTradeMillis, next.get().timeMillis());
            }
            if (batch.size() == RECORDS_IN_LINE) {
                put(word, symbol, batch);
            }
        }
        put(word, symbol, batch);
        return new Outcome(records, lastMillis, newestTradeMillis, merged.failure(), merged.lacksQuotes());
    }

    private void put(String word, String symbol, List<HistoryRecord> batch) throws InterruptedException {
        if (!batch.isEmpty()) {
            queue.putHistory(symbol, FeedLine.ofHistory(word, batch, clock.millis(), time.nanos()));
            batch.clear();
        }
    }
}
