package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import orderflow.simulator.PolygonSimulator;
import orderflow.simulator.SimulatorBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A watch never goes blind without a word: the real launcher against a feed that shows one fault.
 *
 * <p>Minutes of the session pass in each, so it runs by {@code mvn -P long verify}.
 */
@Tag("long")
class WatchMonitoringIT {

    /** 10:00 in New York on an ordinary Monday. */
    private static final long START = 1_705_330_800_000L;

    private static final int SECONDS = 150;
    private static final double SPEED = 15;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern DEGRADED = Pattern.compile(
            "order_flow.monitoring_degraded\"[^}]*\"reason\":\"([^\"]*)\"[^}]*\"timestamp_utc\":\"([^\"]*)\"");

    @TempDir
    private Path folder;

    /** A stock that trades every second, with a quote before each trade. */
    private static SimulatorBuilder busy(String... faults) {
        List<String> lines = new ArrayList<>();
        for (int second = 0; second < SECONDS; second++) {
            long time = START + 1_000L * second;
            lines.add("{\"ev\":\"Q\",\"sym\":\"SPY\",\"bp\":470.10,\"bs\":300,\"ap\":470.12,\"as\":200,\"t\":" + time
                    + "}");
            lines.add("{\"ev\":\"T\",\"sym\":\"SPY\",\"i\":\"" + second + "\",\"x\":4,\"p\":470.11,\"s\":100,\"t\":"
                    + (time + 1) + "}");
        }
        SimulatorBuilder builder =
                PolygonSimulator.builder().lines(lines).speed(SPEED).beginAfter(3);
        Stream.of(faults).forEach(builder::fault);
        return builder;
    }

    private LauncherStart launch(PolygonSimulator simulator, String... options) {
        List<String> arguments = new ArrayList<>(List.of("watch", "--clock", "feed", "--record", "recorded.jsonl"));
        arguments.addAll(List.of(options));
        arguments.add("SPY");
        return LauncherProcess.of(arguments.toArray(String[]::new))
                .in(folder)
                .limitedTo(PATIENCE.toSeconds())
                .with("HOME", folder.resolve("home").toString())
                .with("POLYGON_API_KEY", PolygonSimulator.DEMO_KEY)
                .with("ORDER_FLOW_RATE_LIMIT_PER_SECOND", "100")
                .with("ORDER_FLOW_REST_URL", simulator.restUri().toString())
                .with("ORDER_FLOW_WEBSOCKET_URL", simulator.webSocketUri().toString());
    }

    /** Plays to the end and ends the watch; answers its exit code. */
    private static int endOf(PolygonSimulator simulator, LauncherProcess watch) throws InterruptedException {
        assertThat(simulator.awaitEnd(PATIENCE)).as(watch.err()).isTrue();
        simulator.awaitRead(PATIENCE);
        watch.signal("INT");
        return watch.exitCode();
    }

