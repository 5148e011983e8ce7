package orderflow.feed.polygon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderflow.event.Gap;
import orderflow.event.MarketEvent;

/**
 * Fills a hole in the queue from the history that REST has, and lets each symbol go on as soon as its part is there; what
 * cannot be had becomes a gap line.
 *
 * <p>What was missed is fetched symbol by symbol, in order of time, and is decided on. What is only to be known, before
 * the start and behind a long gap, is fetched by {@link WarmupLoader}. Runs on one thread of its own; interruption ends
 * it.
 */
final class HoleFiller {

    /** The stream may be out of order by so much; what comes twice, the engine knows by its id. */
    private static final long OVERLAP_MILLIS = 1_000;

    /** After so many symbols in a row that could not be had, the server is not asked for the others. */
    private static final int PATIENCE = 2;

    private final HistoryLoader loader;
    private final WarmupLoader warmups;
    private final LineQueue queue;
    private final LastSeen seen;
    private final SessionSettings settings;
    private final Timekeeper time;

    HoleFiller(
            HistoryLoader loader,
            WarmupLoader warmups,
            LineQueue queue,
            LastSeen seen,
            SessionSettings settings,
            Timekeeper time) {
        this.loader = loader;
        this.warmups = warmups;
        this.queue = queue;
        this.seen = seen;
        this.settings = settings;
        this.time = time;
    }

    /** Fills it when the engine has come to it; returns when every symbol goes on, or the queue was closed. */
    FillReport fill(Hole hole) throws InterruptedException {
        FillReport report = new FillReport();
        time.pause(settings.settleMillis());
        Map<String, Long> toWarm = new LinkedHashMap<>();
        hole.symbols().forEach(symbol -> toWarm.put(symbol, hole.fromMillis()));
        if (hole.kind() == Hole.Kind.MISSED) {
            boolean tooLong = hole.toMillis() - hole.fromMillis() > settings.longestHoleMillis();
            if (tooLong) {
                report.tooLong();
                for (String symbol : hole.symbols()) {
                    if (!gap(symbol, hole, hole.fromMillis(), "too_long")) {
                        return report;
                    }
                }
            } else {
                toWarm.clear();
                toWarm.putAll(backfill(hole, report));
            }
        }
        // Not after an interruption: the hole that was left half filled then becomes a gap at the queue's end.
        warmUp(toWarm, hole, report);
        return report;
    }

    /**
     * Fetches what was missed; answers with the symbols that a long gap stands for in its place, and its beginning: these
     * still wait.
     */
    private Map<String, Long> backfill(Hole hole, FillReport report) throws InterruptedException {
        Map<String, Long> behindLongGaps = new LinkedHashMap<>();
        List<String> left = new ArrayList<>(hole.symbols());
        int failures = 0;
        RestFault last = null;
        while (!left.isEmpty()) {
            // One that another hole still holds up must not hold up the others.
            String symbol = queue.firstAt(hole.hold(), left).orElse(left.get(0));
            left.remove(symbol);
            if (!queue.awaitHold(hole.hold(), symbol)) {
                return Map.of();
            }
            long gapFrom = tradesFrom(symbol, hole);
            if (failures < PATIENCE) {
                HistoryLoader.Outcome outcome =
                        loader.load(symbol, gapFrom, quotesFrom(symbol, hole), hole.toMillis(), hole.withQuotes());
                report.newestTrade(symbol, outcome.newestTradeMillis());
                if (outcome.lacksQuotes()) {
                    report.lacksQuotes();
                }
                last = outcome.failure().orElse(null);
                gapFrom = Math.max(gapFrom, outcome.lastMillis());
                failures = last == null ? 0 : last.isFinal() ? PATIENCE : failures + 1;
            }
            if (last != null) {
                report.unfilled(symbol, last);
                gap(symbol, hole, gapFrom, "backfill");
                if (hole.toMillis() - gapFrom >= Gap.LONG_MILLIS && !last.isFinal()) {
                    behindLongGaps.put(symbol, gapFrom);
                    continue;
                }
            }
            queue.release(symbol);
        }
        return behindLongGaps;
    }

