package orderflow.feed.polygon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import orderflow.simulator.ManualClock;
import orderflow.simulator.PolygonSimulator;
import orderflow.simulator.SimulatorBuilder;
import org.junit.jupiter.api.Test;

/** How a session comes to know the time before it, with a simulator on a clock that the test moves. */
class FeedWarmupTest {

    /** 10:00 in New York on an ordinary Monday. */
    private static final long START = 1_705_330_800_000L;

    private static final int BEFORE = 240;
    private static final int SECONDS = 300;
    private static final int PAGE = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ManualClock clock = new ManualClock();

    /** A trade and a quote a second of each symbol; trades are numbered from 0. */
    private SimulatorBuilder session(String... symbols) {
        List<String> lines = new ArrayList<>();
        for (int second = 0; second < SECONDS; second++) {
            for (String symbol : symbols) {
                long time = START + 1_000L * second;
                lines.add("{\"ev\":\"Q\",\"sym\":\"" + symbol + "\",\"bp\":50,\"bs\":1,\"ap\":50.02,\"as\":1,\"t\":"
                        + time + "}");
                lines.add("{\"ev\":\"T\",\"sym\":\"" + symbol + "\",\"i\":\"" + second
                        + "\",\"x\":4,\"p\":50.01,\"s\":100," + "\"t\":" + time + "}");
            }
        }
        return PolygonSimulator.builder().lines(lines).clock(clock).startAt("+" + BEFORE + "s");
    }

    private static SessionSettings with(long limitMillis, int callsAtATime) {
        return SessionRun.QUICK.with(new Warmup(3_600_000, time -> START + 60_000, 30_000, limitMillis, callsAtATime));
    }

    private void play(PolygonSimulator simulator, int untilSecond) throws InterruptedException {
        while (clock.nowMillis() < START + 1_000L * untilSecond) {
            clock.advance(Duration.ofSeconds(1));
            simulator.awaitRead(PATIENCE);
        }
    }

    private static List<String> trades(String symbol, int from, int to) {
        return IntStream.range(from, to).mapToObj(id -> symbol + " " + id).toList();
    }

    private static List<String> given(SessionRun run, String symbol) {
        return run.trades.stream()
                .filter(trade -> trade.startsWith(symbol + " "))
                .toList();
    }

    @Test
    void givesASymbolWhatItMissedInOrderOfTimeFromTheSessionsEdgeOn() throws Exception {
        try (PolygonSimulator simulator = session("AAPL").start();
                SessionRun run = new SessionRun(simulator, with(30_000, 4), "AAPL")) {
            run.untilLive();
            play(simulator, SECONDS);
            run.until("the last trade", () -> run.trades.contains("AAPL " + (SECONDS - 1)));
            assertThat(given(run, "AAPL")).isEqualTo(trades("AAPL", 60, SECONDS));
            assertThat(run.warmupIds).hasSize(BEFORE - 60);
            assertThat(run.told).noneMatch(line -> line.contains("known since"));
            assertThat(requests(simulator, "/v3/"))
                    .allMatch(query -> query.startsWith("cursor=") || query.contains("order=desc"));
            assertThat(requests(simulator, "/v3/trades/AAPL").get(0)).contains("timestamp.gte=" + (START + 60_000));
            assertThat(requests(simulator, "/v3/quotes/AAPL").get(0)).contains("timestamp.gte=" + (START + 30_000));
        }
    }

    private static List<String> requests(PolygonSimulator simulator, String path) {
        return simulator.seen().requests().stream()
                .filter(request -> request.path().startsWith(path))
                .map(request -> request.query())
                .toList();
    }

