package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import orderflow.simulator.PolygonSimulator;
import orderflow.simulator.SimulatorBuilder;
import orderflow.status.StatusFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command from its arguments to its exit code, against the simulator. */
class WatchCommandTest {

    private static final String CANARY = "canary-key-0123456789";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Map<String, String> environment, String... args) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("HOME", folder.resolve("home").toString());
        return Main.run(InputStream.nullInputStream(), OutputStreams.NOWHERE, err, all, folder, args);
    }

    private RunningWatch watch(PolygonSimulator simulator, String... args) {
        return new RunningWatch(simulator, RunningWatch.SPECIFIED_RULES, folder, args);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** Large sellers of one stock that end in an exit signal, one of them a second. */
    private static SimulatorBuilder sellers() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            lines.add("{\"ev\":\"Q\",\"sym\":\"AAPL\",\"bp\":" + (50 - i) + ",\"bs\":20000,\"ap\":51,\"as\":1,\"t\":"
                    + (1_705_330_800_000L + 1_000L * i) + "}");
        }
        return PolygonSimulator.builder().lines(lines);
    }

    @Test
    void needsSymbolsOrPositions() {
        assertThat(run(Map.of("POLYGON_API_KEY", CANARY), "watch")).isEqualTo(64);
        assertThat(said()).contains("expected symbols, or a positions file");
    }

    @Test
    void aKeyInPlaceOfASymbolIsNotShown() {
        for (String typed : List.of(CANARY, "POLYGON_API_KEY=" + CANARY, "aB3dE6gH9jK2mN5pQ8sT1vW4xY7zA0cD")) {
            assertThat(run(Map.of("POLYGON_API_KEY", CANARY), "watch", typed)).isEqualTo(64);
            assertThat(said()).contains("expected").doesNotContain(typed, CANARY);
        }
        for (String variable : List.of("POLYGON_API_KEY", "DATABENTO_API_KEY")) {
            String key = variable.startsWith("D") ? "db-0123456789012345678901234567" : CANARY;
            assertThat(run(Map.of(variable, key), "replay", "none", "--symbol", key))
                    .isEqualTo(64);
            assertThat(said()).doesNotContain(key);
        }
        assertThat(said()).doesNotContain(CANARY);
    }

    @Test
    void aLogFolderThatCannotBeWrittenIsToldAtTheStart() throws IOException {
        Files.writeString(folder.resolve("file"), "");

        assertThat(run(Map.of("POLYGON_API_KEY", CANARY), "watch", "AAPL", "--set", "log_dir=file/logs"))
                .isEqualTo(78);
        assertThat(said()).contains("--set: log_dir: expected a folder that can be written", "is no folder");
    }

    @Test
    void needsAKey() {
        assertThat(run(Map.of(), "watch", "AAPL")).isEqualTo(78);
        assertThat(said()).contains("POLYGON_API_KEY");
    }

    @Test
    void refusesSymbolsOfAnotherForm() {
        assertThat(run(Map.of("POLYGON_API_KEY", CANARY), "watch", "AA PL")).isEqualTo(64);
    }

    @Test
    void takesTheFeedsClockFromLoopbackAlone() {
        assertThat(run(Map.of("POLYGON_API_KEY", CANARY), "watch", "--clock", "feed", "AAPL"))
                .isEqualTo(64);
        assertThat(said()).contains("loopback");
    }

    @Test
    void refusesASymbolThatItWouldNotMonitor() throws IOException {
        Path positions = folder.resolve("positions.json");
        Files.writeString(positions, "[{\"symbol\":\"AAPL\",\"quantity\":1}]");
        assertThat(run(Map.of("POLYGON_API_KEY", CANARY), "watch", "--positions", positions.toString(), "MSFT"))
                .isEqualTo(78);
        assertThat(said()).contains("MSFT").contains("positions_only");
    }

    @Test
    void refusesTheSecondWatchOfAKeyAndNamesTheFirst() throws Exception {
        try (PolygonSimulator simulator = sellers().start();
                RunningWatch first = watch(simulator, "AAPL")) {
            first.untilSaid("watching AAPL");
            first.until("a status file", () -> statusIsWritten());
            for (String home : List.of(folder.resolve("home").toString(), "", "/nonexistent")) {
                try (RunningWatch second = new RunningWatch(simulator, Map.of("HOME", home), folder, "MSFT")) {
                    assertThat(second.awaitEnd()).isEqualTo(69);
                    assertThat(second.err())
                            .contains("process " + ProcessHandle.current().pid() + ", which watches AAPL");
                }
            }
            assertThat(simulator.seen().mostConnectionsAtOnce()).isEqualTo(1);
        }
    }

    private boolean statusIsWritten() {
        try (Stream<Path> files = Files.walk(StatusFolder.placeIn(Path.of(System.getProperty("user.home"))))) {
            return files.anyMatch(file -> file.toString().endsWith(".json"));
        } catch (IOException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "folder", "/dev/full"})
    void recordsIntoFilesAlone(String name) throws Exception {
        Files.createDirectory(folder.resolve("folder"));
        try (PolygonSimulator simulator = sellers().start();
                RunningWatch watch = watch(simulator, "--record", name, "AAPL")) {
            assertThat(watch.awaitEnd()).isEqualTo(64);
            assertThat(watch.err()).contains("--record: expected the name of a file to make, was '" + name + "'");
        }
    }

    @Test
    void endsWith77WhereTheKeyIsRefused() throws Exception {
        try (PolygonSimulator simulator = sellers().fault("refused-key").start();
                RunningWatch watch = watch(simulator, "AAPL")) {
            assertThat(watch.awaitEnd()).isEqualTo(77);
            assertThat(watch.err()).contains("Unknown API Key");
        }
    }

    @Test
    void endsWith69WhereNobodyAnswersInTime() throws Exception {
        try (PolygonSimulator simulator = sellers().fault("websocket-refused").start();
                RunningWatch watch = watch(simulator, "--connect-timeout", "1s", "AAPL")) {
            assertThat(watch.awaitEnd()).isEqualTo(69);
        }
    }

    @Test
    void endsAtTheFirstExitSignalWithItsCode() throws Exception {
        try (PolygonSimulator simulator = sellers().speed(20).start();
                RunningWatch watch = watch(simulator, "--stop-on", "exit", "AAPL")) {
            assertThat(watch.awaitEnd()).isEqualTo(10);
            assertThat(watch.out().lines()).hasSize(4).last().asString().contains("exit_signal");
            assertThat(watch.err()).contains("\nGaps ").doesNotContain("\nSpeed ");
        }
    }

    @Test
    void theLogHoldsTheDaysOfTheFeedsClockAlone() throws Exception {
        try (PolygonSimulator simulator = sellers().speed(20).start();
                RunningWatch watch = watch(simulator, "--stop-on", "exit", "AAPL")) {
            assertThat(watch.awaitEnd()).isEqualTo(10);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.getFileName().toString().matches("\\d{4}-\\d\\d-\\d\\d[.]jsonl")))
                    .singleElement()
                    .satisfies(file -> assertThat(file).isNotEmptyFile());
        }
    }

    @Test
    void endsAtTheFirstAlertWithItsCode() throws Exception {
        try (PolygonSimulator simulator = sellers().speed(20).start();
                RunningWatch watch = watch(simulator, "--stop-on", "alert", "AAPL")) {
            assertThat(watch.awaitEnd()).isEqualTo(11);
        }
    }

    @Test
    void endsAtATimeOfTheFeed() throws Exception {
        try (PolygonSimulator simulator = sellers().speed(20).start();
                RunningWatch watch = watch(simulator, "--until", "10:00:05", "AAPL")) {
            assertThat(watch.awaitEnd()).isEqualTo(10);
            assertThat(watch.err()).contains("--until");
        }
    }

    @Test
    void endsAfterASpanOfTheFeedsTime() throws Exception {
        try (PolygonSimulator simulator = sellers().speed(20).start();
                RunningWatch watch = watch(simulator, "--for", "5s", "--fail-on", "never", "AAPL")) {
            assertThat(watch.awaitEnd()).isZero();
        }
    }

    @Test
    void readsThePositionsAgainWhenTheyChange() throws Exception {
        Path positions = folder.resolve("positions.json");
        Files.writeString(positions, "[{\"symbol\":\"MSFT\",\"quantity\":1}]");
        try (PolygonSimulator simulator = sellers().speed(1).start();
                RunningWatch watch = watch(
                        simulator, "--positions", positions.toString(), "--set", "monitoring_mode=watchlist", "AAPL")) {
            watch.untilSaid("watching AAPL");
            Files.writeString(positions, "[{\"symbol\":\"AAPL\",");
            watch.untilSaid("the positions as last read stay in force");
            Files.writeString(positions, "[{\"symbol\":\"AAPL\",\"quantity\":700}]");
            watch.untilSaid("positions were read again");
            watch.until("an exit signal", () -> watch.out().contains("\"quantity\":700"));
        }
    }

    @Test
    void writesTheLossOfMonitoringToTheLog() throws Exception {
        try (PolygonSimulator simulator = sellers().fault("no-quotes").speed(20).start();
                RunningWatch watch = watch(simulator, "AAPL")) {
            watch.untilSaid("DEGRADED: quotes are not in the plan").untilSaid("depth: none");
            watch.end();
            assertThat(allLogs()).contains("order_flow.monitoring_degraded").contains("quotes are not in the plan");
        }
    }

    private String allLogs() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(file).append('\n').append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return text.toString();
    }

    @Test
    void runsACommandForEachAlertWithoutTheKeyInItsEnvironment() throws Exception {
        Path script = folder.resolve("script.sh");
        Files.writeString(script, "cat >> heard\nenv >> environment\n");
        try (PolygonSimulator simulator = sellers().key(CANARY).unpaced().start();
                RunningWatch watch = new RunningWatch(
                        simulator,
                        Map.of(
                                "POLYGON_API_KEY",
                                CANARY,
                                "ANOTHER",
                                CANARY,
                                "ORDER_FLOW_RULES",
                                "specified",
                                "PATH",
                                "/usr/bin:/bin"),
                        folder,
                        "--exec",
                        "sh " + script,
                        "AAPL")) {
            Path heard = folder.resolve("heard");
            watch.until("the command to hear of an exit", () -> read(heard).contains("exit_signal_triggered"));
            watch.end();
            assertThat(read(heard)).contains("large_seller_detected");
            assertThat(read(folder.resolve("environment"))).contains("PATH=").doesNotContain(CANARY);
        }
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            return "";
        }
    }

    @Test
    void saysWhichSymbolsTheSettingsWouldDrown() throws Exception {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            lines.add("{\"ev\":\"Q\",\"sym\":\"F\",\"bp\":" + (10 + i % 40) + ",\"bs\":" + (10_000 + 1_000 * i)
                    + ",\"ap\":60,\"as\":1,\"t\":" + (1_705_330_800_000L + 5_000L * i) + "}");
        }
        try (PolygonSimulator simulator = PolygonSimulator.builder()
                        .lines(lines)
                        .startAt("+295s")
                        .unpaced()
                        .start();
                RunningWatch watch = watch(simulator, "F")) {
            watch.untilSaid("bid_level would have alerted 59 times in the last 6 minutes on F")
                    .untilSaid("large_order_size_threshold=66000");
            watch.end();
            assertThat(watch.out().lines().count())
                    .as("nothing is decided on the warm-up")
                    .isLessThan(2);
        }
    }

    @Test
    void leavesNoStatusBehind() throws Exception {
        try (PolygonSimulator simulator = sellers().unpaced().start();
                RunningWatch watch = watch(simulator, "AAPL")) {
            watch.untilSaid("watching AAPL").until("a status", this::statusIsWritten);
            watch.end();
            assertThat(statusIsWritten()).isFalse();
        }
    }

    @Test
    void goesOnWithoutItsReaderAndEndsWith74() throws Exception {
        Map<String, String> environment = new HashMap<>(RunningWatch.SPECIFIED_RULES);
        try (PolygonSimulator simulator = sellers().speed(20).start()) {
            environment.put("ORDER_FLOW_REST_URL", simulator.restUri().toString());
            environment.put("ORDER_FLOW_WEBSOCKET_URL", simulator.webSocketUri().toString());
            environment.put("POLYGON_API_KEY", PolygonSimulator.DEMO_KEY);
            environment.put("HOME", folder.resolve("home").toString());
            int code = Main.run(
                    InputStream.nullInputStream(),
                    OutputStreams.BROKEN_PIPE,
                    err,
                    environment,
                    folder,
                    "watch",
                    "--clock",
                    "feed",
                    "--for",
                    "10s",
                    "AAPL");
            assertThat(code).isEqualTo(74);
            assertThat(said()).contains("standard output was closed");
            assertThat(allLogs()).contains("exit_signal_triggered");
        }
    }
}
