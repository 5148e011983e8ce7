package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderflow.config.Setting;
import orderflow.fault.ExitCode;
import orderflow.sample.DocumentTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documents name is there: files, commands, options, settings and codes. */
class DocumentsTest {

    private static final Path README = Path.of("README.md");
    private static final Pattern LINK = Pattern.compile("]\\(([^):#]+)(#[^)]*)?\\)");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]+");
    private static final Pattern SET = Pattern.compile("--set ([a-z]+_[a-z_]+)=(\\S+?)(?=[`\\s])");
    private static final Pattern JSON = Pattern.compile("(?s)```json\\n(.*?)```");

    /** Options of every command, of the simulator, and the hidden one that a watch of the simulator needs. */
    private static final List<String> OTHER_OPTIONS =
            List.of("--version", "--help", "--verbose", "--port", "--start", "--clock");

    @TempDir
    private Path folder;

    @Test
    void theReadmeIsShort() throws IOException {
        assertThat(Files.readAllLines(README)).hasSizeLessThan(200);
    }

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        for (Path document : documents()) {
            for (MatchResult link : found(LINK, document)) {
                Path target = document.toAbsolutePath().resolveSibling(link.group(1));
                assertThat(target).as("link in %s", document).exists();
            }
        }
    }

    @Test
    void theReadmeListsTheCommandsThereAre() throws IOException {
        String help = help("--help");
        assertThat(commands())
                .isNotEmpty()
                .allSatisfy(command -> assertThat(help).contains("\n  " + command));
    }

    @Test
    void theReadmeNamesOptionsThereAre() throws IOException {
        String help =
                commands().stream().map(command -> help(command, "--help")).collect(Collectors.joining());
        assertThat(found(OPTION, README))
                .extracting(MatchResult::group)
                .filteredOn(option -> !OTHER_OPTIONS.contains(option))
                .isNotEmpty()
                .allSatisfy(option -> assertThat(help).containsPattern(Pattern.quote(option) + "\\b"));
    }

    @Test
    void theReadmeGivesTheCodesTheirNumbers() throws IOException {
        List<String> numbers = new ArrayList<>();
        for (String line : Files.readAllLines(README)) {
            if (line.matches("\\| \\d+ \\| .*")) {
                numbers.add(line.split("\\|")[1].strip());
            }
        }

        assertThat(Arrays.stream(ExitCode.values()).map(code -> String.valueOf(code.number())))
                .containsAll(numbers);
        assertThat(numbers)
                .contains("0", "10", "11", "12", "64", "65", "66", "69", "70", "74", "77", "78")
                .doesNotHaveDuplicates();
    }

    @Test
    void everyAssignmentShownIsOneThatTheProgramTakes() throws IOException {
        for (Path document : documents()) {
            for (MatchResult assignment : found(SET, document)) {
                ProgramRun program = ProgramRun.in(folder);
                String given = assignment.group(1) + "=" + assignment.group(2);
                int code = program.run("validate-config", "--quiet", "--set", given);
                assertThat(code)
                        .as("%s in %s: %s", assignment.group(), document, program.err())
                        .isZero();
            }
        }
    }

    @Test
    void theSettingsFileOfTheReadmeLoads() throws IOException {
        MatchResult block = found(JSON, README).get(0);
        Path file = Files.writeString(folder.resolve("settings.json"), block.group(1));

        assertThat(ProgramRun.in(folder).run("validate-config", "--config", file.toString()))
                .isZero();
    }

    @Test
    void theFiguresOfTheAlertsAreTheDefaults() throws IOException {
        String table = String.join("\n", Files.readAllLines(README));
        assertThat(table)
                .contains("at least " + grouped(Setting.LARGE_ORDER_SIZE_THRESHOLD) + " shares")
                .contains("at least " + grouped(Setting.MIN_BURST_VOLUME) + " shares")
                .contains("at least 3 times the volume")
                .contains("critical from 4 times")
                .contains("at least 60 % of it sold")
                .contains("the third large seller within " + text(Setting.ALERT_WINDOW_SECONDS) + " seconds");
        assertThat(table)
                .contains("the largest for " + text(Setting.RARITY_MINUTES) + " minutes")
                .contains("once " + text(Setting.RARITY_WARMUP_MINUTES) + " minutes of it are known")
                .contains("worth at least " + grouped(Setting.MIN_ALERT_VALUE) + " dollars")
                .contains("withheld for " + text(Setting.EXIT_QUIET_MINUTES) + " minutes");
        assertThat(List.of(
                        text(Setting.VOLUME_SPIKE_THRESHOLD),
                        text(Setting.RED_BURST_THRESHOLD),
                        text(Setting.SELL_RATIO_THRESHOLD)))
                .containsExactly("3.0", "4.0", "0.60");
    }

    private static List<String> commands() throws IOException {
        return DocumentTable.under("## Commands", README).stream()
                .map(row -> row.get(0).replaceAll("`orderflow ([a-z-]+).*`", "$1"))
                .toList();
    }

    private static String text(Setting<?> setting) {
        return setting.defaultText().orElseThrow();
    }

    private static String grouped(Setting<?> setting) {
        return text(setting).replaceAll("(\\d)(\\d{3})$", "$1,$2");
    }

    private String help(String... arguments) {
        ProgramRun program = ProgramRun.in(folder);
        assertThat(program.run(arguments)).isZero();
        return program.out();
    }

    private static List<MatchResult> found(Pattern pattern, Path document) throws IOException {
        return pattern.matcher(Files.readString(document)).results().toList();
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(README, Path.of("samples", "README.md")));
        try (Stream<Path> files = Files.list(Path.of("docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
        }
        return documents;
    }
}
