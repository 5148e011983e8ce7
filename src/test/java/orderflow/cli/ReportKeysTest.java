package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No text of a recording becomes the name of a field in the page's data.
 *
 * <p>{@code uPlot.assign} of 1.6.30 copies fields of any name, {@code __proto__} included (CVE-2024-21489), from the
 * options that a chart is made with. Those are written in the page's scripts; all that comes from a recording is data, in
 * which such a name would have to be a field.
 */
class ReportKeysTest {

    private static final List<String> NAMES = List.of("__proto__", "constructor", "prototype", "toString");
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"([^\"]*)\">([^<]*)</script>");
    private static final Path SCRIPTS = Path.of("src", "main", "resources", "orderflow", "report");

    @TempDir
    private Path folder;

    @Test
    void namesOfARecordingAreNoFields() throws IOException {
        StringBuilder recording = new StringBuilder();
        for (String name : NAMES) {
            for (int second = 0; second < 3; second++) {
                recording.append(Tape.book(second).replace("AAPL", name));
            }
            recording
                    .append(Tape.QUIET.replace("AAPL", name).replace("1705329000000", "1705329005000"))
                    .append("{\"ev\":\"" + name + "\",\"" + name + "\":{\"polluted\":1}}\n")
                    .append("{\"ev\":\"gap\",\"sym\":\"" + name + "\",\"reason\":\"" + name
                            + "\",\"__proto__\":{\"a\":1}}\n");
        }
        Files.writeString(folder.resolve("names.jsonl"), recording);
        ProgramRun program = ProgramRun.in(folder);
        assertThat(program.run("replay", "names.jsonl", "--report=day.html", "--score", "--set=rules=specified"))
                .as(program::err)
                .isEqualTo(10);

        String page = Files.readString(folder.resolve("day.html"));
        List<MatchResult> blocks = DATA.matcher(page).results().toList();
        assertThat(blocks).hasSizeGreaterThan(NAMES.size());
        for (MatchResult block : blocks) {
            JsonNode data = new ObjectMapper().readTree(block.group(2));
            for (String name : NAMES) {
                assertThat(data.findValue(name))
                        .as(block.group(1) + ": " + name)
                        .isNull();
            }
        }
        assertThat(page).contains("\"__proto__\"");
    }

    @Test
    void noScriptOfThePageCallsTheFunction() throws IOException {
        try (Stream<Path> scripts = Files.list(SCRIPTS)) {
            for (Path script :
                    scripts.filter(file -> file.toString().endsWith(".js")).toList()) {
                assertThat(Files.readString(script)).as(script.toString()).doesNotContain("uPlot.assign");
            }
        }
    }
}
