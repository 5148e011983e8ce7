package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sweep shows, chooses, saves and refuses, over two generated days of three symbols. */
class SweepCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WHOLE_DAY =
            Path.of("samples", "falling-day.jsonl.zst").toAbsolutePath().toString();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() throws IOException {
        GeneratedDays.write(folder, "day1", 0, 12_000);
        GeneratedDays.write(folder, "day2", 1, 12_000);
        Files.writeString(folder.resolve("alerts-only"), Tape.LARGE_SELLERS);
        Files.writeString(folder.resolve("malformed"), "{\"ev\":\"T\"}\n".repeat(20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "day1 " + GeneratedDays.SWEEP,
                "ACME --set=rules=specified --sweep=sell_ratio_threshold=0.5,0.7 --drop-bps=5"
                        + " --sweep=large_seller_evidence=bid_level+sell_print,ask_level",
                "ACME --drop-bps=20 --sweep=rarity_minutes=30,60 --sweep=min_alert_value=0,400000.50"
                        + " --sweep=sell_ratio_threshold=0.6,0.8",
                "ACME --drop-bps=20 --sweep=rarity_warmup_minutes=5,15 --sweep=exit_quiet_minutes=1,45"
                        + " --sweep=alert_window_seconds=30,300"
            })
    void theFiguresAreThoseOfASingleReplayWithTheSettings(String arguments) throws IOException {
        List<JsonNode> lines = json(0, arguments.replace("ACME", WHOLE_DAY));
        String rest = arguments.replace("ACME", WHOLE_DAY).replaceAll("--sweep=\\S+ ?", "");

        assertThat(lines).hasSizeGreaterThan(4);
        for (JsonNode line : lines.subList(0, lines.size() - 1)) {
            StringBuilder set = new StringBuilder();
            line.get("settings")
                    .properties()
                    .forEach(one -> set.append(" --set=")
                            .append(one.getKey())
                            .append('=')
                            .append(one.getValue().asText()));
            JsonNode score = score(rest + set);
            JsonNode figures = line.get("figures");
            JsonNode alerts = score.get("groups").get(0);
            JsonNode exits = score.get("groups").get(1);
            assertThat(figures.get("drops")).isEqualTo(score.get("drops"));
            assertThat(figures.get("alerts")).isEqualTo(alerts.get("number"));
            assertThat(figures.get("exits")).isEqualTo(exits.get("number"));
            for (String name : List.of(
                    "judged",
                    "followed",
                    "precision",
                    "precision_lift",
                    "drops_warned",
                    "recall",
                    "recall_lift",
                    "false_alarms",
                    "lead_ms")) {
                assertThat(figures.get(name)).as(name).isEqualTo(alerts.get(name));
            }
            assertThat(figures.get("exit_precision")).isEqualTo(exits.get("precision"));
            assertThat(figures.get("exit_precision_lift")).isEqualTo(exits.get("precision_lift"));
            assertThat(figures.get("exit_recall")).isEqualTo(exits.get("recall"));
        }
        assertThat(lines).anyMatch(line -> line.at("/figures/precision").asDouble() > 0);
        assertThat(lines).anyMatch(line -> line.at("/figures/exits").asInt() > 0);
    }

    @Test
    void settingsOfRarityStandInTheTableUnderTheirNames() {
        String table = run(0, WHOLE_DAY + " --quiet --sweep=rarity_minutes=30:90:30 --sweep=min_alert_value=0,50000")
                .out();

        assertThat(table.lines().limit(3).map(line -> line.strip().replaceAll(" +", " ")))
                .containsExactly(
                        "min false alarms",
                        "rarity alert alerts exits lead a symbol",
                        "minutes value a session a session precision lift recall f1 m:s and session");
        assertThat(table)
                .contains("\nTried       6 combinations on 1 session (2026-03-03)")
                .containsPattern("\nBest        --set rarity_minutes=\\d+ --set min_alert_value=\\d+\n")
                .doesNotContain("Left out");
        assertThat(run(0, WHOLE_DAY + " --quiet --output=csv --sweep=rarity_minutes=30:90:30")
                        .out())
                .startsWith("place,pareto,rarity_minutes,sessions,drops,alerts,exits,")
                .hasLineCount(4);
    }

    @Test
    void aWarmUpBeyondTheRarityIsLeftOutWithItsReason() {
        assertThat(run(0, WHOLE_DAY + " --quiet --sweep=rarity_minutes=10:40:10")
                        .out())
                .contains("\nTried       3 combinations")
                .contains("\nLeft out    1 combination in which rarity_warmup_minutes would be above rarity_minutes\n");
    }

    @Test
    void whatChangesExitSignalsAloneSaysSo() {
        String said =
                "\nExits       exit_quiet_minutes changes no alert, and the figures above but for the exits are of alerts;";

        assertThat(run(0, WHOLE_DAY + " --quiet --sweep=exit_quiet_minutes=1,60")
                        .out())
                .contains(said);
        assertThat(run(0, WHOLE_DAY + " --quiet --sweep=rarity_minutes=30,60").out())
                .doesNotContain(said);
    }

    @Test
    void holdoutChoosesOnTheEarlierSessionsAndReportsOnTheLast() throws IOException {
        List<JsonNode> both = json(0, "day1 day2 --holdout=1 " + GeneratedDays.SWEEP);
        List<JsonNode> first = json(0, "day1 " + GeneratedDays.SWEEP);
        List<JsonNode> second = json(0, "day2 " + GeneratedDays.SWEEP);

        assertThat(both).hasSameSizeAs(first);
        for (int i = 0; i < both.size() - 1; i++) {
            JsonNode settings = both.get(i).get("settings");
            assertThat(settings).isEqualTo(first.get(i).get("settings"));
            assertThat(both.get(i).get("figures")).isEqualTo(first.get(i).get("figures"));
            JsonNode there = second.stream()
                    .filter(line -> settings.equals(line.get("settings")))
                    .findFirst()
                    .orElseThrow();
            assertThat(both.get(i).get("held_out")).isEqualTo(there.get("figures"));
        }
        JsonNode whole = both.get(both.size() - 1);
        assertThat(whole.get("chosen_on").toString()).isEqualTo("[\"2026-03-03\"]");
        assertThat(whole.get("held_out").toString()).isEqualTo("[\"2026-03-04\"]");
    }

    @Test
    void fiveSessionsHeldOutGiveTheIntervalOfTheirPrecision() throws IOException {
        Files.writeString(folder.resolve("rough"), RoughDays.recording(1, 7, 1));
        String sweep = "rough --quiet --sweep=volume_spike_threshold=2,3 --holdout=";

        String score = run(0, sweep + 5).out();

        assertThat(score).containsPattern("precision [0-9.]+ % \\(95 %: [0-9.]+ % to [0-9.]+ %\\), lift ");
        assertThat(run(0, sweep + 4).out()).contains("Held out    4 sessions").doesNotContain("95 %");
    }

    @Test
    void moreSessionsHeldOutThanThereAreBesideOneEndsWith65() {
        assertThat(run(65, "day1 day2 --holdout=2 " + GeneratedDays.SWEEP).err())
                .endsWith("orderflow: --holdout 2: expected recordings of at least 3 sessions (New York days with"
                        + " quotes), was 2\n");
    }

    @ParameterizedTest
    @CsvSource({
        "f1,f1,true",
        "precision,precision,true",
        "recall,recall,true",
        "lift,precision_lift,true",
        "lead,lead_ms,true",
        "false-alarms,false_alarms,false"
    })
    void isSortedByWhatIsAskedFor(String rank, String figure, boolean falling) throws IOException {
        List<JsonNode> lines = json(0, "day1 --rank=" + rank + " " + GeneratedDays.SWEEP);

        List<Double> figures = new ArrayList<>();
        lines.subList(0, lines.size() - 1)
                .forEach(line -> figures.add(line.get("figures").get(figure).asDouble()));
        assertThat(figures)
                .hasSize(6)
                .isSortedAccordingTo((one, other) -> falling ? Double.compare(other, one) : Double.compare(one, other));
        assertThat(figures.get(0)).isNotEqualTo(figures.get(5));
    }

    @Test
    void theBestIsSavedAndUsedAtOnce() throws IOException {
        Path saved = folder.resolve("best.json");
        ProgramRun sweep = ProgramRun.in(folder).with("POLYGON_API_KEY", "SECRETSECRET");
        assertThat(sweep.run(
                        ("replay day1 --output=json --save=best.json --set=min_burst_volume=500 " + GeneratedDays.SWEEP)
                                .split(" ")))
                .isZero();

        JsonNode best =
                JSON.readTree(sweep.out().lines().findFirst().orElseThrow()).get("settings");
        JsonNode file = JSON.readTree(Files.readString(saved));
        best.properties().forEach(one -> assertThat(file.get(one.getKey())).isEqualTo(one.getValue()));
        assertThat(file.get("min_burst_volume").asInt()).isEqualTo(500);
        assertThat(Files.readString(saved)).doesNotContain("SECRETSECRET");
        assertThat(Files.getPosixFilePermissions(saved)).hasSize(2);
        assertThat(sweep.err()).endsWith("saved: " + saved + "\n");
        String set = " --set=large_order_size_threshold=" + best.get("large_order_size_threshold")
                + " --set=alert_window_seconds=" + best.get("alert_window_seconds");
        assertThat(run(0, "day2 --fail-on=never --config=best.json").out())
                .isEqualTo(run(0, "day2 --fail-on=never --set=min_burst_volume=500" + set)
                        .out())
                .isNotEmpty();
    }

    @Test
    void nothingIsSavedWhereNoneIsBest() {
        ProgramRun sweep = run(65, "alerts-only --save=none.json --sweep=min_burst_volume=5,6");

        assertThat(sweep.err()).endsWith("orderflow: --save: nothing was saved, since f1 is known of no combination\n");
        assertThat(sweep.out()).contains("Best        none");
        assertThat(folder.resolve("none.json")).doesNotExist();
    }

    @Test
    void aFileThatCannotBeWrittenIsToldBeforeTheWork() {
        ProgramRun sweep = run(74, "day1 --save=nowhere/best.json " + GeneratedDays.SWEEP);

        assertThat(sweep.err())
                .isEqualTo("orderflow: " + folder.resolve("nowhere/best.json")
                        + ": cannot be written: its folder does not exist\n");
        assertThat(sweep.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"day1", "link-to-day1", "held.json"})
    void aFileThatIsReadIsNotWrittenOver(String file) throws IOException {
        if (!Files.exists(folder.resolve("link-to-day1"))) {
            Files.createSymbolicLink(folder.resolve("link-to-day1"), Path.of("day1"));
        }
        Files.writeString(folder.resolve("held.json"), "[]");
        byte[] before = Files.readAllBytes(folder.resolve(file));

        ProgramRun sweep = run(64, "day1 --positions=held.json --save=" + file + " " + GeneratedDays.SWEEP);

        assertThat(sweep.err())
                .startsWith("orderflow: expected a file of its own for --save '" + file + "', was the same file as ");
        assertThat(Files.readAllBytes(folder.resolve(file))).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--sweep=volume_spike_threshold"
                        + "|Invalid value for option '--sweep': expected KEY=VALUES, was without a =",
                "--sweep=volume_spike=2,3|Invalid value for option '--sweep': volume_spike: unknown key; the nearest known key is"
                        + " volume_spike_threshold",
                "--sweep=min_burst_volume=1:2000:1"
                        + "|Invalid value for option '--sweep': expected at most 1024 combinations, was 2000 or more",
                "--sweep=min_burst_volume=1 --rank=profit|Invalid value for option '--rank': expected f1, precision, recall, lift,"
                        + " lead, false-alarms, was 'profit'",
                "--sweep=min_burst_volume=1 --holdout=0|Invalid value for option '--holdout': expected 1 or more, was 0",
                "--sweep=min_burst_volume=1 --output=xml|Invalid value for option '--output'",
                "--sweep=min_burst_volume=1 --log=logs"
                        + "|--log does not go with --sweep: it raises no alerts that could be logged",
                "--sweep=min_burst_volume=1 --fail-on=never|--fail-on does not go with --sweep",
                "--sweep=min_burst_volume=1 --speed=10|--speed does not go with --sweep",
                "--sweep=min_burst_volume=1 --record=r.jsonl|--record does not go with --sweep",
                "--rank=f1|--rank is for sweeps: expected --sweep as well",
                "--holdout=1|--holdout is for sweeps: expected --sweep as well",
                "--save=best.json|--save is for sweeps: expected --sweep as well",
                "--output=csv|Invalid value for option '--output': expected text or json where there is no --sweep, was 'csv'"
            })
    void whatDoesNotGoTogetherEndsWith64(String options, String message) {
        assertThat(run(64, "day1 " + options).err()).startsWith("orderflow: " + message);
    }

    @Test
    void everyInvalidValueIsToldAtOnce() {
        assertThat(run(78, "day1 --set=sell_ratio_threshold=2 --sweep=volume_spike_threshold=1,3,11")
                        .err()
                        .lines())
                .containsExactly(
                        "orderflow: --set: sell_ratio_threshold: expected 0.50 to 1.0, at most 9 decimals, was 2",
                        "orderflow: --sweep: volume_spike_threshold: expected 1.5 to 10.0, at most 9 decimals, was 1",
                        "orderflow: --sweep: volume_spike_threshold: expected 1.5 to 10.0, at most 9 decimals, was 11");
    }

    @Test
    void theTableIsTheProductAndTheRestGoesToStandardError() {
        ProgramRun text = run(0, "day1 " + GeneratedDays.SWEEP);
        ProgramRun csv = run(0, "day1 --output=csv " + GeneratedDays.SWEEP);

        assertThat(text.out())
                .contains("\nTried       6 combinations on 1 session (2026-03-03)")
                .contains("\nBeware");
        assertThat(text.err())
                .contains("Sessions     2026-03-03")
                .doesNotContain("Alerts")
                .doesNotContain("Tried");
        assertThat(csv.out().lines()).hasSize(7).allMatch(line -> line.split(",", -1).length == 23);
        assertThat(csv.err()).contains("\nTried       6 combinations");
        assertThat(run(0, "day1 --quiet --output=csv " + GeneratedDays.SWEEP).err())
                .isEmpty();
    }

    @Test
    void twoRunsGiveTheSameBytes() {
        String arguments = "day2 day1 --output=json --holdout=1 " + GeneratedDays.SWEEP;

        assertThat(run(0, arguments).out()).isEqualTo(run(0, arguments).out());
    }

    @Test
    void onlyTheSymbolsAskedForAreLookedAt() throws IOException {
        List<JsonNode> all = json(0, "day1 " + GeneratedDays.SWEEP);
        List<JsonNode> one = json(0, "day1 --symbol=AAX " + GeneratedDays.SWEEP);

        assertThat(one.get(0).at("/figures/alerts").asInt())
                .isPositive()
                .isLessThan(all.get(0).at("/figures/alerts").asInt());
        assertThat(run(0, "day1 --symbol=GOOG --sweep=min_burst_volume=1").err())
                .contains("warning: --symbol GOOG: expected records of it, saw none");
    }

    @Test
    void aRecordingThatCannotBeUsedEndsWith65AndSavesNothing() {
        ProgramRun sweep = run(65, "day1 malformed --max-malformed=10 --save=bad.json " + GeneratedDays.SWEEP);

        assertThat(sweep.out()).contains("Tried       6 combinations");
        assertThat(folder.resolve("bad.json")).doesNotExist();
    }

    @Test
    void aReaderWhoHasGoneIsNoFailure() {
        ProgramRun sweep = ProgramRun.in(folder).writingTo(OutputStreams.BROKEN_PIPE);

        assertThat(sweep.run(("replay day1 --save=unread.json " + GeneratedDays.SWEEP).split(" ")))
                .isZero();
        assertThat(folder.resolve("unread.json")).exists();
    }

    private static List<JsonNode> json(int code, String arguments) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : run(code, arguments + " --output=json").out().lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private static JsonNode score(String arguments) throws IOException {
        ProgramRun program = ProgramRun.in(folder);
        program.run(("replay " + arguments + " --score --quiet --output=json").split(" +"));
        return JSON.readTree(program.err());
    }

    private static ProgramRun run(int code, String arguments) {
        ProgramRun program = ProgramRun.in(folder);
        assertThat(program.run(("replay " + arguments).split(" +")))
                .as(program::err)
                .isEqualTo(code);
        return program;
    }
}
