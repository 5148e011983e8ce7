package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The samples give the alerts that are kept for them, held by the positions file, and end with their codes. */
class SamplesTest {

    private static final Path SAMPLES = Path.of("samples").toAbsolutePath();
    private static final Path EXPECTED = Path.of("src", "test", "resources", "samples");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"quiet-day,0", "large-sellers,10", "red-burst,10", "dirty-feed,0"})
    void givesItsAlertsAndItsCode(String name, int code) throws Exception {
        ProgramRun program = ProgramRun.in(folder).bySpecifiedRules();

        int ended = program.run(
                "replay",
                SAMPLES.resolve(name + ".jsonl").toString(),
                "--positions",
                SAMPLES.resolve("positions.json").toString(),
                "--set",
                "monitoring_mode=watchlist",
                "--output",
                "json",
                "--quiet");

        assertThat(program.out()).isEqualTo(Files.readString(EXPECTED.resolve(name + ".alerts.jsonl")));
        assertThat(ended).isEqualTo(code);
    }

    /** The story that samples/README.md tells of it, whatever else the day has. */
    @Test
    void theFallingDayIsAWholeDayWithAnExitBeforeItsFirstFallAndNothingBeforeItsSecond() {
        ProgramRun program = ProgramRun.in(folder);

        int ended = program.run(
                "replay",
                SAMPLES.resolve("falling-day.jsonl.zst").toString(),
                "--positions",
                SAMPLES.resolve("positions.json").toString(),
                "--quiet");

        List<String> lines = program.out().lines().toList();
        List<String> exits =
                lines.stream().filter(line -> line.contains("EXIT")).toList();
        assertThat(ended).isEqualTo(10);
        assertThat(lines.size() - exits.size()).isBetween(5, 17);
        assertThat(exits).hasSizeBetween(1, 5).anyMatch(line -> line.startsWith("2026-03-03 11:02:17.640"));
        assertThat(lines)
                .anyMatch(line -> line.contains("the largest since the open"))
                .anyMatch(line -> line.matches(".* the largest for \\d+ min"))
                .anyMatch(line -> line.matches(".* sold in 30 s of .*, the most for \\d+ min"));
        assertThat(lines)
                .noneMatch(line -> line.compareTo("2026-03-03 13:10") > 0 && line.compareTo("2026-03-03 14:28") < 0);
    }

    @Test
    void logsWhatItCouldNotReadOnTheDayOfWhatCameBefore() throws Exception {
        ProgramRun.in(folder)
                .bySpecifiedRules()
                .run("replay", SAMPLES.resolve("dirty-feed.jsonl").toString(), "--log", "log");

        assertThat(folder.resolve("log")).isDirectoryContaining("glob:**/2026-03-03.jsonl");
        try (Stream<Path> files = Files.list(folder.resolve("log"))) {
            assertThat(files).hasSize(1);
        }
        assertThat(folder.resolve("log").resolve("2026-03-03.jsonl"))
                .content()
                .contains("MALFORMED", "was a trade of 50000 at 0.00 at 2026-03-03T16:02:12.000Z");
    }

    @ParameterizedTest
    @CsvSource({"quiet-day,0", "large-sellers,11", "red-burst,11", "dirty-feed,11"})
    void hasNothingToLeaveForWhoHoldsNothing(String name, int code) throws Exception {
        Path none = Files.writeString(folder.resolve("none.json"), "[]");
        ProgramRun program = ProgramRun.in(folder).bySpecifiedRules();

        int ended = program.run(
                "replay",
                SAMPLES.resolve(name + ".jsonl").toString(),
                "--positions",
                none.toString(),
                "--set",
                "monitoring_mode=watchlist",
                "--fail-on",
                "alert");

        assertThat(program.out()).doesNotContain("EXIT");
        assertThat(ended).isEqualTo(code);
    }
}
