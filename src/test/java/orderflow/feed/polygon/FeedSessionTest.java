package orderflow.feed.polygon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import orderflow.fault.ExitCode;
import orderflow.simulator.ManualClock;
import orderflow.simulator.PolygonSimulator;
import orderflow.simulator.SimulatorBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions with the simulator, on a clock that the test moves: what is played was read before time goes on. */
class FeedSessionTest {

    /** 10:00 in New York on an ordinary Monday. */
    private static final long START = 1_705_330_800_000L;

    private static final int SECONDS = 150;
    private static final int MANY_SECONDS = 240;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ManualClock clock = new ManualClock();

    private static String trade(String symbol, int id, long timeMillis) {
        return "{\"ev\":\"T\",\"sym\":\"" + symbol + "\",\"i\":\"" + id + "\",\"x\":4,\"p\":50.01,\"s\":100,\"t\":"
                + timeMillis + "}";
    }

    /** A trade a second of each symbol, numbered from 0 for the first. */
    private SimulatorBuilder session(String... symbols) {
        return session(SECONDS, symbols);
    }

    private SimulatorBuilder session(int seconds, String... symbols) {
        List<String> lines = new ArrayList<>();
        for (int second = 0; second < seconds; second++) {
            for (int i = 0; i < symbols.length; i++) {
                lines.add(trade(symbols[i], i * 100_000 + second, START + 1_000L * second + i));
            }
        }
        return PolygonSimulator.builder().lines(lines).clock(clock);
    }

    private static Set<String> ids(int from, int to) {
        return new HashSet<>(
                IntStream.range(from, to).mapToObj(Integer::toString).toList());
    }