    private String recorded() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.getFileName().toString().startsWith("recorded"))
                    .sorted()
                    .toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    private long tradesRecorded() throws IOException {
        return RecordedTrades.used(recorded()).size();
    }

    /** Seconds of the session from a moment of it until the loss of monitoring was told, in whatever words. */
    private long secondsUntilTold(int fromSecond) throws IOException {
        Path log = folder.resolve("logs/order_flow/2024-01-15.jsonl");
        MatchResult first = DEGRADED.matcher(Files.readString(log))
                .results()
                .findFirst()
                .orElseThrow();
        long seconds = (Instant.parse(first.group(2)).toEpochMilli() - START) / 1_000 - fromSecond;
        return seconds;
    }

    @Test
    void aMuteFeedOfABusyStockIsToldWithinThirtySeconds() throws Exception {
        try (PolygonSimulator simulator = busy("mute@+20s").start();
                LauncherProcess watch = launch(simulator).start()) {
            watch.awaitErr("DEGRADED: SPY: trades do not come");
            watch.awaitErr("restored: SPY: trades do not come");
            assertThat(endOf(simulator, watch)).as(watch.err()).isZero();
            assertThat(secondsUntilTold(20)).isBetween(10L, 30L);
            assertThat(tradesRecorded()).isEqualTo(SECONDS);
        }
    }

    @Test
    void aSymbolThatStaysMuteIsToldAndFetchedByRest() throws Exception {
        try (PolygonSimulator simulator = busy("mute-symbol=SPY@+20s").start();
                LauncherProcess watch = launch(simulator).start()) {
            watch.awaitErr("DEGRADED: SPY: trades do not come");
            int code = endOf(simulator, watch);
            assertThat(code).as(watch.err()).isIn(0, 12);
            assertThat(secondsUntilTold(20)).isBetween(10L, 30L);
            assertThat(tradesRecorded()).isGreaterThan(SECONDS / 2);
        }
    }

    @Test
    void aClockThatStepsIsMeasuredAnewAndWhatItRejectedIsFetched() throws Exception {
        try (PolygonSimulator simulator = busy("clock-step=60@+20s").start();
                LauncherProcess watch = launch(simulator).start()) {
            watch.awaitErr("what was rejected for its time is fetched again");
            assertThat(endOf(simulator, watch)).as(watch.err()).isIn(0, 12);
            assertThat(tradesRecorded()).isGreaterThan(SECONDS - 15);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"exponent", "decimal", "digits"})
    void aTimeThatIsAWholeNumberInAnotherFormIsRead(String form) throws Exception {
        try (PolygonSimulator simulator = busy("time-form=" + form).start();
                LauncherProcess watch = launch(simulator).start()) {
            watch.awaitErr("watching SPY");
            assertThat(endOf(simulator, watch)).as(watch.err()).isZero();
            assertThat(watch.err()).doesNotContain("DEGRADED").doesNotContain("MALFORMED");
            assertThat(tradesRecorded()).isEqualTo(SECONDS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso", "seconds"})
    void aTimeThatCannotBeReadIsToldAndEndsWith12(String form) throws Exception {
        try (PolygonSimulator simulator =
                        busy("time-form=" + form + "@+20s", "server-error/v3@+20s").start();
                LauncherProcess watch = launch(simulator).start()) {
            String told = watch.awaitErr("DEGRADED: SPY: trades are rejected");
            assertThat(told).contains("expected t of T to be a time in ms", form.equals("iso") ? "2024-01-15T" : "17053");
            assertThat(endOf(simulator, watch)).as(watch.err()).isEqualTo(12);
            assertThat(secondsUntilTold(20)).isBetween(5L, 35L);
        }
    }

    @Test
    void aConnectionThatIsRefusedBehindTheKeyEndsWithinTheConnectTimeout() throws Exception {
        try (PolygonSimulator simulator = busy("late-max-connections").start();
                LauncherProcess watch = launch(simulator, "--connect-timeout", "2s").start()) {
            assertThat(watch.exitCode()).as(watch.err()).isEqualTo(69);
            assertThat(watch.err()).contains("another connection uses this key");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--for=30s", "--until=10:00:30"})
    void aConnectionThatIsRefusedForEverDoesNotOutlastTheTimeGiven(String option) throws Exception {
        try (PolygonSimulator simulator =
                        busy("late-max-connections@+5s", "drop@+6s").start();
                LauncherProcess watch = launch(simulator, option).start()) {
            assertThat(watch.exitCode()).as(watch.err()).isEqualTo(12);
            assertThat(watch.err()).contains("another connection uses this key").contains("ends ");
        }
    }

    @Test
    void anEmptiedPositionsFileIsToldAndEndsWith12() throws Exception {
        Path positions = folder.resolve("positions.json");
        Files.writeString(positions, "[{\"symbol\":\"SPY\",\"quantity\":100}]");
        try (PolygonSimulator simulator = busy().start();
                LauncherProcess watch =
                        launch(simulator, "--positions", positions.toString()).start()) {
            watch.awaitErr("watching SPY");
            replace(positions, "[]");
            watch.awaitErr("no longer watched: SPY");
            watch.awaitErr("DEGRADED: no symbol is watched");
            assertThat(endOf(simulator, watch)).as(watch.err()).isEqualTo(12);
            assertThat(recorded())
                    .contains("\"positions\":[{\"symbol\":\"SPY\",\"quantity\":100}]}")
                    .contains("\"positions\":[]}");
        }
    }

    private static void replace(Path file, String text) throws IOException {
        Path next = file.resolveSibling("next");
        Files.writeString(next, text);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Test
    void aCommandThatCannotBeRunIsRefusedAtTheStart() throws Exception {
        try (PolygonSimulator simulator = busy().start();
                LauncherProcess watch =
                        launch(simulator, "--quiet", "--exec", "/nope.sh").start()) {
            assertThat(watch.exitCode()).isEqualTo(64);
            assertThat(watch.err()).contains("there is no /nope.sh");
        }
    }

    @Test
    void aCommandThatFailsIsToldByAQuietWatch() throws Exception {
        Path script = folder.resolve("pager.sh");
        Files.writeString(script, "exit 3\n");
        try (PolygonSimulator simulator = busy("mute@+10s").start();
                LauncherProcess watch =
                        launch(simulator, "--quiet", "--exec", "sh " + script).start()) {
            watch.awaitErr("--exec: sh ended with 3");
            endOf(simulator, watch);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-asked-for", "binary", "huge-frame=14@+20s", "fragments"})
    void whatIsUsualNowhereLosesNothingAndSaysNothing(String fault) throws Exception {
        try (PolygonSimulator simulator = busy(fault).start();
                LauncherProcess watch = launch(simulator).start()) {
            watch.awaitErr("watching SPY");
            assertThat(endOf(simulator, watch)).as(watch.err()).isZero();
            assertThat(watch.err()).doesNotContain("DEGRADED");
            assertThat(recorded()).doesNotContain("ZVZZT");
            assertThat(tradesRecorded()).isEqualTo(SECONDS);
        }
    }

    @Test
    void quotesThatAreNeverConfirmedAndComeAllTheSameAreRestored() throws Exception {
        try (PolygonSimulator simulator =
                        busy("unconfirmed-quotes").beginAfter(2).start();
                LauncherProcess watch = launch(simulator).start()) {
            watch.awaitErr("DEGRADED: quotes are not in the plan");
            watch.awaitErr("restored: quotes are not in the plan");
            assertThat(endOf(simulator, watch)).as(watch.err()).isIn(0, 12);
        }
    }

    @Test
    void aKindOfStatusMessageIsToldOnce() throws Exception {
        try (PolygonSimulator simulator = busy("unknown-events").start();
                LauncherProcess watch = launch(simulator).start()) {
            watch.awaitErr("the server says: notice: maintenance tonight");
            endOf(simulator, watch);
            assertThat(watch.err().split("the server says: notice", -1)).hasSize(2);
        }
    }

    /** The soft limit on a file's size stands for a disk that is full for a while, and needs no rights. */
    @Test
    void aDiskThatIsFullForAWhileDoesNotEndTheRecording() throws Exception {
        try (PolygonSimulator simulator = busy().start();
                LauncherProcess watch = launch(simulator, "--max-blind", "100").start()) {
            watch.awaitErr("watching SPY");
            limitFileSize(watch.pid(), "3000");
            watch.awaitErr("DEGRADED: the recording is incomplete");
            limitFileSize(watch.pid(), "unlimited");
            watch.awaitErr("restored: the recording is incomplete");
            assertThat(endOf(simulator, watch)).as(watch.err()).isEqualTo(74);
            assertThat(recorded()).contains("\"reason\":\"recording_failed\"").contains("\"i\":\"" + (SECONDS - 1));
        }
    }

    private static void limitFileSize(long pid, String bytes) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("prlimit", "--pid", Long.toString(pid), "--fsize=" + bytes + ":")
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }
}
