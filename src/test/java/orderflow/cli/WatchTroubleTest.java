package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import orderflow.simulator.ManualClock;
import orderflow.simulator.PolygonSimulator;
import orderflow.simulator.SimulatorBuilder;
import java.io.UncheckedIOException;
import orderflow.feed.polygon.CorrectedClock;
import orderflow.feed.polygon.ServerClock;
import orderflow.feed.polygon.Timekeeper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a watch whose time or feed is out of step, on a clock that the test moves. */
class WatchTroubleTest {

    /** 10:00 in New York on an ordinary Monday. */
    private static final long START = 1_705_330_800_000L;

    private static final long TWO_HOURS = 7_200_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final ManualClock clock = new ManualClock();

    /** A trade a second from each of the times on. */
    private SimulatorBuilder trades(int seconds, long... fromMillis) {
        List<String> lines = new ArrayList<>();
        for (long from : fromMillis) {
            for (int i = 0; i < seconds; i++) {
                lines.add(trade(lines.size(), from + 1_000L * i));
            }
        }
        return PolygonSimulator.builder().lines(lines).clock(clock).beginAfter(3);
    }

    private static String trade(int id, long millis) {
        return "{\"ev\":\"T\",\"sym\":\"AAPL\",\"i\":\"" + id + "\",\"x\":4,\"p\":50,\"s\":100,\"t\":" + millis + "}";
    }

    private RunningWatch watch(PolygonSimulator simulator) {
        WatchWaits waits = QuickWaits.waits(clock::nowMillis);
        return new RunningWatch(
                waits,
                simulator,
                RunningWatch.SPECIFIED_RULES,
                folder,
                "--record",
                "recorded.jsonl",
                "--max-blind",
                "100",
                "AAPL");
    }

    private void play(PolygonSimulator simulator, long untilMillis) throws InterruptedException {
        while (clock.nowMillis() < untilMillis) {
            clock.advanceTo(Math.min(untilMillis, clock.nowMillis() + 1_000));
            simulator.awaitRead(PATIENCE);
        }
    }

    @Test
    void makesAGapOfTheHoursThatTheMachineSlept() throws Exception {
        try (PolygonSimulator simulator = trades(10, START, START + TWO_HOURS)
                        .fault("stall@+9500ms")
                        .start();
                RunningWatch watch = watch(simulator)) {
            watch.untilSaid("watching ");
            play(simulator, START + 10_000);
            clock.advanceTo(START + TWO_HOURS - 1_800_000);
            // Awake again, it waits for a sign of life as long as at any other time.
            watch.until("to notice it", () -> {
                clock.advanceTo(clock.nowMillis() + 1_000);
                return watch.err().contains("DEGRADED: feed is silent");
            });
            assertThat(clock.nowMillis()).isLessThan(START + TWO_HOURS);
            watch.untilSaid("restored: feed is silent").untilSaid("the hole was longer than 60 min");
            play(simulator, START + TWO_HOURS + 10_000);
            watch.end();
            assertThat(recorded()).contains("\"reason\":\"too_long\"").contains("\"i\":\"19\"");
        }
    }

    @Test
    void tellsThatTheFeedIsLate() throws Exception {
        try (PolygonSimulator simulator =
                        trades(300, START).fault("slow=40000@+60s..+180s").start();
                RunningWatch watch = watch(simulator)) {
            watch.untilSaid("watching ");
            play(simulator, START + 60_000);
            // Nothing comes for forty seconds, which is what it looks like at first.
            watch.until("to notice it", () -> {
                        clock.advanceTo(clock.nowMillis() + 100);
                        return watch.err().contains("DEGRADED: AAPL: trades do not come");
                    })
                    .untilSaid("restored: connection lost");
            play(simulator, START + 300_000);
            watch.untilSaid("restored: feed is late");
            watch.end();
            assertThat(watch.err()).contains("DEGRADED: feed is late (what comes is more than 30 s old");
        }
    }

