package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import orderflow.sink.MonitoringChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecHookTest {

    private static final MonitoringChange LOSS = new MonitoringChange(false, "AAPL", "no trades", 1_705_330_800_000L);

    @TempDir
    private Path folder;

    private final List<String> notes = Collections.synchronizedList(new ArrayList<>());

    private ExecHook hook(Duration limit, String... command) {
        return new ExecHook(List.of(command), folder, Map.of("PATH", "/usr/bin:/bin"), limit, notes::add);
    }

    private void until(String what, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("expected %s, was told %s", what, notes)
                    .isLessThan(deadline);
            Thread.sleep(5);
        }
    }

    @Test
    void givesTheJsonOnStandardInputAndOnlyTheEnvironmentItWasGiven() throws Exception {
        try (ExecHook hook = hook(Duration.ofSeconds(10), "sh", "-c", "cat > in; env > env; mv env env.done")) {
            hook.onMonitoringChange(LOSS);
            until("the command", () -> Files.exists(folder.resolve("env.done")));
        }
        assertThat(Files.readString(folder.resolve("in")))
                .isEqualTo("{\"schema\":1,\"event\":\"order_flow.monitoring_degraded\",\"symbol\":\"AAPL\","
                        + "\"reason\":\"no trades\",\"timestamp_utc\":\"2024-01-15T15:00:00.000Z\"}\n");
        assertThat(Files.readString(folder.resolve("env.done")))
                .doesNotContain("POLYGON")
                .contains("PATH=");
        assertThat(notes).isEmpty();
    }

    @Test
    void endsACommandThatRunsTooLong() throws Exception {
        try (ExecHook hook = hook(Duration.ofMillis(100), "sleep", "60")) {
            hook.onMonitoringChange(LOSS);
            until("the end of the command", () -> !notes.isEmpty());
        }
        assertThat(notes.get(0)).contains("sleep ran longer than");
    }

    @Test
    void tellsOnceThatACommandCannotBeRunOrFails() throws Exception {
        try (ExecHook hook = hook(Duration.ofSeconds(10), "no-such-command-here")) {
            hook.onMonitoringChange(LOSS);
            hook.onMonitoringChange(LOSS);
            until("a note", () -> !notes.isEmpty());
        }
        assertThat(notes).hasSize(2);
        assertThat(notes.get(1)).isEqualTo("--exec: 2 runs failed");
    }

    @Test
    void neverWaitsAndTellsWhatItLeavesOut() throws Exception {
        ExecHook hook = hook(Duration.ofSeconds(10), "sleep", "60");
        for (int i = 0; i < 200; i++) {
            hook.onMonitoringChange(LOSS);
        }
        assertThat(hook.leftOut()).isEqualTo(96);
        hook.close();
        assertThat(notes)
                .containsExactly(
                        "--exec: too many runs wait; some are left out",
                        "--exec: 4 runs still under way; left to themselves",
                        "--exec: 196 runs left out");
    }
}
