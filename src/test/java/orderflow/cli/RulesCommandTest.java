package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rules decide, what implies them, and how each command tells it and what has no effect. */
class RulesCommandTest {

    private static final String WITHOUT_EFFECT =
            "orderflow: warning: --set: rarity_minutes: has no effect: it belongs to"
                    + " the rules of rarity, and the specified rules are in force, implied by large_order_size_threshold"
                    + " (ORDER_FLOW_LARGE_ORDER_SIZE)\n";

    private static final Path FALLING_DAY =
            Path.of("samples/falling-day.jsonl.zst").toAbsolutePath();

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("sellers"), Tape.LARGE_SELLERS);
    }

    private ProgramRun run(int code, String arguments) {
        return run(code, ProgramRun.in(folder), arguments);
    }

    private static ProgramRun run(int code, ProgramRun program, String arguments) {
        assertThat(program.run(arguments.split(" +"))).as(program::err).isEqualTo(code);
        return program;
    }

    private ProgramRun bySize() {
        return ProgramRun.in(folder).with("ORDER_FLOW_LARGE_ORDER_SIZE", "5000");
    }

    @Test
    void aReplayDecidesByRarityUnlessASizeIsSet() {
        assertThat(run(0, "replay sellers").err()).contains("\nRules        rarity\n");
        assertThat(run(10, "replay sellers --set large_order_size_threshold=5000")
                        .err())
                .contains("\nRules        specified, implied by large_order_size_threshold (--set)\n");
        assertThat(run(10, "replay sellers --set rules=specified").err()).contains("\nRules        specified\n");
        assertThat(run(10, bySize(), "replay sellers").out()).contains("AAPL   #4   EXIT");
    }

    @Test
    void aSettingWithoutEffectIsAWarningOfEveryCommand() {
        String unused = " --set rarity_minutes=45";
        assertThat(run(10, bySize(), "replay sellers" + unused).err()).startsWith(WITHOUT_EFFECT);
        assertThat(run(0, bySize(), "replay sellers --sweep alert_window_seconds=60" + unused)
                        .err())
                .startsWith(WITHOUT_EFFECT);
        assertThat(run(0, bySize(), "validate-config" + unused).err()).endsWith(WITHOUT_EFFECT);
        assertThat(run(2, bySize(), "healthcheck" + unused).err()).isEqualTo(WITHOUT_EFFECT);
        assertThat(run(78, bySize(), "watch AAPL" + unused).err()).startsWith(WITHOUT_EFFECT);
    }

    @Test
    void withoutSuchASettingThereIsNoWarning() {
        for (String command : new String[] {"replay sellers", "validate-config", "healthcheck", "watch AAPL"}) {
            ProgramRun program = bySize();
            program.run((command + " --set sell_ratio_threshold=0.7 --set alert_window_seconds=60").split(" "));
            assertThat(program.err()).as(command).doesNotContain("warning:");
        }
    }

    @Test
    void aQuietCommandLeavesTheWarningOut() {
        String unused = " --quiet --set rarity_minutes=45";
        assertThat(run(10, bySize(), "replay sellers" + unused).err()).isEmpty();
        assertThat(run(0, bySize(), "replay sellers --sweep alert_window_seconds=60" + unused)
                        .err())
                .isEmpty();
        assertThat(run(0, bySize(), "validate-config" + unused).err()).isEmpty();
        assertThat(run(78, bySize(), "watch AAPL" + unused).err()).doesNotContain("warning");
    }

    @Test
    void aWarningIsEscaped() throws IOException {
        Path odd = Files.writeString(folder.resolve("a\u001b[31m.json"), "{\"rarity_minutes\": 45}");

        assertThat(run(10, bySize(), "replay sellers --config " + odd.getFileName())
                        .err())
                .contains("a\\u001b[31m.json:1: rarity_minutes: has no effect")
                .doesNotContain("\u001b");
    }

    @Test
    void theHealthCheckTellsTheRulesInItsDetails() {
        assertThat(run(2, bySize(), "healthcheck -v").out())
                .contains("settings  OK       the settings are valid, rules: specified, implied by"
                        + " large_order_size_threshold (ORDER_FLOW_LARGE_ORDER_SIZE)\n");
    }

    @Test
    void theTableMarksWhatHasNoEffect() {
        String rarity = run(0, "validate-config").out().replaceAll(" {2,}", " | ");
        String specified = run(0, bySize(), "validate-config").out().replaceAll(" {2,}", " | ");

        assertThat(rarity)
                .contains(
                        "\nrules | rarity | default\n",
                        "\nrarity_minutes | 60 | default\n",
                        "\nmin_burst_volume | 1000 | default (no effect: the specified rules only)\n");
        assertThat(specified)
                .contains(
                        "\nrules | specified | implied by large_order_size_threshold (ORDER_FLOW_LARGE_ORDER_SIZE)\n",
                        "\nlarge_order_size_threshold | 5000 | environment ORDER_FLOW_LARGE_ORDER_SIZE\n",
                        "\nrarity_minutes | 60 | default (no effect: the rules of rarity only)\n",
                        "\nmin_burst_volume | 1000 | default\n");
        assertThat(rarity.lines().filter(line -> line.contains("no effect"))).hasSize(6);
        assertThat(specified.lines().filter(line -> line.contains("no effect"))).hasSize(4);
    }

    @Test
    void theJsonTellsWarningsAndIsValidAllTheSame() throws IOException {
        JsonNode report = new ObjectMapper()
                .readTree(run(0, bySize(), "validate-config --output json --set rarity_minutes=45")
                        .out());

        assertThat(report.get("valid").booleanValue()).isTrue();
        assertThat(report.get("warnings"))
                .singleElement()
                .hasToString(
                        "{\"key\":\"rarity_minutes\",\"place\":\"--set\",\"message\":\"has no effect: it belongs to"
                                + " the rules of rarity, and the specified rules are in force, implied by"
                                + " large_order_size_threshold (ORDER_FLOW_LARGE_ORDER_SIZE)\"}");
        assertThat(report.get("settings").findValuesAsText("effect"))
                .containsExactly("false", "false", "false", "false");
    }

    @Test
    void aProblemAndAWarningAreToldTogether() {
        assertThat(run(78, bySize(), "validate-config --set rarity_minutes=45 --set data_source=x")
                        .err())
                .endsWith(WITHOUT_EFFECT + "orderflow: --set: data_source: expected polygon, was 'x'\n");
    }

    @Test
    void aRarityShorterThanTheUsualWarmUpIsRefusedByEveryCommand() {
        String message =
                "orderflow: default: rarity_warmup_minutes: expected whole minutes, 5 to rarity_minutes, was 15"
                        + " (default) above rarity_minutes 10 (--set); set rarity_warmup_minutes as well, for instance to 10\n";
        String shorter = " --set rarity_minutes=10";
        assertThat(run(78, "replay sellers" + shorter).err()).isEqualTo(message);
        assertThat(run(78, "validate-config" + shorter).err()).endsWith(message);
        assertThat(run(0, "validate-config --set rarity_warmup_minutes=10" + shorter)
                        .err())
                .doesNotContain("orderflow:");
        run(0, "replay sellers --set rarity_warmup_minutes=10" + shorter);
        run(10, bySize(), "replay sellers" + shorter);
    }

    @Test
    void settingsWithoutEffectNeedNotFitTogether() {
        run(0, "replay sellers --set rules=rarity --set volume_spike_threshold=6 --report page.html");
        assertThat(folder.resolve("page.html")).exists();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--set min_burst_volume=7 --set rarity_minutes=45 | specified",
                "--set rules=rarity --set min_burst_volume=7 --set rarity_minutes=45 | rarity",
                "--set sell_ratio_threshold=0.7 | rarity"
            })
    void whatIsSavedHasTheRulesAndWhatHasAnEffectUnderThem(String settings, String rules) throws IOException {
        run(0, "validate-config --save saved.json " + settings);

        JsonNode saved =
                new ObjectMapper().readTree(folder.resolve("saved.json").toFile());
        boolean rarity = rules.equals("rarity");
        assertThat(saved.get("rules").textValue()).isEqualTo(rules);
        assertThat(saved.has("rarity_minutes")).isEqualTo(rarity);
        assertThat(saved.has("exit_quiet_minutes")).isEqualTo(rarity);
        assertThat(saved.has("min_burst_volume")).isEqualTo(!rarity);
        assertThat(saved.has("large_seller_evidence")).isEqualTo(!rarity);
        assertThat(saved.has("alert_window_seconds")).isTrue();
        assertThat(run(0, "validate-config --config saved.json").err()).doesNotContain("orderflow:");
        String before = run(0, "validate-config --quiet --save again.json --config saved.json")
                .err();
        assertThat(before).isEmpty();
        assertThat(folder.resolve("again.json")).hasSameTextualContentAs(folder.resolve("saved.json"));
    }

    @Test
    void aSweepOfASettingOfTheSpecifiedRulesImpliesThem() throws IOException {
        ProgramRun sweep = run(0, "replay sellers --sweep large_order_size_threshold=5000,16000 --output json");

        assertThat(sweep.err())
                .contains("\nRules        specified, implied by large_order_size_threshold (--sweep)\n")
                .doesNotContain("warning");
        JsonNode first =
                new ObjectMapper().readTree(sweep.out().lines().findFirst().orElseThrow());
        assertThat(sweep.out().lines().filter(line -> line.contains("\"alerts\":3")))
                .singleElement()
                .asString()
                .contains("\"large_order_size_threshold\":5000");
        assertThat(first.get("event").textValue()).isEqualTo("order_flow.sweep_combination");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rarity_minutes=30,45",
                "rarity_warmup_minutes=5:15:5",
                "min_alert_value=0,0.5",
                "exit_quiet_minutes=1"
            })
    void settingsOfRarityCanBeSwept(String swept) {
        assertThat(run(0, "replay sellers --sweep " + swept).err()).contains("\nRules        rarity\n");
    }

    @ParameterizedTest
    @CsvSource({
        "rarity_minutes=30,rarity,min_alert_value,min_burst_volume",
        "large_order_size_threshold=5000,specified,min_burst_volume,min_alert_value"
    })
    void theBestOfASweepIsSavedWithItsRulesAndLoadsWithoutAWarning(
            String swept, String rules, String kept, String leftOut) throws IOException {
        run(0, "replay " + FALLING_DAY + " --drop-bps 10 --save best.json --sweep " + swept);

        JsonNode saved = new ObjectMapper().readTree(folder.resolve("best.json").toFile());
        assertThat(saved.get("rules").textValue()).isEqualTo(rules);
        assertThat(saved.get(swept.split("=")[0]).asText()).isEqualTo(swept.split("=")[1]);
        assertThat(saved.has(kept)).isTrue();
        assertThat(saved.has(leftOut)).isFalse();
        assertThat(run(0, "validate-config --config best.json").err()).doesNotContain("orderflow:");
    }

    @Test
    void settingsOfBothRulesInOneSweepAreWrongUsage() {
        assertThat(run(64, "replay sellers --sweep rarity_minutes=30,45 --sweep min_burst_volume=1,2")
                        .err())
                .startsWith("orderflow: Invalid value for option '--sweep': expected settings of one set of rules, was"
                        + " rarity_minutes of the rules of rarity and min_burst_volume of the specified rules");
    }

    @Test
    void aSweepWithoutEffectIsRefused() {
        assertThat(run(78, "replay sellers --set rules=rarity --sweep min_burst_volume=1,2")
                        .err())
                .isEqualTo(
                        "orderflow: --sweep: min_burst_volume: has no effect: it belongs to the specified rules, and the"
                                + " rules of rarity are in force (--set); --set rules=specified puts its own in force\n");
        assertThat(run(78, bySize(), "replay sellers --sweep rarity_minutes=30,45")
                        .err())
                .startsWith(
                        "orderflow: --sweep: rarity_minutes: has no effect: it belongs to the rules of rarity, and the"
                                + " specified rules are in force, implied by large_order_size_threshold");
        assertThat(run(0, bySize(), "replay sellers --set rules=rarity --sweep rarity_minutes=30,45")
                        .err())
                .contains("warning: ORDER_FLOW_LARGE_ORDER_SIZE: large_order_size_threshold: has no effect");
    }
}
