package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The examples in the documents: those of the detectors give the alerts that follow them, the others are taken. */
class WorkedExamplesTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?s)```jsonl\\n(.*?)```.*?```json\\n(.*?)```");

    private static final Pattern RECORDING = Pattern.compile("(?s)```jsonl\\n(.*?)```");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> giveTheAlertsThatFollowThem() throws IOException {
        String document = Files.readString(Path.of("docs", "detectors.md"));
        List<MatchResult> examples = EXAMPLE.matcher(document).results().toList();
        int specified = document.indexOf("\n## The specified rules\n");
        assertThat(specified).isPositive();
        assertThat(examples).hasSizeGreaterThanOrEqualTo(3);
        return examples.stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.group(1).lines().findFirst().orElseThrow(),
                        () -> check(
                                example.group(1),
                                example.group(2),
                                example.start() < specified ? "rules=rarity" : "rules=specified")));
    }

    @TestFactory
    Stream<DynamicTest> theLinesOfTheFormatsAreTaken() throws IOException {
        String document = Files.readString(Path.of("docs", "formats.md"));
        return RECORDING
                .matcher(document)
                .results()
                .map(block -> block.group(1))
                .map(lines -> DynamicTest.dynamicTest(lines.lines().findFirst().orElseThrow(), () -> take(lines)));
    }

    private void take(String recording) throws IOException {
        Path file = Files.writeString(folder.resolve("format.jsonl"), recording);
        ProgramRun program = ProgramRun.in(folder);

        assertThat(program.run("replay", file.toString())).isZero();
        assertThat(program.err()).doesNotContain("orderflow: ", "passed over").contains("Rejected     none");
    }

    private void check(String recording, String alerts, String rules) throws IOException {
        Path file = Files.writeString(Files.createTempFile(folder, "example", ".jsonl"), recording);
        ProgramRun program = ProgramRun.in(folder).bySpecifiedRules();

        program.run("replay", file.toString(), "--output", "json", "--quiet", "--set", rules);

        assertThat(program.out()).isEqualTo(alerts);
        assertThat(program.err()).isEmpty();
    }
}
