package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import orderflow.simulator.PolygonSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The walkthrough of the documents: the made-up day served from mid-morning, the hour before it by REST. */
class WatchFromMidMorningTest {

    private static final Path DAY = Path.of("samples", "falling-day.jsonl.zst");

    @TempDir
    private Path folder;

    @Test
    void endsAtTheExitSignalThatOnlyTheWarmupMakesRare() throws Exception {
        try (PolygonSimulator simulator = PolygonSimulator.builder()
                        .recording(DAY)
                        .startAt("10:57")
                        .unpaced()
                        .start();
                RunningWatch watch = new RunningWatch(simulator, folder, "ACME", "--stop-on", "exit")) {
            assertThat(watch.awaitEnd()).as(watch::err).isEqualTo(10);

            List<String> lines = watch.out().lines().toList();
            assertThat(lines).hasSize(2);
            assertThat(lines.get(0)).contains("\"order_size\":14800", "\"severity\":\"critical\"", "\"record\":true");
            assertThat(lines.get(1))
                    .contains("exit_signal_triggered", "\"timestamp_utc\":\"2026-03-03T16:02:17.640Z\"");
        }
    }
}