    /** Fetches what is to be known of symbols, given since when each was not seen. */
    private void warmUp(Map<String, Long> unseenSince, Hole hole, FillReport report) throws InterruptedException {
        if (unseenSince.isEmpty()) {
            return;
        }
        Warmup warmup = settings.warmup();
        long wanted = warmup.fromMillis(hole.toMillis() - hole.delayMillis());
        List<WarmupLoader.Request> requests = new ArrayList<>();
        unseenSince.forEach((symbol, sinceMillis) -> {
            // What came before was learnt once, and its trades are known by their ids.
            long from = hole.first() ? wanted : Math.max(wanted, sinceMillis);
            requests.add(new WarmupLoader.Request(symbol, from, from - warmup.quotesAheadMillis()));
        });
        Failures failures = new Failures();
        // A late plan streams from its own time on; what REST has by then would come twice.
        warmups.load(requests, hole.toMillis() - hole.delayMillis(), hole.withQuotes(), loaded -> {
            warmUp(loaded, hole, failures, report);
            return failures.inARow < PATIENCE;
        });
    }

    /** How many symbols in a row could not be had, and why. */
    private static final class Failures {
        private int inARow;
        private Optional<RestFault> last = Optional.empty();

        void note(Optional<RestFault> failure) {
            inARow = failure.isEmpty() ? 0 : failure.get().isFinal() ? PATIENCE : inARow + 1;
            last = failure;
        }
    }

    /** Gives the engine what came of one symbol. */
    private void warmUp(WarmupLoader.Loaded loaded, Hole hole, Failures failures, FillReport report)
            throws InterruptedException {
        String symbol = loaded.request().symbol();
        BackwardHistory trades = loaded.trades();
        BackwardHistory quotes = loaded.quotes();
        boolean lacksQuotes = quotes.failure()
                .filter(fault -> fault.kind() == RestFault.Kind.NOT_ENTITLED)
                .isPresent();
        if (lacksQuotes) {
            report.lacksQuotes();
        }
        boolean withQuotes = hole.withQuotes() && !lacksQuotes;
        long wholeFrom = trades.isComplete() ? loaded.request().fromMillis() : trades.wholeFromMillis();
        if (withQuotes && !quotes.isComplete()) {
            wholeFrom = Math.max(wholeFrom, quotes.wholeFromMillis());
        }
        boolean complete = trades.isComplete() && (!withQuotes || quotes.isComplete());
        Optional<RestFault> failure = trades.failure().or(() -> withQuotes ? quotes.failure() : Optional.empty());
        if (failures.inARow < PATIENCE) {
            failures.note(failure);
        } else if (!complete && failure.isEmpty()) {
            failure = failures.last;
        }
        if (!queue.awaitHold(hole.hold(), symbol)) {
            return;
        }
        MergedHistory merged = new MergedHistory(
                trades.from(wholeFrom),
                withQuotes ? quotes.from(wholeFrom - settings.warmup().quotesAheadMillis()) : NoPages.INSTANCE);
        long records = loader.put("warmup", symbol, merged).records();
        queue.release(symbol);
        if (complete) {
            if (records == 0) {
                report.empty(symbol);
            }
        } else if (wholeFrom >= hole.toMillis() - hole.delayMillis()) {
            report.unknown(symbol, failure);
        } else {
            report.knownSince(symbol, wholeFrom, failure);
        }
    }

    private long tradesFrom(String symbol, Hole hole) {
        long last = seen.tradeMillis(symbol);
        long from = last == MarketEvent.NO_TIME ? hole.fromMillis() : last - OVERLAP_MILLIS;
        return Math.max(from, hole.toMillis() - settings.longestHoleMillis());
    }

    private long quotesFrom(String symbol, Hole hole) {
        long last = seen.quoteMillis(symbol);
        long from = last == MarketEvent.NO_TIME ? hole.fromMillis() : last;
        return Math.max(from, hole.toMillis() - settings.longestHoleMillis());
    }

    private boolean gap(String symbol, Hole hole, long fromMillis, String reason) throws InterruptedException {
        if (!queue.awaitHold(hole.hold(), symbol)) {
            return false;
        }
        queue.putHistory(symbol, FeedLine.ofGap(symbol, fromMillis, hole.toMillis(), reason, time.nanos()));
        return true;
    }
}
