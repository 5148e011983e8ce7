package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import orderflow.naive.NaiveReplay;
import orderflow.naive.NaiveResult;
import orderflow.naive.score.NaiveScore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code replay --score} as a user runs it. */
class ScoreCommandTest {

    private static final String ROUGH = RoughDays.recording(1, 6, 1);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void changesNothingOfAlertsAndCode(String form) throws IOException {
        ProgramRun plain = ProgramRun.in(folder).bySpecifiedRules();
        ProgramRun scored = ProgramRun.in(folder).bySpecifiedRules();

        int code = plain.run("replay", file(ROUGH), "--output", form);
        int codeScored = scored.run("replay", file(ROUGH), "--output", form, "--score");

        assertThat(scored.out()).isEqualTo(plain.out()).isNotEmpty();
        assertThat(codeScored).isEqualTo(code).isEqualTo(10);
        assertThat(plain.err()).doesNotContain("Score").doesNotContain("order_flow.score");
    }

    @Test
    void showsATableThatFitsTheScreen() throws IOException {
        List<String> lines = quiet(ROUGH).lines().toList();

        assertThat(lines.get(0)).startsWith("Score        ").endsWith("as if you had sold at the bid 1 s after each");
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(lines)
                .anyMatch(line -> line.startsWith("all alerts"))
                .anyMatch(line -> line.startsWith("sell print, critical"))
                .anyMatch(line -> line.startsWith("exit: large sellers"))
                .anyMatch(line -> line.startsWith("    95 %"))
                .anyMatch(line -> line.contains("of gaps, ") && line.contains(" of halts"));
    }

    @Test
    void namesTheKindsOfTheRulesOfRarity() throws IOException {
        String text = wholeDay("text");
        JsonNode json = new ObjectMapper().readTree(wholeDay("json"));

        assertThat(text.lines().filter(line -> line.matches("[a-z].*\\d.*")).map(line -> line.split("  +")[0]))
                .startsWith(
                        "all alerts",
                        "large sale, critical",
                        "red burst, warning",
                        "red burst, critical",
                        "exit: large sale");
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(json.get("groups"))
                .filteredOn(group -> group.get("group").asText().equals("kind"))
                .extracting(group -> group.path("alert_type").asText()
                        + group.path("reason").asText() + "/"
                        + group.path("evidence").asText() + "/"
                        + group.path("severity").asText())
                .containsExactly(
                        "large_seller/rare_sale/critical", "red_burst//warning", "red_burst//critical", "rare_sale//");
    }

    /** What the score of a made-up day says by the rules of rarity. */
    private String wholeDay(String form) {
        ProgramRun program = ProgramRun.in(folder);
        String day =
                Path.of("samples", "falling-day.jsonl.zst").toAbsolutePath().toString();
        assertThat(program.run("replay", day, "--quiet", "--score", "--output", form, "--fail-on", "never"))
                .isZero();
        return program.err();
    }

    @Test
    void saysThatNoIntervalCanBeGivenOfFewSessions() throws IOException {
        assertThat(quiet(RoughDays.recording(1, 4, 1)))
                .contains("Intervals    none: 4 sessions; with fewer than 5")
                .doesNotContain("    95 %");
    }

    @Test
    void writesOneLineOfJsonOnStandardError() throws IOException {
        String json = quiet(ROUGH, "--output", "json");

        assertThat(json)
                .startsWith("{\"schema\":1,\"event\":\"order_flow.score\",")
                .endsWith("]}\n");
        assertThat(json.lines()).hasSize(1);
    }

    @Test
    void theSeedDecidesWhatIsDrawn() throws IOException {
        assertThat(quiet(ROUGH, "--output", "json")).isEqualTo(quiet(ROUGH, "--output", "json"));
        assertThat(quiet(ROUGH, "--output", "json", "--seed", "2"))
                .isEqualTo(quiet(ROUGH, "--output", "json", "--seed", "2"))
                .isNotEqualTo(quiet(ROUGH, "--output", "json"));
    }

    @Test
    void scoresTheSymbolsAndTimesAskedForAlone() throws IOException {
        Map<String, Double> all = ScoreFigures.of(quiet(ROUGH, "--output", "json"));
        Map<String, Double> part = ScoreFigures.of(
                quiet(ROUGH, "--output", "json", "--symbol", "MSFT", "--from", "09:50", "--to", "10:20"));

        assertThat(all).containsEntry("symbols", 2.0).containsEntry("symbol_sessions", 12.0);
        assertThat(part).containsEntry("symbols", 1.0).containsEntry("symbol_sessions", 6.0);
        assertThat(part.get("left_out_ms")).isGreaterThan(6 * 9 * 60_000.0);
        assertThat(quiet(ROUGH, "--from", "09:50")).contains(" of not decided on");
    }

