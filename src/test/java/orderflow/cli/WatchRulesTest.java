package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import orderflow.simulator.PolygonSimulator;
import orderflow.status.StatusFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A watch tells which rules decide, and what implied them, in its banner, its status file and its summary. */
class WatchRulesTest {

    private static final Map<String, String> SIZE = Map.of("ORDER_FLOW_LARGE_ORDER_SIZE", "5000");
    private static final String IMPLIED = "implied by large_order_size_threshold (ORDER_FLOW_LARGE_ORDER_SIZE)";

    @TempDir
    private Path folder;

    private static PolygonSimulator quiet() throws IOException {
        return PolygonSimulator.builder()
                .lines("{\"ev\":\"Q\",\"sym\":\"AAPL\",\"bp\":50,\"bs\":1,\"ap\":51,\"as\":1,\"t\":1705330800000}")
                .start();
    }

    /** What a watch says up to its end, its status file in front. */
    private String watch(Map<String, String> settings, String... args) throws Exception {
        try (PolygonSimulator simulator = quiet();
                RunningWatch watch = new RunningWatch(simulator, settings, folder, args)) {
            watch.until("a live status", () -> status().contains("\"state\":\"live\""));
            String status = status();
            assertThat(watch.end()).isZero();
            return status + watch.err();
        }
    }

    private String status() {
        Path watches = StatusFolder.placeIn(Path.of(System.getProperty("user.home")));
        if (!Files.isDirectory(watches)) {
            return "";
        }
        try (Stream<Path> files = Files.list(watches)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".json")).toList()) {
                return Files.readString(file);
            }
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatImpliedTheRulesIsTold() throws Exception {
        assertThat(watch(SIZE, "AAPL"))
                .contains("\"rules\":\"specified\",\"rules_origin\":\"" + IMPLIED + "\"")
                .contains("rules: specified, " + IMPLIED + "\n")
                .containsPattern("(?m)^Rules        specified,\\s+\\Q" + IMPLIED + "\\E$")
                .doesNotContain("warning:");
    }

    @Test
    void rulesThatAreStatedOrUsualAreTold() throws Exception {
        assertThat(watch(Map.of(), "AAPL"))
                .contains("\"rules\":\"rarity\",\"rules_origin\":\"default\"")
                .contains("rules: rarity\n", "\nRules        rarity\n");
        assertThat(watch(Map.of(), "--set", "rules=specified", "--set", "exit_quiet_minutes=5", "AAPL"))
                .contains("\"rules\":\"specified\",\"rules_origin\":\"--set\"")
                .contains("rules: specified\n", "\nRules        specified\n")
                .contains(
                        "orderflow: warning: --set: exit_quiet_minutes: has no effect: it belongs to the rules of rarity");
    }

    @Test
    void aQuietWatchTellsThemInItsStatusAlone() throws Exception {
        assertThat(watch(SIZE, "--quiet", "AAPL"))
                .contains("\"rules\":\"specified\"")
                .doesNotContain("rules: ", "Rules  ");
    }
}