    @Test
    void saysThatASymbolIsUnknownAndEndsWith12() throws Exception {
        try (PolygonSimulator simulator = trades(30, START).beginAfter(6).start();
                RunningWatch watch = new RunningWatch(
                        QuickWaits.waits(clock::nowMillis), simulator, Map.of(), folder, "AAPL", "NOSUCH")) {
            watch.untilSaid("watching AAPL NOSUCH");
            watch.until("to be told", () -> {
                clock.advanceTo(clock.nowMillis() + 100);
                return watch.err().contains("DEGRADED: NOSUCH: unknown to the feed");
            });
            assertThat(watch.isRunning()).isTrue();
            assertThat(watch.end()).isEqualTo(12);
            assertThat(watch.err()).contains("a symbol went unmonitored").doesNotContain("DEGRADED: AAPL");
        }
    }

    @Test
    void takesASymbolUpAgainWhoseResumptionFellIntoAHole() throws Exception {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            lines.add(trade(i, START + 1_000L * i));
        }
        lines.add(6, "{\"ev\":\"LULD\",\"T\":\"AAPL\",\"i\":[17],\"t\":" + (START + 5_500) + "000000}");
        lines.add(25, "{\"ev\":\"LULD\",\"T\":\"AAPL\",\"i\":[18],\"t\":" + (START + 23_500) + "000000}");
        lines.add("{\"ev\":\"Q\",\"sym\":\"AAPL\",\"bp\":50,\"bs\":20000,\"ap\":51,\"as\":1,\"t\":" + (START + 60_000)
                + "}");
        SimulatorBuilder session = PolygonSimulator.builder()
                .lines(lines)
                .clock(clock)
                .beginAfter(3)
                .fault("drop@+20s");
        try (PolygonSimulator simulator = session.start();
                RunningWatch watch = watch(simulator)) {
            watch.untilSaid("watching ");
            play(simulator, START + 30_000);
            watch.untilSaid("restored: connection lost");
            play(simulator, START + 60_000);
            watch.until("an alert after the resumption", () -> watch.out().contains("bid_level"));
            watch.end();
            assertThat(recorded()).contains("\"i\":[17]").containsOnlyOnce("\"i\":[18]");
        }
    }

    /** A clock that a user, or a suspension, sets. */
    private static final class SettableTime implements Timekeeper {
        private volatile long aheadMillis;

        @Override
        public long wallMillis() {
            return Timekeeper.system().wallMillis() + aheadMillis;
        }

        @Override
        public long nanos() {
            return Timekeeper.system().nanos();
        }

        @Override
        public void pause(long millis) throws InterruptedException {
            Timekeeper.system().pause(millis);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-60_000, 60_000, 3_600_000})
    void measuresTheClockAnewThatWasSet(long aheadMillis) throws Exception {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            lines.add(trade(i, START + 100L * i));
        }
        SettableTime time = new SettableTime();
        WatchWaits quick = QuickWaits.waits();
        WatchWaits waits = new WatchWaits(
                time, (own, ofSimulator) -> new CorrectedClock(own, new ServerClock()), quick.session(), quick.rest());
        SimulatorBuilder session = PolygonSimulator.builder().lines(lines).speed(1).beginAfter(3);
        try (PolygonSimulator simulator = session.start();
                RunningWatch watch = new RunningWatch(
                        waits, simulator, Map.of(), folder, "--record", "recorded.jsonl", "AAPL")) {
            watch.untilSaid("watching ");
            watch.until("the first trades", () -> simulator.seen().eventsPlayed() >= 20);
            time.aheadMillis = aheadMillis;
            watch.untilPlayed(simulator);
            // Until the clock is measured a record or two may be judged by the wrong one.
            watch.until(
                    "the trades to be used", () -> RecordedTrades.used(recordedSoFar()).size() >= 55);
            assertThat(watch.end()).as(watch.err()).isZero();
            assertThat(watch.err()).doesNotContain("rejected (");
        }
    }

    private String recordedSoFar() {
        try {
            return recorded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String recorded() throws IOException {
        return Files.readString(folder.resolve("recorded.jsonl"));
    }
}
