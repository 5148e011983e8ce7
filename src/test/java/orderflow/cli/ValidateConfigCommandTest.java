package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidateConfigCommandTest {

    private static final String CANARY = "cAnArY7f3k9Qz";
    private static final String COMMAND = "validate-config";

    @TempDir
    private Path folder;

    private ProgramRun program;

    @BeforeEach
    void start() {
        program = ProgramRun.in(folder);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void theTableShowsKeyValueAndOrigin() throws IOException {
        write("config/order_flow_config.json", "{\"min_burst_volume\": 7}");
        write(".env", "ORDER_FLOW_MONITORING_MODE=watchlist");
        program.with("ORDER_FLOW_RATE_LIMIT_PER_SECOND", "2").with("POLYGON_API_KEY", CANARY);

        assertThat(program.run(COMMAND, "--set", "log_dir=my logs")).isZero();
        assertThat(program.out().lines().map(line -> line.replaceAll(" {2,}", " | ")))
                .hasSize(23)
                .contains(
                        "KEY | VALUE | ORIGIN",
                        "data_source | polygon | default",
                        "rules | specified | implied by min_burst_volume ("
                                + folder.resolve("config/order_flow_config.json") + ":1)",
                        "rarity_minutes | 60 | default (no effect: the rules of rarity only)",
                        "polygon_api_key | ******** | environment POLYGON_API_KEY",
                        "min_burst_volume | 7 | " + folder.resolve("config/order_flow_config.json") + ":1",
                        "monitoring_mode | watchlist | " + folder.resolve(".env") + ":1",
                        "rate_limit_per_second | 2 | environment ORDER_FLOW_RATE_LIMIT_PER_SECOND",
                        "log_dir | my logs | --set");
        assertThat(program.err())
                .isEqualTo("settings file: " + folder.resolve("config/order_flow_config.json") + " (read)\n.env: "
                        + folder.resolve(".env") + " (read)\n");
    }

    @Test
    void nothingIsCreated() {
        program.run(COMMAND);

        assertThat(folder).isEmptyDirectory();
        assertThat(program.err())
                .contains(folder.resolve("config/order_flow_config.json") + " (not found)", ".env (not found)");
    }

    @Test
    void theJsonFormIsOneObjectOnOneLine() throws IOException {
        program.with("POLYGON_API_KEY", CANARY);

        assertThat(program.run(COMMAND, "--output", "json", "--set", "min_burst_volume=7"))
                .isZero();
        assertThat(program.out()).hasLineCount(1).doesNotContain(CANARY);
        JsonNode report = new ObjectMapper().readTree(program.out());
        assertThat(report.get("valid").booleanValue()).isTrue();
        assertThat(report.get("problems")).isEmpty();
        assertThat(report.get("settings")).hasSize(22);
        assertThat(report.get("warnings")).isEmpty();
        assertThat(setting(report, "min_burst_volume"))
                .hasToString("{\"key\":\"min_burst_volume\",\"value\":7,\"origin\":\"--set\"}");
        assertThat(setting(report, "rules"))
                .hasToString("{\"key\":\"rules\",\"value\":\"specified\",\"origin\":\"implied by min_burst_volume\","
                        + "\"place\":\"--set\"}");
        assertThat(setting(report, "rarity_minutes"))
                .hasToString("{\"key\":\"rarity_minutes\",\"value\":60,\"origin\":\"default\",\"effect\":false}");
        assertThat(setting(report, "polygon_api_key"))
                .hasToString("{\"key\":\"polygon_api_key\",\"value\":\"********\",\"origin\":\"environment\","
                        + "\"place\":\"POLYGON_API_KEY\"}");
        assertThat(report.get("settings_file"))
                .hasToString("{\"path\":\"" + folder.resolve("config/order_flow_config.json") + "\",\"found\":false}");
    }

    private static JsonNode setting(JsonNode report, String key) {
        return StreamSupport.stream(report.get("settings").spliterator(), false)
                .filter(setting -> setting.get("key").textValue().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatCouldReorderOrHideTextIsEscapedInTheJson() throws IOException {
        assertThat(program.run(COMMAND, "--output", "json", "--set", "log_dir=a\u202Eb\u0085c\u007Fd\u2066ü"))
                .isZero();

        assertThat(program.out()).contains("a\\u202eb\\u0085c\\u007fd\\u2066ü").matches("[^\\p{Cc}\\p{Cf}]*\\n");
    }

    @Test
    void everyProblemIsOnStandardErrorAndInTheJson() throws IOException {
        Path positions = write("positions.json", "[{\"symbol\":\"aapl\",\"quantity\":1}]");
        write("way", "");

        assertThat(program.run(
                        COMMAND,
                        "--output",
                        "json",
                        "--set",
                        "min_burst_volume=0",
                        "--set=log_dir=way/logs",
                        "--set",
                        "x=1",
                        "--positions",
                        "positions.json"))
                .isEqualTo(78);
        assertThat(program.err())
                .contains(
                        "orderflow: --set: min_burst_volume: expected whole shares, at least 1 and below 10^12, was 0\n",
                        "orderflow: --set: x: unknown key; the nearest known key is rules\n",
                        "orderflow: --set: log_dir: expected a folder that can be written, was ",
                        "orderflow: " + positions + ":1: symbol: expected 1 to 32 capitals");
        JsonNode report = new ObjectMapper().readTree(program.out());
        assertThat(report.get("valid").booleanValue()).isFalse();
        assertThat(report.get("problems")).hasSize(4);
        assertThat(report.get("problems").get(1))
                .hasToString("{\"key\":\"min_burst_volume\",\"place\":\"--set\",\"message\":"
                        + "\"expected whole shares, at least 1 and below 10^12, was 0\"}");
        assertThat(setting(report, "min_burst_volume"))
                .hasToString("{\"key\":\"min_burst_volume\",\"value\":null,\"origin\":null}");
    }

    @Test
    void whatIsWrongIsMarkedInTheTable() {
        assertThat(program.run(COMMAND, "--set", "data_source=x")).isEqualTo(78);
        assertThat(program.out().lines().map(line -> line.replaceAll(" {2,}", " | ")))
                .contains("data_source | (invalid)", "polygon_api_key | (not set)", "rarity_minutes | 60 | default");
    }

    @Test
    void quietPrintsNothingButProblems() {
        assertThat(program.run(COMMAND, "--quiet")).isZero();
        assertThat(program.out()).isEmpty();
        assertThat(program.err()).isEmpty();

        assertThat(program.run(COMMAND, "-q", "--output=json", "--set", "data_source=x"))
                .isEqualTo(78);
        assertThat(program.out()).isEmpty();
        assertThat(program.err()).isEqualTo("orderflow: --set: data_source: expected polygon, was 'x'\n");
    }

    @Test
    void missingInputIs66() throws IOException {
        assertThat(program.run(COMMAND, "--config", "missing.json")).isEqualTo(66);
        assertThat(program.err()).contains(folder.resolve("missing.json") + ": there is no such file");
        assertThat(ProgramRun.in(folder).run(COMMAND, "--positions", "missing.json"))
                .isEqualTo(66);
        write("p.json", "[]");
        assertThat(ProgramRun.in(folder).run(COMMAND, "--positions", "p.json")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"--set, sesame", "--output, xml", "--config, --quiet", "--bogus, 1", "surplus, argument"})
    void wrongUsageIs64(String first, String second) {
        assertThat(program.run(COMMAND, first, second)).isEqualTo(64);
        assertThat(program.out()).isEmpty();
        assertThat(program.err()).startsWith("orderflow: ").doesNotContain("sesame");
    }

    @Test
    void theCheckedPositionsAreCounted() throws IOException {
        write("p.json", "[{\"symbol\":\"AAPL\",\"quantity\":1}]");

        assertThat(program.run(COMMAND, "--positions", "p.json")).isZero();
        assertThat(program.err()).contains("positions: " + folder.resolve("p.json") + " (1 held)\n");
    }

    @Test
    void whatIsSavedLoadsBack() throws IOException {
        program.with("POLYGON_API_KEY", CANARY);

        assertThat(program.run(COMMAND, "--set", "min_burst_volume=7", "--save", "saved.json"))
                .isZero();
        assertThat(program.err()).contains("saved: " + folder.resolve("saved.json"));
        assertThat(folder.resolve("saved.json")).content().doesNotContain(CANARY, "api_key");
        ProgramRun again = ProgramRun.in(folder);
        assertThat(again.run(COMMAND, "--config", "saved.json")).isZero();
        assertThat(again.out()).contains("saved.json:10");
    }

    @Test
    void invalidSettingsAreNotSaved() {
        assertThat(program.run(COMMAND, "--set", "min_burst_volume=0", "--save", "saved.json"))
                .isEqualTo(78);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void savingToAFolderIs74() {
        assertThat(program.run(COMMAND, "--save", ".")).isEqualTo(74);
        assertThat(program.err()).contains("orderflow: " + folder + ": expected a file to write, was a folder");
    }

    @Test
    void aForeignHostIsNamedBecauseTheKeyGoesThere() {
        program.with("ORDER_FLOW_REST_URL", "https://proxy.example.com");

        assertThat(program.run(COMMAND, "--save", "saved.json")).isZero();
        assertThat(program.err())
                .contains(
                        "note: the API key goes to https://proxy.example.com, which is not the vendor's host (rest_url from"
                                + " ORDER_FLOW_REST_URL)",
                        "note: rest_url was left out of " + folder.resolve("saved.json"));
    }

    @Test
    void theKeyIsFoundNowhere() throws IOException {
        write(".env", "POLYGON_API_KEY=" + CANARY + "\n" + CANARY + "\nORDER_FLOW_" + CANARY + "=1");
        Path positions = write("positions.json", "[{\"symbol\":\"AAPL\",\"quantity\":1}]");
        for (String output : new String[] {"text", "json"}) {
            ProgramRun run = ProgramRun.in(folder).with("POLYGON_API_KEY", CANARY);
            run.run(
                    COMMAND,
                    "--verbose",
                    "--output",
                    output,
                    "--set",
                    "log_dir=" + CANARY,
                    "--set",
                    "polygon_api_key=" + CANARY,
                    "--positions",
                    positions.toString());
            assertThat(run.out() + run.err()).doesNotContain(CANARY);
        }
    }

    @Test
    void textFromFilesIsEscaped() throws IOException {
        write("config/order_flow_config.json", "{\"log_dir\": \"a\\u001b[31mb\", \"\\u202ekey\": 1}");

        program.run(COMMAND);
        assertThat(program.out() + program.err())
                .contains("a\\u001b[31mb", "\\u202ekey")
                .doesNotContain("\u001b", "\u202e");
    }

    @Test
    void aClosedPipeKeepsTheCodeOfWhatWasSeen() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        assertThat(program.writingTo(gone).run(COMMAND)).isZero();
        assertThat(program.err()).doesNotContain("orderflow:");
        assertThat(ProgramRun.in(folder).writingTo(gone).run(COMMAND, "--set", "data_source=x"))
                .isEqualTo(78);
    }

    @Test
    void aFullDiskBehindStandardOutputIs74() throws IOException {
        try (OutputStream full = new FileOutputStream("/dev/full")) {
            assertThat(program.writingTo(full).run(COMMAND)).isEqualTo(74);
        }
    }

    @Test
    void helpTellsItsExitCodes() {
        assertThat(program.run(COMMAND, "--help")).isZero();
        assertThat(program.out())
                .contains("Usage: orderflow validate-config", "78   the settings or positions are invalid");
    }
}
