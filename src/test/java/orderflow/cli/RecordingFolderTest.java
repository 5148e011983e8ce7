package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import orderflow.golden.JsonLines;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The recordings of whoever runs the tests, in the folder that ORDERFLOW_RECORDINGS names, give the alerts that lie
 * beside them ({@link ExpectedReplay}); without one it says that it was skipped.
 */
class RecordingFolderTest {

    private static final String VARIABLE = "ORDERFLOW_RECORDINGS";
    private static final String SKIPPED = """

            ***********************************************************************
            **  NO RECORDINGS OF A REAL MARKET WERE REPLAYED:                    **
            **  ORDERFLOW_RECORDINGS is not set; see docs/testing.md.            **
            ***********************************************************************
            """;

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyRecordingGivesTheAlertsBesideIt() throws IOException {
        String recordings = System.getenv(VARIABLE);
        if (recordings == null || recordings.isBlank()) {
            return Stream.of(DynamicTest.dynamicTest("no recordings", RecordingFolderTest::skip));
        }
        List<ExpectedReplay> expected = ExpectedReplay.in(Path.of(recordings).toAbsolutePath());
        return expected.stream().map(one -> DynamicTest.dynamicTest(one.toString(), () -> check(one)));
    }

    /** Inside of a test, since a factory that gives up is not counted as skipped. */
    private static void skip() {
        System.err.println(SKIPPED);
        Assumptions.abort(VARIABLE + " is not set");
    }

    private void check(ExpectedReplay expected) throws IOException {
        List<String> alerts = Files.readAllLines(expected.alerts());
        ProgramRun run = ProgramRun.in(folder);

        int code = run.run(
                "replay",
                expected.recording().toString(),
                "--set",
                "rules=" + expected.rules(),
                "--output",
                "json",
                "--quiet");

        assertThat(JsonLines.values(run.out().lines().toList())).isEqualTo(JsonLines.values(alerts));
        boolean exit = alerts.stream().anyMatch(line -> line.contains("exit_signal_triggered"));
        assertThat(code).as(run.err()).isEqualTo(exit ? 10 : 0);
    }
}
