package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import orderflow.sample.DocumentTable;
import orderflow.simulator.PolygonSimulator;
import org.junit.jupiter.api.Test;

/** Each row of docs/reliability.md names tests that there are, and each fault of the simulator has a row. */
class ReliabilityDocumentTest {

    private static final Path DOCUMENT = Path.of("docs", "reliability.md");
    private static final int COLUMNS = 7;
    private static final String FILES = "## Files";
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))\\.(\\w+)`");
    private static final Pattern WORD = Pattern.compile("`([a-z0-9-]+)`");

    private static List<String[]> rows() throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(DOCUMENT)) {
            if (line.equals(FILES)) {
                break;
            }
            if (line.startsWith("| ") && !line.startsWith("| fault |")) {
                rows.add(line.substring(1, line.lastIndexOf('|')).split("\\|", -1));
            }
        }
        return rows;
    }

    @Test
    void eachRowIsBackedByTestsThatThereAre() throws IOException {
        Map<String, String> sources = sources();
        assertThat(rows()).hasSizeGreaterThan(30);
        for (String[] row : rows()) {
            assertThat(row).as(row[0]).hasSize(COLUMNS);
            String tests = row[COLUMNS - 1].strip();
            if (tests.equals("the same")) {
                continue;
            }
            Matcher named = TEST.matcher(tests);
            assertThat(named.results().count()).as("tests of" + row[0]).isPositive();
            named.reset();
            while (named.find()) {
                assertThat(sources.getOrDefault(named.group(1), ""))
                        .as(named.group())
                        .contains("void " + named.group(2) + "(");
            }
        }
    }

    @Test
    void eachFaultOfAFileIsBackedByTestsThatThereAre() throws IOException {
        Map<String, String> sources = sources();
        List<List<String>> rows = DocumentTable.under(FILES, DOCUMENT);
        assertThat(rows).hasSizeGreaterThan(8);
        for (List<String> row : rows) {
            assertThat(row).as(row.get(0)).hasSize(4);
            List<MatchResult> named = TEST.matcher(row.get(3)).results().toList();
            assertThat(named).as(row.get(0)).isNotEmpty();
            for (MatchResult test : named) {
                assertThat(sources.getOrDefault(test.group(1), ""))
                        .as(test.group())
                        .contains("void " + test.group(2) + "(");
            }
        }
    }

    @Test
    void eachFaultOfTheSimulatorHasARow() throws IOException {
        List<String> named = new ArrayList<>(List.of("corrupt"));
        for (String[] row : rows()) {
            WORD.matcher(row[1]).results().forEach(word -> named.add(word.group(1)));
        }
        assertThat(named).containsAll(PolygonSimulator.faultNames());
        assertThat(PolygonSimulator.faultNames()).containsAll(named);
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                sources.put(name, Files.readString(file));
            }
        }
        return sources;
    }
}
