package orderflow.feed.polygon;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Fetches what some symbols have traded and quoted up to now, the newest first, several calls at a time, within a time.
 *
 * <p>Symbols are asked for in their order, so that the first are complete soon. Each is handed over when its trades and
 * quotes are there, or when time is up, with what there is of it then.
 */
final class WarmupLoader {

    private static final long LOOK_MILLIS = 20;

    /**
     * One symbol to ask for.
     *
     * @param fromMillis of its trades
     * @param quotesFromMillis at or before that
     */
    record Request(String symbol, long fromMillis, long quotesFromMillis) {}

    /** What came of one; not complete where time was up before. */
    record Loaded(Request request, BackwardHistory trades, BackwardHistory quotes) {}

    /** Takes what came of one symbol, on the thread that loads; answers false to have nothing more fetched. */
    interface Taker {
        boolean take(Loaded loaded) throws InterruptedException;
    }

    /** A symbol under way, and how many of its two kinds are still fetched. */
    private record UnderWay(Loaded loaded, AtomicInteger kinds) {}

    private final PolygonRest rest;
    private final Timekeeper time;
    private final Warmup warmup;
    private final Consumer<RuntimeException> defects;

    WarmupLoader(PolygonRest rest, Timekeeper time, Warmup warmup, Consumer<RuntimeException> defects) {
        this.rest = rest;
        this.time = time;
        this.warmup = warmup;
        this.defects = defects;
    }

    /** Fetches and hands over; returns when every symbol was. Interruption ends it. */
    void load(List<Request> requests, long toMillis, boolean withQuotes, Taker taker) throws InterruptedException {
        long endNanos = time.nanos() + warmup.limitMillis() * 1_000_000;
        LinkedBlockingQueue<UnderWay> finished = new LinkedBlockingQueue<>();
        Deque<UnderWay> left = new ArrayDeque<>();
        ExecutorService callers = Executors.newFixedThreadPool(warmup.callsAtATime(), task -> {
            Thread thread = new Thread(task, "feed-warmup");
            thread.setDaemon(true);
            return thread;
        });
        try {
            for (Request request : requests) {
                UnderWay next = begin(request, toMillis, withQuotes);
                left.add(next);
                submit(
                        callers,
                        next,
                        next.loaded().trades(),
                        finished,
                        () -> rest.latestTrades(request.symbol(), request.fromMillis(), toMillis));
                if (withQuotes) {
                    submit(
                            callers,
                            next,
                            next.loaded().quotes(),
                            finished,
                            () -> rest.latestQuotes(request.symbol(), request.quotesFromMillis(), toMillis));
                }
            }
            boolean goesOn = true;
            while (goesOn && !left.isEmpty() && time.nanos() - endNanos < 0) {
                UnderWay done = finished.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (done != null && left.remove(done)) {
                    goesOn = taker.take(done.loaded());
                }
            }
        } finally {
            callers.shutdownNow();
        }
        for (UnderWay late : left) {
            late.loaded().trades().stop();
            late.loaded().quotes().stop();
            taker.take(late.loaded());
        }
    }

    private static UnderWay begin(Request request, long toMillis, boolean withQuotes) {
        Loaded loaded = new Loaded(request, new BackwardHistory(toMillis), new BackwardHistory(toMillis));
        return new UnderWay(loaded, new AtomicInteger(withQuotes ? 2 : 1));
    }

    private interface PagesSource {
        HistoryPages pages();
    }

    private void submit(
            ExecutorService callers,
            UnderWay symbol,
            BackwardHistory history,
            LinkedBlockingQueue<UnderWay> finished,
            PagesSource source) {
        callers.execute(() -> {
            try {
                history.fetch(source.pages());
                if (symbol.kinds().decrementAndGet() == 0) {
                    finished.add(symbol);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                defects.accept(e);
            }
        });
    }
}
