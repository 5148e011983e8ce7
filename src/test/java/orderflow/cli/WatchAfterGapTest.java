package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import orderflow.simulator.ManualClock;
import orderflow.simulator.PolygonSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a watch knows behind a hole in its stream, on a clock that the test moves; its recording says the same. */
class WatchAfterGapTest {

    /** 10:00 in New York on an ordinary Monday. */
    private static final long START = 1_705_330_800_000L;

    private static final int LOST_AT = 900;
    private static final int END = 2_400;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Map<String, String> RARITY = Map.of(
            "ORDER_FLOW_RULES", "rarity",
            "ORDER_FLOW_RARITY_MINUTES", "10",
            "ORDER_FLOW_RARITY_WARMUP_MINUTES", "5",
            "ORDER_FLOW_MIN_ALERT_VALUE", "0");

    /** As many minutes as lie before the start of the watch that begins late. */
    private static final Map<String, String> QUARTER = Map.of(
            "ORDER_FLOW_RULES", "rarity",
            "ORDER_FLOW_RARITY_MINUTES", "15",
            "ORDER_FLOW_RARITY_WARMUP_MINUTES", "5",
            "ORDER_FLOW_MIN_ALERT_VALUE", "0");

    @TempDir
    private Path folder;

    private final ManualClock clock = new ManualClock();

    /** A sale at the bid each second, larger ones at some times; a halt of a minute behind the gap. */
    private static List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int second = 0; second < END; second++) {
            long time = START + 1_000L * second;
            int size = second == 700 || second == 1_150 ? 9_000 : second % 600 == 595 ? 12_000 : 100 + second % 7;
            if (second % 10 == 0) {
                lines.add(
                        "{\"ev\":\"Q\",\"sym\":\"AAPL\",\"bp\":50,\"bs\":1,\"ap\":50.02,\"as\":1,\"t\":" + time + "}");
            }
            if (second == 1_500 || second == 1_560) {
                lines.add("{\"ev\":\"LULD\",\"T\":\"AAPL\",\"i\":[" + (second == 1_500 ? 17 : 18) + "],\"t\":" + time
                        + "000000}");
            }
            lines.add("{\"ev\":\"T\",\"sym\":\"AAPL\",\"i\":\"" + second + "\",\"x\":4,\"p\":50,\"s\":" + size
                    + ",\"t\":" + time + "}");
        }
        return lines;
    }

    private void play(PolygonSimulator simulator, long untilMillis) throws InterruptedException {
        while (clock.nowMillis() < untilMillis) {
            clock.advanceTo(Math.min(untilMillis, clock.nowMillis() + 1_000));
            simulator.awaitRead(PATIENCE);
        }
    }

    /** The gap begins a second before the last trade, and ends a millisecond behind the new subscription. */
    @ParameterizedTest
    @CsvSource({"rarity, 299999", "rarity, 300000", "specified, 299999", "specified, 300000"})
    void knowsWhatWasInALongGapAndKeepsItsMemoryAcrossAShortOne(String rules, long gapMillis) throws Exception {
        long lastTrade = START + 1_000L * (LOST_AT - 1);
        long back = lastTrade - 1_000 + gapMillis - 1;
        Map<String, String> settings = rules.equals("rarity") ? RARITY : RunningWatch.SPECIFIED_RULES;
        try (PolygonSimulator simulator = PolygonSimulator.builder()
                        .lines(lines())
                        .clock(clock)
                        .beginAfter(3)
                        .startAt("+600s")
                        .fault("websocket-refused@+299s..+" + (back - START - 600_000) + "ms")
                        .start();
                RunningWatch watch = new RunningWatch(
                        QuickWaits.waits(clock::nowMillis),
                        simulator,
                        settings,
                        folder,
                        "--record",
                        "recorded.jsonl",
                        "--max-blind",
                        "100",
                        "AAPL")) {
            watch.untilSaid("watching ").untilSaid("AAPL: ");
            play(simulator, lastTrade);
            // What was read from the socket and not handled yet would be lost with the connection.
            watch.until("the last trade to be recorded", () -> recorded().contains("\"i\":\"" + (LOST_AT - 1) + "\""));
            simulator.inject("drop");
            watch.untilSaid("DEGRADED: connection lost");
            simulator.inject("server-error/v3/trades*4");
            clock.advanceTo(back);
            watch.untilSaid("restored: connection lost");
            play(simulator, START + 1_000L * END);
            watch.untilPlayed(simulator).until("the last trade", () -> recorded().contains("\"i\":\"" + (END - 1) + "\""));
            watch.end();
            List<String> recorded = Files.readAllLines(folder.resolve("recorded.jsonl"));
            int gap = gapIn(recorded);
            assertThat(recorded.get(gap))
                    .contains("\"from\":" + (lastTrade - 1_000) + ",\"to\":" + (back + 1))
                    .contains("\"reason\":\"backfill\"");
            boolean isLong = gapMillis >= 300_000;
            assertThat(recorded.get(gap + 1).contains("\"warmup\"")).isEqualTo(isLong);
            if (rules.equals("rarity")) {
                // Whether that is enough already depends on how far the session has gone when it is said.
                assertThat(watch.err().contains("known since 10:15"))
                        .as(watch.err())
                        .isEqualTo(isLong);
            }
            assertThat(replayed(settings))
                    .as(watch.err())
                    .isEqualTo(watch.out())
                    .isNotEmpty();
        }
    }

    private String recorded() {
        try {
            return Files.readString(folder.resolve("recorded.jsonl"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int gapIn(List<String> recorded) {
        for (int i = 0; i < recorded.size(); i++) {
            if (recorded.get(i).startsWith("{\"ev\":\"gap\"")) {
                return i;
            }
        }
        throw new AssertionError("expected a gap, was none");
    }

    private String replayed(Map<String, String> settings) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                InputStream.nullInputStream(),
                out,
                err,
                settings,
                folder,
                "replay",
                "--output",
                "json",
                "recorded.jsonl");
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isIn(0, 10);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** A watch that begins late raises what one that was there from the beginning raises from then on. */
    @Test
    void knowsTheTimeBeforeItsStart() throws Exception {
        Path source = folder.resolve("source.jsonl");
        Files.write(source, lines());
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        Main.run(
                InputStream.nullInputStream(),
                whole,
                new ByteArrayOutputStream(),
                QUARTER,
                folder,
                "replay",
                "--output",
                "json",
                "--from",
                "10:15",
                "source.jsonl");
        try (PolygonSimulator simulator = PolygonSimulator.builder()
                        .lines(lines())
                        .clock(clock)
                        .beginAfter(3)
                        .startAt("+900s")
                        .start();
                RunningWatch watch = new RunningWatch(
                        QuickWaits.waits(clock::nowMillis),
                        simulator,
                        QUARTER,
                        folder,
                        "--record",
                        "recorded.jsonl",
                        "AAPL")) {
            watch.untilSaid("AAPL: decided on from now; known since 10:00");
            play(simulator, START + 1_000L * END);
            watch.untilPlayed(simulator).until("the last trade", () -> recorded().contains("\"i\":\"" + (END - 1) + "\""));
            watch.end();
            assertThat(whole.toString(StandardCharsets.UTF_8))
                    .as(watch.err())
                    .isEqualTo(watch.out())
                    .isNotEmpty();
            assertThat(replayed(QUARTER)).isEqualTo(watch.out());
        }
    }
}
