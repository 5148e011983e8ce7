package orderflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorMainTest {

    private static final String HALT = "src/test/resources/golden/halt.events.jsonl";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return SimulatorMain.run(new PrintStream(out, true), new PrintStream(err, true), args);
    }

    private String complaint() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void explainsWrongUsage() {
        assertThat(run()).isEqualTo(64);
        assertThat(run(HALT, "--speed", "fast")).isEqualTo(64);
        assertThat(run(HALT, "--fault", "drip")).isEqualTo(64);
        assertThat(run(HALT, "--start", "100")).isEqualTo(64);
        assertThat(run(HALT, "--at-end", "dance")).isEqualTo(64);
        assertThat(run(HALT, "--wings")).isEqualTo(64);
        assertThat(complaint())
                .contains(
                        "missing: the RECORDING to play",
                        "--speed: expected a number above 0 or max, was fast",
                        "unknown name \"drip\"",
                        "--start: expected a time, was a number of events: 100",
                        "--at-end: expected stay or exit, was dance",
                        "'--wings'");
        assertThat(out.size()).isZero();
    }

    @Test
    void tellsWhatCannotBePlayed() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.jsonl"), "{\"ev\":\"recording\"}\n");

        assertThat(run(folder.resolve("none.jsonl").toString())).isEqualTo(66);
        assertThat(run(empty.toString())).isEqualTo(65);
        assertThat(complaint()).contains("no such recording", "no event that could be played");
    }

    @Test
    void endsAfterTheLastEventWhenToldTo() {
        int code = run(
                "--fault",
                "rate-limit",
                "server-error",
                HALT,
                "--begin-after",
                "0",
                "--speed",
                "max",
                "--at-end",
                "exit");

        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("ORDER_FLOW_REST_URL=http://127.0.0.1:"),
                        line -> assertThat(line).matches("ORDER_FLOW_WEBSOCKET_URL=ws://127.0.0.1:[0-9]+/stocks"),
                        line -> assertThat(line).isEqualTo("POLYGON_API_KEY=simulator-demo-key"),
                        line -> assertThat(line).startsWith("# ready: 8 events, session begins 2024-01-15T15:00:00Z"));
        assertThat(complaint()).contains("the recording has been played");
    }

    @Test
    void listsEveryFault() {
        assertThat(run("--list-faults")).isZero();

        for (FaultKind kind : FaultKind.values()) {
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("  " + kind.faultName() + " ");
        }
    }

    @Test
    void servesAsAProcessUntilItIsStopped() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SimulatorMain.class.getName(),
                        HALT)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            URI rest = URI.create(lines.readLine().replace("ORDER_FLOW_REST_URL=", ""));
            List<String> others = List.of(lines.readLine(), lines.readLine(), lines.readLine());

            HttpResponse<byte[]> answer = RestClient.get(
                    rest.resolve("/v1/marketstatus/now"), "Authorization", "Bearer " + PolygonSimulator.DEMO_KEY);

            assertThat(others.get(2)).startsWith("# ready");
            assertThat(answer.statusCode()).isEqualTo(200);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }
}
