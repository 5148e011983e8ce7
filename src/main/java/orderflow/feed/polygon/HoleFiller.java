package orderflow.feed.polygon;

import java.util.Iterator;
import orderflow.event.MarketEvent;

/**
 * Fills a hole in the queue from the history that REST has, symbol by symbol; what cannot be had becomes a gap line.
 *
 * <p>Runs on the history thread; interruption ends it.
 */
final class HoleFiller {

    /** The stream may be out of order by so much; what comes twice, the engine knows by its id. */
    private static final long OVERLAP_MILLIS = 1_000;

    /** After so many symbols in a row that could not be had, the server is not asked for the others. */
    private static final int PATIENCE = 2;

    private final HistoryLoader loader;
    private final LineQueue queue;
    private final LastSeen seen;
    private final SessionSettings settings;
    private final Timekeeper time;

    HoleFiller(HistoryLoader loader, LineQueue queue, LastSeen seen, SessionSettings settings, Timekeeper time) {
        this.loader = loader;
        this.queue = queue;
        this.seen = seen;
        this.settings = settings;
        this.time = time;
    }

    /** Waits until the engine has come to the hole, fills it, and lets the engine go on. */
    FillReport fill(Hole hole) throws InterruptedException {
        FillReport report = new FillReport();
        if (!hole.first()) {
            time.pause(settings.settleMillis());
        }
        if (!queue.awaitHold()) {
            return report;
        }
        if (!hole.first() && hole.toMillis() - hole.fromMillis() > settings.longestHoleMillis()) {
            report.tooLong();
            gap("", hole.fromMillis(), hole.toMillis(), "too_long");
            fillAll(new Hole(true, hole.fromMillis(), hole.toMillis(), hole.symbols(), hole.withQuotes()), report);
        } else {
            fillAll(hole, report);
        }
        // Not after an interruption: the hole that was left half filled then becomes a gap at the queue's end.
        queue.release();
        return report;
    }

    private void fillAll(Hole hole, FillReport report) throws InterruptedException {
        int failures = 0;
        Iterator<String> symbols = hole.symbols().iterator();
        RestFault last = null;
        while (symbols.hasNext()) {
            String symbol = symbols.next();
            if (failures < PATIENCE) {
                last = fillOne(symbol, hole, report);
                failures = last == null ? 0 : last.isFinal() ? PATIENCE : failures + 1;
            } else {
                failed(symbol, hole, tradesFrom(symbol, hole), last, report);
            }
        }
    }

    private RestFault fillOne(String symbol, Hole hole, FillReport report) throws InterruptedException {
        long tradesFrom = tradesFrom(symbol, hole);
        HistoryLoader.Outcome outcome = loader.load(
                hole.first() ? "warmup" : "backfill",
                symbol,
                tradesFrom,
                quotesFrom(symbol, hole, tradesFrom),
                hole.toMillis(),
                hole.withQuotes());
        if (outcome.lacksQuotes()) {
            report.lacksQuotes();
        }
        if (outcome.records() == 0 && outcome.failure().isEmpty()) {
            report.empty(symbol);
        }
        if (outcome.failure().isEmpty()) {
            return null;
        }
        failed(symbol, hole, tradesFrom, outcome.failure().get(), report);
        return outcome.failure().get();
    }

    private void failed(String symbol, Hole hole, long fromMillis, RestFault fault, FillReport report)
            throws InterruptedException {
        report.unfilled(symbol, fault);
        // Before the first hole nothing was learnt that a gap could end, except by a part of the warm-up itself.
        gap(symbol, fromMillis, hole.toMillis(), hole.first() ? "warmup" : "backfill");
    }

    private long tradesFrom(String symbol, Hole hole) {
        if (hole.first()) {
            return hole.toMillis() - settings.warmupMillis();
        }
        long last = seen.tradeMillis(symbol);
        long from = last == MarketEvent.NO_TIME ? hole.fromMillis() : last - OVERLAP_MILLIS;
        return Math.max(from, hole.toMillis() - settings.longestHoleMillis());
    }

    private long quotesFrom(String symbol, Hole hole, long tradesFrom) {
        long last = seen.quoteMillis(symbol);
        if (hole.first()) {
            return tradesFrom;
        }
        long from = last == MarketEvent.NO_TIME ? hole.fromMillis() : last;
        return Math.max(from, hole.toMillis() - settings.longestHoleMillis());
    }

    private void gap(String symbol, long fromMillis, long toMillis, String reason) throws InterruptedException {
        queue.putHistory(FeedLine.ofGap(symbol, fromMillis, toMillis, reason, time.nanos()));
    }
}