    /** Plays on by one second; time that passes is noticed by the session between any two of its looks at the clock. */
    private void second(PolygonSimulator simulator) {
        clock.advance(Duration.ofSeconds(1));
        try {
            simulator.awaitRead(PATIENCE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Plays up to a time of the session, in seconds, and lets the connection have read it. */
    private void play(PolygonSimulator simulator, int untilSecond) {
        while (clock.nowMillis() < START + 1_000L * untilSecond) {
            second(simulator);
        }
    }

    /** Plays on until the session has told something. */
    private void playUntilTold(SessionRun run, PolygonSimulator simulator, String start) throws InterruptedException {
        run.until("to be told " + start, () -> {
            second(simulator);
            return run.told(start);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop@+60s",
                "close=1001@+60s",
                "stall@+60s",
                "max-connections@+60s",
                "huge-frame=16@+60s",
                "mute@+60s"
            })
    void fetchesWhatItMissedWhenTheConnectionIsLost(String fault) throws Exception {
        try (PolygonSimulator simulator = session("AAPL").fault(fault).start();
                SessionRun run = new SessionRun(simulator, SessionRun.QUICK, "AAPL")) {
            run.untilLive();
            play(simulator, 65);
            playUntilTold(run, simulator, "degraded CONNECTION");
            run.untilTold("restored CONNECTION").untilLive();
            play(simulator, SECONDS);
            run.until("every trade", () -> Set.copyOf(List.copyOf(run.tradeIds)).size() == SECONDS);
            assertThat(new HashSet<>(run.tradeIds)).isEqualTo(ids(0, SECONDS));
            assertThat(run.gaps).isEmpty();
            assertThat(run.blind.worstShare(START + 1_000 * SECONDS)).isZero();
            assertThat(run.ended).isNull();
        }
    }

    @Test
    void tellsSilenceAndItsEnd() throws Exception {
        try (PolygonSimulator simulator = session("AAPL").fault("stall@+60s").start();
                SessionRun run = new SessionRun(simulator, SessionRun.QUICK, "AAPL")) {
            run.untilLive();
            playUntilTold(run, simulator, "degraded SILENCE");
            assertThat(clock.nowMillis()).isGreaterThanOrEqualTo(START + 90_000);
            run.untilTold("restored SILENCE");
        }
    }

    @Test
    void takesTheMinutesBeforeTheStartAsWarmup() throws Exception {
        try (PolygonSimulator simulator = session("AAPL").startAt("+120s").start();
                SessionRun run = new SessionRun(simulator, SessionRun.QUICK, "AAPL")) {
            run.untilLive();
            play(simulator, SECONDS);
            run.until("the trades", () -> run.tradeIds.size() == SECONDS - 120);
            assertThat(run.warmupIds).hasSize(120);
            assertThat(new HashSet<>(run.tradeIds)).isEqualTo(ids(120, SECONDS));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "refused-key, Unknown API Key",
        "no-websocket, include websocket access",
        "no-trades, trades are not in the plan",
        "key-revoked@+60s, ''"
    })
    void endsWhereTheKeyOrThePlanIsRefused(String fault, String reason) throws Exception {
        try (PolygonSimulator simulator = session("AAPL").fault(fault).start();
                SessionRun run = new SessionRun(simulator, SessionRun.QUICK, "AAPL")) {
            if (fault.contains("@")) {
                run.untilLive();
                play(simulator, 61);
            }
            run.until("the end", () -> run.ended != null);
            assertThat(run.ended).isEqualTo(ExitCode.REFUSED);
            assertThat(run.told.toString()).contains(reason).doesNotContain(PolygonSimulator.DEMO_KEY);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"websocket-refused", "silent-auth"})
    void endsWhereTheFeedDoesNotAnswerAtTheStart(String fault) throws Exception {
        try (PolygonSimulator simulator = session("AAPL").fault(fault).start()) {
            SessionSettings impatient = withStartTimeout(400);
            try (SessionRun run = new SessionRun(simulator, impatient, "AAPL")) {
                run.until("the end", () -> run.ended != null);
                assertThat(run.ended).isEqualTo(ExitCode.UNREACHABLE);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"no-quotes, QUOTES", "no-luld, HALTS"})
    void goesOnWithoutWhatThePlanLacks(String fault, Degradation.Kind kind) throws Exception {
        try (PolygonSimulator simulator = session("AAPL").fault(fault).start();
                SessionRun run = new SessionRun(simulator, SessionRun.QUICK, "AAPL")) {
            run.untilTold("degraded " + kind).untilLive();
            play(simulator, SECONDS);
            run.until("trades", () -> run.tradeIds.size() > 60);
            assertThat(run.told).noneMatch(line -> line.startsWith("restored"));
        }
    }

    @Test
    void fetchesTheTradesOfASymbolThatFallsSilentAlone() throws Exception {
        try (PolygonSimulator simulator = session(MANY_SECONDS, "AAPL", "MSFT")
                        .fault("mute-symbol=MSFT@+30s")
                        .start();
                SessionRun run = new SessionRun(simulator, SessionRun.QUICK, "AAPL", "MSFT")) {
            run.untilLive();
            playUntilTold(run, simulator, "degraded MUTE MSFT");
            run.until("the last trades of the silent one", () -> {
                second(simulator);
                return run.tradeIds.contains(Integer.toString(100_000 + MANY_SECONDS - 1));
            });
            assertThat(run.told).noneMatch(line -> line.startsWith("degraded MUTE AAPL"));
            assertThat(run.gaps).isEmpty();
        }
    }

    @Test
    void leavesAThinStockAlone() throws Exception {
        SimulatorBuilder thin = PolygonSimulator.builder()
                .lines(trade("THIN", 1, START + 1_000), trade("THIN", 2, START + 240_000))
                .clock(clock);
        try (PolygonSimulator simulator = thin.start();
                SessionRun run = new SessionRun(simulator, SessionRun.QUICK, "THIN")) {
            run.untilLive();
            for (int asked = 1; asked <= 3; asked++) {
                int calls = asked;
                play(simulator, 61 * asked);
                run.until("REST to be asked", () -> asked(simulator, "/v2/last/trade/THIN") > calls);
            }
            play(simulator, 240);
            run.until("both trades", () -> run.tradeIds.size() == 2);
            assertThat(run.told).noneMatch(line -> line.startsWith("degraded"));
        }
    }

    @Test
    void tellsOfASymbolThatTheFeedDoesNotKnow() throws Exception {
        try (PolygonSimulator simulator = session("AAPL").start();
                SessionRun run = new SessionRun(simulator, SessionRun.QUICK, "AAPL", "NOSUCH")) {
            run.untilLive();
            playUntilTold(run, simulator, "degraded UNKNOWN NOSUCH");
            play(simulator, SECONDS);
            run.until("the trades of the other", () -> run.tradeIds.size() == SECONDS);
            run.finish();
            assertThat(run.told)
                    .noneMatch(line -> line.startsWith("degraded UNKNOWN AAPL") || line.startsWith("restored"));
            assertThat(run.blind.worstShare(START + 1_000 * SECONDS)).isGreaterThan(0.9);
            assertThat(run.ended).isNull();
        }
    }

    @Test
    void tellsThatASymbolIsKnownFromItsFirstTradeOn() throws Exception {
        SimulatorBuilder firstDay = PolygonSimulator.builder()
                .lines(trade("AAPL", 1, START), trade("NEW", 2, START + 30_000), trade("NEW", 3, START + 31_000))
                .clock(clock);
        try (PolygonSimulator simulator = firstDay.start();
                SessionRun run = new SessionRun(simulator, SessionRun.QUICK, "AAPL", "NEW")) {
            run.untilLive();
            play(simulator, 10);
            run.untilTold("degraded UNKNOWN NEW");
            play(simulator, 31);
            run.untilTold("restored UNKNOWN NEW");
            run.finish();
            assertThat(run.blind.worstShare(START + 31_000)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain-404/v2", "server-error/v2"})
    void callsNoSymbolUnknownWhereTheFeedDoesNotSay(String fault) throws Exception {
        try (PolygonSimulator simulator = session("AAPL").fault(fault).start();
                SessionRun run = new SessionRun(simulator, SessionRun.QUICK, "AAPL", "QUIET")) {
            run.untilLive();
            play(simulator, 10);
            run.until("REST to be asked", () -> asked(simulator, "/v2/last/trade/QUIET") > 0);
            play(simulator, SECONDS);
            run.until("the trades of the other", () -> run.tradeIds.size() == SECONDS);
            assertThat(run.told).noneMatch(line -> line.startsWith("degraded UNKNOWN"));
        }
    }

    private static long asked(PolygonSimulator simulator, String path) {
        return simulator.seen().requests().stream()
                .filter(request -> request.path().equals(path))
                .count();
    }

    @Test
    void knowsThePlansDelayThoughTheFirstSymbolIsUnknown() throws Exception {
        try (PolygonSimulator simulator =
                        session("AAPL").startAt("+60s").fault("delayed").start();
                SessionRun run = new SessionRun(simulator, SessionRun.QUICK, "NOSUCH", "AAPL")) {
            run.untilLive();
            assertThat(run.session.delayMillis()).isEqualTo(900_000);
        }
    }

    @Test
    void endsWhereTheNameOfTheFeedIsNotResolvedAtTheStart() throws Exception {
        NameLookup none = host -> {
            throw new UnknownHostException(host);
        };
        try (PolygonSimulator simulator = session("AAPL").start();
                SessionRun run = new SessionRun(simulator, withStartTimeout(600), false, none, "AAPL")) {
            run.until("the end", () -> run.ended != null);
            assertThat(run.ended).isEqualTo(ExitCode.UNREACHABLE);
            assertThat(run.told)
                    .anyMatch(line -> line.startsWith("end ") && line.endsWith("name not found: 127.0.0.1"))
                    .anyMatch(line -> line.startsWith("note the server's clock could not be asked"));
            assertThat(simulator.seen().requests()).isEmpty();
        }
    }

    @Test
    void comesBackWhenTheNameOfTheFeedIsResolvedAgain() throws Exception {
        AtomicBoolean resolves = new AtomicBoolean(true);
        NameLookup names = host -> {
            if (!resolves.get()) {
                throw new UnknownHostException(host);
            }
            return NameLookup.SYSTEM.addresses(host);
        };
        try (PolygonSimulator simulator = session("AAPL").start();
                SessionRun run = new SessionRun(simulator, SessionRun.QUICK, false, names, "AAPL")) {
            run.untilLive();
            play(simulator, 60);
            resolves.set(false);
            simulator.inject("drop");
            run.untilTold("degraded CONNECTION").untilTold("note name not found: 127.0.0.1");
            play(simulator, 90);
            assertThat(run.told).noneMatch(line -> line.startsWith("restored"));
            resolves.set(true);
            run.untilTold("restored CONNECTION");
            play(simulator, SECONDS);
            run.until("every trade", () -> Set.copyOf(List.copyOf(run.tradeIds)).size() == SECONDS);
            assertThat(run.gaps).isEmpty();
            assertThat(run.told.toString()).doesNotContain(PolygonSimulator.DEMO_KEY);
        }
    }

    @Test
    void makesAGapOfAHoleThatCannotBeFilled() throws Exception {
        try (PolygonSimulator simulator = session("AAPL").fault("drop@+60s").start();
                SessionRun run = new SessionRun(simulator, SessionRun.QUICK, "AAPL")) {
            run.untilLive();
            simulator.inject("server-error/v3");
            play(simulator, 65);
            run.until("a gap", () -> !run.gaps.isEmpty()).untilLive();
            play(simulator, SECONDS);
            run.until("the last trade", () -> run.tradeIds.contains(Integer.toString(SECONDS - 1)));
            assertThat(run.gaps.get(0).symbol()).isEqualTo("AAPL");
            assertThat(run.blind.worstShare(START + 1_000 * SECONDS)).isPositive();
        }
    }

    @Test
    void pollsByRestWhereThePlanHasNoWebSocket() throws Exception {
        try (PolygonSimulator simulator = session("AAPL", "MSFT")
                        .fault("no-websocket")
                        .beginAfter(0)
                        .start();
                SessionRun run = new SessionRun(simulator, SessionRun.QUICK, true, NameLookup.SYSTEM, "AAPL", "MSFT")) {
            run.untilLive();
            play(simulator, SECONDS);
            run.until(
                    "the last trades",
                    () -> run.tradeIds.containsAll(
                            List.of(Integer.toString(SECONDS - 1), Integer.toString(100_000 + SECONDS - 1))));
            Set<String> all = new HashSet<>(run.tradeIds);
            all.addAll(run.warmupIds);
            assertThat(all).hasSize(2 * SECONDS);
            assertThat(run.gaps).isEmpty();
            assertThat(simulator.seen().connectionsOpened()).isZero();
        }
    }

    @Test
    void endsWhereNothingComesByRestAtTheStart() throws Exception {
        try (PolygonSimulator simulator = session("AAPL").fault("server-error").start();
                SessionRun run = new SessionRun(simulator, withStartTimeout(600), true, NameLookup.SYSTEM, "AAPL")) {
            run.until("the end", () -> run.ended != null);
            assertThat(run.ended).isEqualTo(ExitCode.UNREACHABLE);
        }
    }

    @Test
    void endsAtOnceInTheMiddleOfAWait() throws IOException, InterruptedException {
        try (PolygonSimulator simulator =
                        session("AAPL").fault("slow-answer=60000").start();
                SessionRun run = new SessionRun(simulator, SessionRun.QUICK, "AAPL")) {
            Thread.sleep(50);
            long before = System.nanoTime();
            run.finish();
            assertThat(System.nanoTime() - before).isLessThan(2_000_000_000L);
        }
    }

    private static SessionSettings withStartTimeout(long millis) {
        SessionSettings quick = SessionRun.QUICK;
        return new SessionSettings(
                millis,
                quick.socketTimeout(),
                quick.grantMillis(),
                quick.settleMillis(),
                quick.pings(),
                quick.silenceMillis(),
                quick.muteMillis(),
                quick.muteLagMillis(),
                quick.unknownMillis(),
                quick.warmup(),
                quick.longestHoleMillis(),
                quick.reconnect());
    }
}
