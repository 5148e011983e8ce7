package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import orderflow.simulator.PolygonSimulator;
import orderflow.simulator.SimulatorBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The key, put through each command and each fault, is found in nothing that they say or write. */
class KeyCanaryTest {

    private static final String CANARY = "cAnArY-0123456789-key";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Faults whose usual value takes longer than a test should. */
    private static final Map<String, String> SHORTER =
            Map.of("slow-answer", "slow-answer=50", "slow", "slow=100", "huge-body", "huge-body=70", "clock-step", "clock-step=60@+5s");

    @TempDir
    private Path folder;

    static Stream<String> faults() {
        List<String> faults = new ArrayList<>(List.of("none"));
        PolygonSimulator.faultNames().forEach(name -> faults.add(SHORTER.getOrDefault(name, name)));
        return faults.stream();
    }

    private static SimulatorBuilder sellers(String fault) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            lines.add("{\"ev\":\"Q\",\"sym\":\"AAPL\",\"bp\":" + (50 - i) + ",\"bs\":20000,\"ap\":51,\"as\":1,\"t\":"
                    + (1_705_330_800_000L + 1_000L * i) + "}");
        }
        SimulatorBuilder builder =
                PolygonSimulator.builder().lines(lines).key(CANARY).unpaced();
        return switch (fault) {
            case "none" -> builder;
            case "mute-symbol" -> builder.fault("mute-symbol=AAPL");
            default -> builder.fault(fault);
        };
    }

    private void expectNoKey(String... said) throws IOException {
        assertThat(said).noneMatch(text -> text.contains(CANARY));
        assertThat(Everything.in(folder)).doesNotContain(CANARY);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aWatchShowsItNowhere(String fault) throws Exception {
        watch(fault, "--record", "recorded.jsonl");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aWatchByRestShowsItNowhere(String fault) throws Exception {
        watch(fault, "--feed", "rest", "--record", "recorded.jsonl");
    }

    private void watch(String fault, String... options) throws Exception {
        List<String> args = new ArrayList<>(List.of(options));
        args.addAll(List.of("--connect-timeout", "PT0.4S", "AAPL"));
        try (PolygonSimulator simulator = sellers(fault).start();
                RunningWatch watch = new RunningWatch(
                        simulator,
                        Map.of("POLYGON_API_KEY", CANARY, "ORDERFLOW_DEBUG", "1", "ORDER_FLOW_RULES", "specified"),
                        folder,
                        args.toArray(String[]::new))) {
            watch.until("it to stream or to end", () -> watch.err().contains("watching ") || !watch.isRunning());
            if (watch.isRunning()) {
                simulator.begin();
                simulator.awaitEnd(PATIENCE);
                simulator.awaitRead(PATIENCE);
            }
            expectNoKey(watch.out(), watch.err());
            watch.end();
            expectNoKey(watch.out(), watch.err());
            assertThat(Everything.in(folder)).as("what is looked through").contains("api.log", "recorded.jsonl");
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aHealthcheckShowsItNowhere(String fault) throws Exception {
        try (PolygonSimulator simulator = sellers(fault).start()) {
            ProgramRun program = program()
                    .with("ORDER_FLOW_REST_URL", simulator.restUri().toString())
                    .with("ORDER_FLOW_WEBSOCKET_URL", simulator.webSocketUri().toString());
            program.run("healthcheck", "--clock", "feed", "--timeout", "3s");
            assertThat(program.out()).isNotEmpty();
            expectNoKey(program.out(), program.err());
        }
    }

    @Test
    void validateConfigShowsItNowhere() throws Exception {
        for (List<String> arguments : List.of(
                List.of("validate-config"),
                List.of("validate-config", "--output", "json"),
                List.of("validate-config", "--save", "saved.json"),
                List.of("validate-config", "--set", "log_dir=" + CANARY),
                List.of("validate-config", "--set", "polygon_api_key=" + CANARY))) {
            ProgramRun program = program();
            program.run(arguments.toArray(String[]::new));
            expectNoKey(program.out(), program.err());
        }
        assertThat(Files.readString(folder.resolve("saved.json"))).contains("rate_limit_per_second");
    }

    @Test
    void validateConfigShowsNoKeyOfAFile() throws Exception {
        Path beside = Files.createDirectories(folder.resolve("work"));
        Files.writeString(beside.resolve(".env"), "POLYGON_API_KEY=" + CANARY + "\n");
        for (String form : List.of("text", "json")) {
            ProgramRun program = ProgramRun.in(beside).with("HOME", folder.toString());
            assertThat(program.run("validate-config", "--output", form)).isZero();
            assertThat(program.out() + program.err()).contains("********").doesNotContain(CANARY);
        }
    }

    @Test
    void aReplayShowsItNowhere() throws Exception {
        Path golden = Path.of("src/test/resources/golden/three-sellers-exit.events.jsonl")
                .toAbsolutePath();
        for (String form : List.of("text", "json")) {
            ProgramRun program = program();
            assertThat(program.run("replay", "--output", form, "--log", "log-" + form, golden.toString()))
                    .isEqualTo(10);
            assertThat(program.out()).isNotEmpty();
            expectNoKey(program.out(), program.err());
        }
    }

    private ProgramRun program() {
        return ProgramRun.in(folder)
                .bySpecifiedRules()
                .with("HOME", folder.toString())
                .with("ORDER_FLOW_RATE_LIMIT_PER_SECOND", "100")
                .with("ORDERFLOW_DEBUG", "1")
                .with("POLYGON_API_KEY", CANARY);
    }
}
