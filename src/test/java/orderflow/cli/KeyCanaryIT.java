package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import orderflow.simulator.PolygonSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The key of a real process is in no list of processes and in no environment of a command that it runs. */
class KeyCanaryIT {

    private static final String CANARY = "cAnArY-9876543210-key";

    @TempDir
    private Path folder;

    private LauncherStart launch(PolygonSimulator simulator, String... arguments) {
        return LauncherProcess.of(arguments)
                .in(folder)
                .bySpecifiedRules()
                .with("HOME", folder.resolve("home").toString())
                .with("POLYGON_API_KEY", CANARY)
                .with("ANOTHER", "prefix-" + CANARY)
                .with("ORDER_FLOW_RATE_LIMIT_PER_SECOND", "100")
                .with("ORDER_FLOW_REST_URL", simulator.restUri().toString())
                .with("ORDER_FLOW_WEBSOCKET_URL", simulator.webSocketUri().toString());
    }

    private static PolygonSimulator simulator() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            lines.add("{\"ev\":\"Q\",\"sym\":\"AAPL\",\"bp\":" + (50 - i % 20)
                    + ",\"bs\":20000,\"ap\":51,\"as\":1,\"t\":" + (1_705_330_800_000L + 1_000L * i) + "}");
        }
        return PolygonSimulator.builder()
                .lines(lines)
                .key(CANARY)
                .speed(20)
                .beginAfter(3)
                .start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"websocket", "rest"})
    void aWatchAndItsCommandsKeepItToThemselves(String feed) throws Exception {
        Path script = folder.resolve("hook.sh");
        Files.writeString(script, """
                cat >> heard
                tr '\\0' '\\n' < /proc/self/environ >> environment
                for process in /proc/[0-9]*/cmdline; do tr '\\0' ' ' < "$process" 2>/dev/null; echo; done >> processes
                """);
        try (PolygonSimulator simulator = simulator();
                LauncherProcess watch = launch(
                                simulator,
                                "watch",
                                "--clock",
                                "feed",
                                "--feed",
                                feed,
                                "--record",
                                "r.jsonl",
                                "--exec",
                                "sh " + script,
                                "AAPL")
                        .start()) {
            watch.awaitErr("watching AAPL");
            simulator.begin();
            watch.awaitOut("EXIT");
            assertThat(processes()).contains("watch").doesNotContain(CANARY);
            assertThat(Everything.in(folder)).doesNotContain(CANARY);
            watch.signal("INT");
            assertThat(watch.exitCode()).isEqualTo(10);
            assertThat(watch.out() + watch.err()).doesNotContain(CANARY);
            assertThat(Everything.in(folder)).doesNotContain(CANARY);
            assertThat(Files.readString(folder.resolve("heard"))).contains("exit_signal_triggered");
            assertThat(Files.readString(folder.resolve("environment")))
                    .contains("HOME=")
                    .doesNotContain("ANOTHER");
            assertThat(Files.readString(folder.resolve("processes"))).contains("hook.sh");
        }
    }

    @Test
    void theOtherCommandsKeepItToThemselves() throws Exception {
        try (PolygonSimulator simulator = simulator()) {
            for (List<String> arguments : List.of(
                    List.of("healthcheck", "--clock", "feed"),
                    List.of("validate-config"),
                    List.of("validate-config", "--output", "json"),
                    List.of("validate-config", "--save", "saved.json"))) {
                LauncherProcess run =
                        launch(simulator, arguments.toArray(String[]::new)).run();
                assertThat(run.out()).as(run.err()).isNotEmpty();
                assertThat(run.out() + run.err()).doesNotContain(CANARY);
            }
            assertThat(Everything.in(folder)).contains("saved.json").doesNotContain(CANARY);
        }
    }

    private static String processes() throws IOException {
        Path proc = Path.of("/proc");
        assumeThat(proc.resolve("self/cmdline")).exists();
        StringBuilder text = new StringBuilder();
        try (Stream<Path> entries = Files.list(proc)) {
            for (Path process : entries.filter(
                            entry -> entry.getFileName().toString().matches("[0-9]+"))
                    .toList()) {
                text.append(commandLine(process.resolve("cmdline"))).append('\n');
            }
        }
        return text.toString();
    }

    private static String commandLine(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).replace('\0', ' ');
        } catch (IOException e) {
            return "";
        }
    }
}
