package orderflow.feed.polygon;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/**
 * The threads that ask by REST, so that the session itself never waits for an answer: one for questions, and one for each
 * hole, which takes longer and may have symbols that another has not. Thread-safe.
 */
final class HistoryDesk implements AutoCloseable {

    /** What the server said at the start, as far as it could be asked. */
    record Survey(Answer<MarketStatus> status, Answer<List<MarketDay>> days, Answer<Boolean> delayed) {}

    /**
     * An answer to what time it is.
     *
     * @param jumpMillis by how much it moved the feed's time
     */
    record Measured(Answer<MarketStatus> status, long jumpMillis) {}

    /** For how many symbols the plan's delay is asked at most. */
    private static final int SYMBOLS_ASKED = 4;

    private interface Job {
        void run() throws InterruptedException;
    }

    private final PolygonRest rest;
    private final FeedClock clock;
    private final Timekeeper time;
    private final HoleFiller filler;
    private final Consumer<RuntimeException> defects;
    private final ExecutorService questions = Executors.newSingleThreadExecutor(named("feed-questions"));
    private final ExecutorService holes = Executors.newCachedThreadPool(named("feed-history"));

    /** A desk that tells of its own defects. */
    HistoryDesk(
            PolygonRest rest, FeedClock clock, Timekeeper time, HoleFiller filler, Consumer<RuntimeException> defects) {
        this.defects = defects;
        this.rest = rest;
        this.clock = clock;
        this.time = time;
        this.filler = filler;
    }

    private static ThreadFactory named(String name) {
        return task -> {
            Thread worker = new Thread(task, name);
            worker.setDaemon(true);
            return worker;
        };
    }

    /** Asks for everything that is to be known before a connection is made; {@code first} hears of the first call. */
    void survey(List<String> symbols, Consumer<Answer<MarketStatus>> first, Consumer<Survey> result) {
        submit(() -> {
            Answer<MarketStatus> status = measure().status();
            first.accept(status);
            boolean refused = status.failure().filter(RestFault::isFinal).isPresent();
            boolean away = status.failure()
                    .filter(fault -> fault.kind() == RestFault.Kind.UNREACHABLE)
                    .isPresent();
            Answer<List<MarketDay>> days = refused || away ? new Answer.Value<>(List.of()) : rest.upcomingDays();
            result.accept(new Survey(status, days, refused ? new Answer.Value<>(false) : delayed(symbols)));
        });
    }

    /** A symbol that the feed does not know says nothing about the plan, so the next is asked for. */
    private Answer<Boolean> delayed(List<String> symbols) throws InterruptedException {
        Answer<Boolean> answer = rest.isDelayed(symbols.get(0));
        for (int i = 1; i < Math.min(symbols.size(), SYMBOLS_ASKED); i++) {
            if (answer.failure().filter(RestFault::meansNoData).isEmpty()) {
                return answer;
            }
            answer = rest.isDelayed(symbols.get(i));
        }
        return answer;
    }

    /** Whether there is a last trade or a last quote of a symbol; a failure where that cannot be told. */
    void isKnown(String symbol, Consumer<Answer<Boolean>> result) {
        submit(() -> {
            Answer<HistoryRecord> trade = rest.lastTrade(symbol);
            boolean noTrade = trade.failure().filter(RestFault::meansNoData).isPresent();
            Answer<HistoryRecord> last = noTrade ? rest.lastQuote(symbol) : trade;
            Optional<RestFault> fault = last.failure();
            boolean nothing = fault.filter(why -> why.meansNoData() || noTrade && why.isFinal())
                    .isPresent();
            result.accept(
                    nothing || fault.isEmpty()
                            ? new Answer.Value<>(!nothing)
                            : new Answer.Failure<>(fault.orElseThrow()));
        });
    }

    /** Measures the clock. */
    void askTime(Consumer<Measured> result) {
        submit(() -> result.accept(measure()));
    }

    void fill(Hole hole, Consumer<FillReport> result) {
        submit(holes, () -> result.accept(filler.fill(hole)));
    }

    void lastTrade(String symbol, Consumer<Answer<HistoryRecord>> result) {
        submit(() -> result.accept(rest.lastTrade(symbol)));
    }

    private Measured measure() throws InterruptedException {
        long sentMillis = time.wallMillis();
        Answer<MarketStatus> answer = rest.marketStatus();
        long receivedMillis = time.wallMillis();
        long beforeMillis = clock.millis();
        answer.toOptional().ifPresent(status -> clock.measured(status, sentMillis, receivedMillis));
        return new Measured(answer, clock.millis() - beforeMillis);
    }

    private void submit(Job job) {
        submit(questions, job);
    }

    private void submit(ExecutorService thread, Job job) {
        try {
            thread.execute(() -> {
                try {
                    job.run();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (RuntimeException e) {
                    defects.accept(e);
                }
            });
        } catch (RejectedExecutionException e) {
            // The session has ended, and nobody waits for the answer.
        }
    }

    @Override
    public void close() {
        questions.shutdownNow();
        holes.shutdownNow();
        rest.close();
    }
}
