package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import orderflow.simulator.PolygonSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthcheckCommandTest {

    private static final String CANARY = "canary-key-0123456789";

    @TempDir
    private Path folder;

    private ProgramRun program() {
        return ProgramRun.in(folder)
                .with("HOME", folder.toString())
                .with("ORDER_FLOW_RATE_LIMIT_PER_SECOND", "100")
                .with("POLYGON_API_KEY", CANARY);
    }

    private static PolygonSimulator simulator(String... faults) throws IOException {
        var builder = PolygonSimulator.builder()
                .lines("{\"ev\":\"T\",\"sym\":\"AAPL\",\"p\":50,\"s\":1,\"t\":1705370400000}")
                .key(CANARY);
        for (String fault : faults) {
            builder.fault(fault);
        }
        return builder.start();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--bogus",
                "-w",
                "-w lag",
                "-w lagg=5",
                "-c lag=20:10",
                "--timeout 0",
                "--timeout never",
                "--set x",
                "--output xml",
                "AAPL"
            })
    void wrongUsageIsUnknown(String arguments) {
        ProgramRun program = program();

        assertThat(program.run(("healthcheck " + arguments).split(" "))).isEqualTo(3);
        assertThat(program.out()).isEmpty();
        assertThat(program.err()).startsWith("orderflow: ");
    }

    @Test
    void anOutputThatCannotBeWrittenIsUnknown() {
        ProgramRun program = ProgramRun.in(folder).writingTo(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        });

        assertThat(program.run("healthcheck", "--timeout", "5")).isEqualTo(3);
    }

    @Test
    void aReaderThatHasGoneChangesNothing() {
        ProgramRun program = ProgramRun.in(folder).writingTo(OutputStreams.BROKEN_PIPE);

        assertThat(program.run("healthcheck", "--timeout", "5")).isEqualTo(2);
        assertThat(program.err()).isEmpty();
    }

    @Test
    void asksWithinTheRateOrNotAtAll() throws IOException {
        try (PolygonSimulator simulator = simulator()) {
            ProgramRun program = program().with("ORDER_FLOW_RATE_LIMIT_PER_SECOND", "0.05");
            program.with("ORDER_FLOW_REST_URL", simulator.restUri().toString());
            program.run("healthcheck", "--clock", "feed", "-v");

            assertThat(simulator.seen().requests()).hasSize(1);
            assertThat(program.out()).contains("plan not asked for, since rate_limit_per_second leaves no time");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "refused-key", "no-trades", "server-error", "redirect", "no-json", "rate-limit"})
    void neverShowsTheKeyOrOpensAWebSocket(String fault) throws IOException {
        Files.createDirectories(folder.resolve("logs/order_flow"));
        try (PolygonSimulator simulator = fault.isEmpty() ? simulator() : simulator(fault)) {
            ProgramRun program = program().with("ORDERFLOW_DEBUG", "1");
            program.with("ORDER_FLOW_REST_URL", simulator.restUri().toString());
            program.with("ORDER_FLOW_LOG_DIR", "logs/order_flow");
            program.run("healthcheck", "-v");
            program.run("healthcheck", "--output", "json");
            program.run("healthcheck", "--set", "log_dir=" + CANARY);

            assertThat(program.out().lines()).hasSizeGreaterThan(12);
            assertThat(program.out() + program.err() + logged())
                    .doesNotContain(CANARY)
                    .contains("status=");
            assertThat(simulator.seen().connectionsOpened()).isZero();
        }
    }

    private String logged() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        }
    }
}