    @Test
    void saysThatThereIsNothingToScore() throws IOException {
        assertThat(quiet(Tape.QUIET)).contains("0 alerts and 0 exit signals").contains("there is nothing to score");
    }

    @ParameterizedTest
    @CsvSource({
        "--reaction, -1s, 'expected a span from 0s to 5m'",
        "--reaction, 6m, 'expected a span from 0s to 5m'",
        "--reaction, 3, 'expected a span from 0s to 5m'",
        "--drop-bps, 0, 'expected basis points above 0'",
        "--drop-bps, 10000, 'expected basis points above 0'",
        "--drop-bps, 2.555, 'expected basis points above 0'",
        "--drop-bps, many, 'expected basis points above 0'",
        "--seed, x, \"Invalid value for option '--seed': expected a whole number, was 'x'\""
    })
    void refusesWrongValues(String option, String value, String message) throws IOException {
        ProgramRun program = ProgramRun.in(folder).bySpecifiedRules();

        assertThat(program.run("replay", file(ROUGH), "--score", option + "=" + value))
                .isEqualTo(64);
        assertThat(program.err()).contains(message.replace("\"", "")).contains(option);
    }

    @Test
    void aQuietSessionAndAGapInFrontChangeNoAlert() throws IOException {
        StringBuilder quiet = new StringBuilder();
        for (int second = 0; second < 3_600; second += 10) {
            long time = 1_772_200_800_000L + 1_000L * second;
            quiet.append("{\"ev\":\"Q\",\"sym\":\"AAPL\",\"bp\":100.00,\"bs\":100,\"ap\":100.02,\"as\":100,\"t\":"
                    + time + "}\n");
        }

        ProgramRun alone = ProgramRun.in(folder).bySpecifiedRules();
        ProgramRun behind = ProgramRun.in(folder).bySpecifiedRules();
        alone.run("replay", file(ROUGH), "--output", "json", "--quiet", "--score");
        behind.run("replay", file(quiet + "{\"ev\":\"gap\"}\n" + ROUGH), "--output", "json", "--quiet", "--score");

        assertThat(behind.out()).isEqualTo(alone.out()).isNotEmpty();
        Map<String, Double> before = ScoreFigures.of(alone.err());
        Map<String, Double> after = ScoreFigures.of(behind.err());
        assertThat(after.get("sessions")).isEqualTo(before.get("sessions") + 1);
        for (String figure :
                List.of("drops", "all_alerts.precision", "all_alerts.recall", "all_alerts.move_5m.bps.mean")) {
            assertThat(after).containsEntry(figure, before.get(figure));
        }
    }

    @Test
    void doublingAllPricesChangesNoFigure() throws IOException {
        String doubled = RoughDays.recording(1, 6, 2);

        assertThat(quiet(doubled, "--output", "json")).isEqualTo(quiet(ROUGH, "--output", "json"));
    }

    @ParameterizedTest
    @CsvSource({"1, 6, 1000, 25, 1", "2, 2, 0, 12.5, 5", "3, 7, 5000, 40, -9"})
    void equalsTheNaiveReckoning(long seed, int days, long reaction, String dropBps, long scoreSeed)
            throws IOException {
        String recording = RoughDays.recording(seed, days, 1);
        NaiveReplay naive = new NaiveReplay(Map.of("rules", "specified"), null);
        NaiveResult result = naive.replay(List.of(recording.getBytes(StandardCharsets.UTF_8)));
        Map<String, Double> expected =
                NaiveScore.figures(naive.sights(), result.lines(), reaction, new BigDecimal(dropBps), scoreSeed);

        Map<String, Double> figures = ScoreFigures.of(quiet(
                recording,
                "--output",
                "json",
                "--reaction",
                reaction + "ms",
                "--drop-bps",
                dropBps,
                "--seed",
                String.valueOf(scoreSeed)));

        assertThat(figures.keySet()).isEqualTo(expected.keySet());
        expected.forEach(
                (name, figure) -> assertThat(figures.get(name)).as(name).isCloseTo(figure, within(0.000_051)));
        assertThat(expected.get("drops")).isPositive();
    }

    private String quiet(String recording, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("replay", file(recording), "--quiet", "--score"));
        arguments.addAll(List.of(options));
        ProgramRun program = ProgramRun.in(folder).bySpecifiedRules();
        program.run(arguments.toArray(String[]::new));
        return program.err();
    }

    private String file(String recording) throws IOException {
        return Files.writeString(folder.resolve("days.jsonl"), recording).toString();
    }
}