    @Test
    void holdsUpNoSymbolThatIsKnownForOneThatIsNot() throws Exception {
        try (PolygonSimulator simulator = session("AAPL", "MSFT")
                        .fault("slow-answer/v3/trades/MSFT=500")
                        .start();
                SessionRun run = new SessionRun(simulator, with(60_000, 4), "AAPL", "MSFT")) {
            run.until("the warm-up of the first", () -> given(run, "AAPL").size() == BEFORE - 60);
            play(simulator, SECONDS);
            run.until("what streamed of the first", () -> run.trades.contains("AAPL " + (SECONDS - 1)));
            assertThat(given(run, "MSFT")).isEmpty();
            assertThat(run.state).isEqualTo(SessionState.FILLING);
            run.until("to be live", () -> {
                clock.elapse(Duration.ofMillis(500));
                return run.state == SessionState.LIVE;
            });
            run.until("what streamed of the other", () -> run.trades.contains("MSFT " + (SECONDS - 1)));
            assertThat(given(run, "AAPL")).isEqualTo(trades("AAPL", 60, SECONDS));
            assertThat(given(run, "MSFT")).isEqualTo(trades("MSFT", 60, SECONDS));
            assertThat(run.gaps).isEmpty();
        }
    }

    @Test
    void tellsHowFarBackItCameWhenTimeIsUp() throws Exception {
        try (PolygonSimulator simulator = session("AAPL", "MSFT")
                        .fault("slow-answer/v3/trades/MSFT=700")
                        .start();
                SessionRun run = new SessionRun(simulator, with(1_500, 4), "AAPL", "MSFT")) {
            for (int page = 1; page <= 2; page++) {
                int asked = page;
                run.until("a page", () -> requests(simulator, "/v3/trades/MSFT").size() == asked);
                clock.elapse(Duration.ofMillis(700));
            }
            run.untilLive();
            play(simulator, SECONDS);
            run.until("what streamed", () -> run.trades.contains("MSFT " + (SECONDS - 1)));
            List<String> known = given(run, "MSFT");
            int first = SECONDS - known.size();
            assertThat(first).isGreaterThan(60).isLessThanOrEqualTo(BEFORE);
            assertThat(known).isEqualTo(trades("MSFT", first, SECONDS));
            assertThat(given(run, "AAPL")).isEqualTo(trades("AAPL", 60, SECONDS));
            String told =
                    first == BEFORE ? "no warm-up (1 s were" : "known since 10:0" + first / 60 + " only (1 s were";
            assertThat(run.told).contains("note MSFT: " + told + " not enough)");
        }
    }

    @Test
    void keepsWhatCameBeforeAFaultAndTellsIt() throws Exception {
        // The first page comes, and leads to another host.
        try (PolygonSimulator simulator =
                        session("AAPL").fault("foreign-next-url/v3/trades").start();
                SessionRun run = new SessionRun(simulator, with(30_000, 1), "AAPL")) {
            run.untilLive();
            play(simulator, SECONDS);
            run.until("what streamed", () -> run.trades.contains("AAPL " + (SECONDS - 1)));
            assertThat(given(run, "AAPL")).isEqualTo(trades("AAPL", BEFORE - PAGE + 1, SECONDS));
            assertThat(run.told).anyMatch(line -> line.startsWith("note AAPL: known since 10:03 only ("));
        }
    }

    @Test
    void needsNoMoreCallsThanPages() throws Exception {
        String[] symbols = IntStream.range(0, 50).mapToObj(i -> "S" + i).toArray(String[]::new);
        SimulatorBuilder builder = session(symbols);
        try (PolygonSimulator simulator = builder.start();
                SessionRun run = new SessionRun(
                        simulator,
                        SessionRun.QUICK.with(new Warmup(3_600_000, time -> START + 100_000, 0, 60_000, 8)),
                        symbols)) {
            run.untilLive();
            // Three pages of trades and three of quotes each: at 5 calls a second that is 60 s.
            assertThat(requests(simulator, "/v3/")).hasSize(300);
            assertThat(run.warmupIds).hasSize(50 * (BEFORE - 100));
            assertThat(run.told).noneMatch(line -> line.startsWith("note"));
        }
    }
}
