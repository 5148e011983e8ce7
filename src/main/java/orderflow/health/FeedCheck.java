package orderflow.health;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import orderflow.config.Rules;
import orderflow.feed.polygon.Answer;
import orderflow.feed.polygon.HistoryRecord;
import orderflow.feed.polygon.MarketDay;
import orderflow.feed.polygon.MarketHours;
import orderflow.feed.polygon.MarketStatus;
import orderflow.feed.polygon.PolygonRest;
import orderflow.feed.polygon.RestFault;
import orderflow.feed.polygon.ServerClock;
import orderflow.feed.polygon.SimulatedTime;
import orderflow.feed.polygon.Timekeeper;

/**
 * What REST tells of key, plan, latency, clock and market, in at most four calls.
 *
 * <p>A WebSocket would tell more of the plan and must not be opened: the feed allows one for each key, and a watch may
 * be using it. Blocks; interruption ends it.
 */
public final class FeedCheck {

    /** What a plan without quotes costs those who decide by rarity; figures of {@code docs/detectors.md}. */
    public static final String RARITY_WITHOUT_QUOTES =
            "the tick rule says who sold, right for 86.8 % of trades instead of 97.2 %; measured, falls followed large"
                    + " sales 1.44 (1.10 to 1.80) times as often as random moments instead of 1.65 (1.38 to 1.91),"
                    + " exit signals 1.50 (1.08 to 1.93) instead of 1.67 (1.24 to 2.15)";

    private static final String SPECIFIED_WITHOUT_QUOTES = "a watch works by the tick rule and sees no bid levels";

    private final PolygonRest rest;
    private final CallCount calls;
    private final Timekeeper time;
    private final boolean clockOfFeed;
    private final Results results;
    private final Rules rules;
    private Optional<Moment> moment = Optional.empty();

    FeedCheck(PolygonRest rest, CallCount calls, Timekeeper time, boolean clockOfFeed, Results results, Rules rules) {
        this.rules = rules;
        this.rest = rest;
        this.calls = calls;
        this.time = time;
        this.clockOfFeed = clockOfFeed;
        this.results = results;
    }

    /**
     * Asks, and adds what was found.
     *
     * @param symbol whose last trade and quote are asked for
     * @param allowedCalls that the rate limit leaves time for
     */
    void run(String symbol, int allowedCalls) throws InterruptedException {
        long sentMillis = time.wallMillis();
        Answer<MarketStatus> answer = rest.marketStatus();
        long receivedMillis = time.wallMillis();
        if (answer.failure().isPresent()) {
            results.add(FeedFaults.result(answer.failure().get()));
            return;
        }
        MarketStatus status = answer.toOptional().orElseThrow();
        results.add(Result.ok(CheckName.KEY, "the key is accepted"));
        clock(status, sentMillis, receivedMillis);
        plan(symbol, allowedCalls);
        Optional<List<MarketDay>> days = allowedCalls > 3 ? rest.upcomingDays().toOptional() : Optional.empty();
        long nowMillis = moment.orElseThrow().millis();
        MarketHours hours = days.map(announced -> MarketHours.announced(announced, MarketHours.dateAt(nowMillis)))
                .orElseGet(MarketHours::byRule);
        results.add(MarketCheck.result(moment.orElseThrow(), hours));
        calls.typicalMillis()
                .ifPresent(millis -> results.add(Result.ok(
                        CheckName.REST, "the feed answers in " + millis + " ms", Figure.of(FigureName.REST, millis))));
    }

    /** What time it is for the market, once the feed has told. */
    Optional<Moment> moment() {
        return moment;
    }

    private void clock(MarketStatus status, long sentMillis, long receivedMillis) {
        Optional<Long> session =
                status.simulated().filter(simulated -> clockOfFeed).map(SimulatedTime::sessionMillis);
        ServerClock clock = new ServerClock();
        clock.measure(status, session.orElse(sentMillis), session.orElse(receivedMillis));
        moment =
                Optional.of(new Moment(status.phase(), session.orElseGet(() -> clock.serverMillis(time.wallMillis()))));
        long offset = clock.offsetMillis();
        String text = offset == 0
                ? "the clock agrees with the feed's"
                : "the clock is " + Duration.ofMillis(Math.abs(offset)).toMillis() + " ms "
                        + (offset > 0 ? "ahead of" : "behind") + " the feed's";
        results.add(Result.of(
                CheckName.CLOCK,
                State.OK,
                text,
                clock.isWorthTelling() ? "set the clock (NTP); a watch corrects it meanwhile" : "",
                Figure.of(FigureName.SKEW, Math.abs(offset))));
    }

    private void plan(String symbol, int allowedCalls) throws InterruptedException {
        if (allowedCalls < 3) {
            results.add(Result.ok(CheckName.PLAN, "plan not asked for, since rate_limit_per_second leaves no time"));
            return;
        }
        Answer<Boolean> delayed = rest.isDelayed(symbol);
        Optional<RestFault> noTrades = delayed.failure().filter(FeedCheck::matters);
        if (noTrades.isPresent()) {
            results.add(refused(noTrades.get(), "trades", State.CRITICAL, "a plan with trades is needed"));
            return;
        }
        Answer<HistoryRecord> quote = rest.lastQuote(symbol);
        Optional<RestFault> noQuotes = quote.failure().filter(FeedCheck::matters);
        if (noQuotes.isPresent()) {
            results.add(refused(
                    noQuotes.get(),
                    "quotes",
                    State.WARNING,
                    rules == Rules.RARITY ? RARITY_WITHOUT_QUOTES : SPECIFIED_WITHOUT_QUOTES));
            return;
        }
        String late = delayed.toOptional()
                .map(is -> is ? ", 15 minutes late" : ", in real time")
                .orElse("");
        results.add(Result.ok(CheckName.PLAN, "the plan includes trades and quotes" + late));
    }

    /** A symbol that the feed does not know says nothing about the plan. */
    private static boolean matters(RestFault fault) {
        return fault.kind() != RestFault.Kind.NOT_FOUND;
    }

    private static Result refused(RestFault fault, String what, State state, String hint) {
        if (fault.kind() == RestFault.Kind.NOT_ENTITLED) {
            return Result.of(
                    CheckName.PLAN,
                    state,
                    "the plan does not include " + what + " (HTTP 403: " + fault.message() + ")",
                    hint);
        }
        Result result = FeedFaults.result(fault);
        return result.check() == CheckName.RATE
                ? Result.after(CheckName.PLAN, CheckName.RATE, State.WARNING)
                : Result.of(CheckName.PLAN, result.state(), result.text(), result.hint());
    }
}
