package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import orderflow.generate.SessionGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page of a replay holds, and what becomes of the replay where it cannot be written. */
class ReplayReportTest {

    private static final Path SAMPLES = Path.of("samples").toAbsolutePath();

    @TempDir
    private Path folder;

    private ProgramRun run(int code, String... arguments) {
        ProgramRun program = ProgramRun.in(folder).bySpecifiedRules();
        List<String> all = new ArrayList<>(List.of("replay"));
        all.addAll(List.of(arguments));
        assertThat(program.run(all.toArray(String[]::new))).as(program::err).isEqualTo(code);
        return program;
    }

    private ReportedPage page(String recording, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(recording, "--report=day.html", "--fail-on=never"));
        arguments.addAll(List.of(options));
        run(0, arguments.toArray(String[]::new));
        return ReportedPage.read(folder.resolve("day.html"));
    }

    private static String sample(String name) {
        return SAMPLES.resolve(name).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"red-burst.jsonl", "large-sellers.jsonl", "dirty-feed.jsonl", "quiet-day.jsonl"})
    void holdsEveryAlertAndExitSignal(String name) throws IOException {
        List<JsonNode> printed = new ArrayList<>();
        for (String line : run(0, sample(name), "--output=json", "--fail-on=never")
                .out()
                .lines()
                .toList()) {
            printed.add(new ObjectMapper().readTree(line));
        }

        List<JsonNode> marks = page(sample(name)).marks();

        assertThat(marks)
                .extracting(mark -> mark.get("id").asText())
                .containsExactlyInAnyOrderElementsOf(
                        printed.stream().map(line -> line.get("id").asText()).toList());
        assertThat(marks)
                .extracting(mark -> mark.path("severity").asText())
                .containsExactlyInAnyOrderElementsOf(printed.stream()
                        .map(line -> line.path("severity").asText())
                        .toList());
    }

    @Test
    void tellsWhatWasInForceAtAnAlertAndHowLongTheLevelStayed() throws IOException {
        JsonNode alert = page(sample("large-sellers.jsonl")).marks().stream()
                .filter(mark -> mark.get("id").asText().endsWith("-3"))
                .findFirst()
                .orElseThrow();

        assertThat(alert.get("kind").asText()).isEqualTo("bid_level");
        assertThat(alert.get("bid").asText() + " x " + alert.get("ask").asText())
                .isEqualTo("175.56 x 175.58");
        assertThat(alert.get("until").asLong() - alert.get("time").asLong()).isBetween(1_000L, 10_000L);
    }

    @Test
    void marksOfRarityHoldTheWordsOfTheConsole() throws IOException {
        String day = sample("falling-day.jsonl.zst");
        List<String> printed = run(0, day, "--set=rules=rarity", "--fail-on=never")
                .out()
                .lines()
                .map(line -> line.replaceFirst("^.*?#\\d+ +(CRITICAL|WARNING|EXIT) +", ""))
                .toList();

        List<JsonNode> marks = page(day, "--set=rules=rarity").marks();

        assertThat(marks)
                .extracting(mark -> mark.get("text").asText())
                .containsExactlyElementsOf(printed)
                .contains("sold 18,500 sh at 84.13, the largest since the open");
        assertThat(marks).extracting(mark -> mark.get("kind").asText()).contains("rare_sale", "rare_burst", "exit");
        assertThat(marks)
                .allSatisfy(mark -> assertThat(mark.has("recordSince"))
                        .isEqualTo(mark.get("text").asText().contains("since the open")));
    }

    /** A value is rare when it is above all of the last hour, which the lane shows as its line; see rarity.js. */
    @Test
    void theLaneOfRarityHoldsTheValuesThatTheBurstLookedAt() throws IOException {
        ReportedPage page = page(sample("falling-day.jsonl.zst"), "--set=rules=rarity");
        JsonNode sold = page.days().get(0).get("sold");
        long at = sold.get("start").asLong();
        Map<Long, String> lookedAt = new HashMap<>();
        for (int row = 0; row < sold.get("t").size(); row++) {
            at += sold.get("t").get(row).asLong() * sold.get("width").asLong();
            lookedAt.put(at / 10_000, sold.get("lookedAt").get(row).asText());
        }

        assertThat(sold.get("width").asLong()).isEqualTo(10_000);
        assertThat(sold.get("parts")).hasSize(1);
        assertThat(page.marks().stream()
                        .filter(mark -> mark.get("kind").asText().equals("rare_burst")))
                .hasSizeGreaterThan(3)
                .allSatisfy(burst -> assertThat(
                                Long.parseLong(lookedAt.get(burst.get("time").asLong() / 10_000)))
                        .isGreaterThanOrEqualTo(burst.get("sold").asLong()));
    }

    @ParameterizedTest
    @CsvSource({"299000, 1", "300000, 2"})
    void theLaneBeginsAnewWhereTheRulesForget(long gapMillis, int parts) throws IOException {
        long ten = 1_772_550_000_000L;
        String trade = "{\"ev\":\"T\",\"sym\":\"ACME\",\"p\":84.5,\"s\":%d,\"side\":\"%s\",\"t\":%d}\n";
        String gap = "{\"ev\":\"gap\",\"from\":%d,\"to\":%d}\n";
        Files.writeString(
                folder.resolve("gap.jsonl"),
                trade.formatted(900, "sell", ten)
                        + trade.formatted(700, "buy", ten + 1_000)
                        + trade.formatted(200, "sell", ten + 40_000)
                        + gap.formatted(ten + 40_000, ten + 40_000 + gapMillis)
                        + trade.formatted(100, "sell", ten + 41_000 + gapMillis));

        JsonNode sold = page("gap.jsonl", "--set=rules=rarity").days().get(0).get("sold");

        // 900 of 1,600 is less than 60 %, but was looked at before the purchase; no window reaches over a gap
        assertThat(sold.get("sold")).extracting(JsonNode::asText).containsExactly("900", "200", "100");
        assertThat(sold.get("lookedAt")).extracting(JsonNode::asText).containsExactly("900", "200", "100");
        assertThat(sold.get("parts")).hasSize(parts);
    }

    @ParameterizedTest
    @CsvSource({
        "specified, largeSize, minValue, large_order_size_threshold, rarity_minutes",
        "rarity, minValue, largeSize, rarity_minutes, large_order_size_threshold"
    })
    void namesTheRulesInForceAndTheirSettingsAlone(
            String rules, String shown, String hidden, String setting, String otherSetting) throws IOException {
        ReportedPage page = page(sample("red-burst.jsonl"), "--set=rules=" + rules);

        assertThat(page.index().get("rules").get("name").asText()).isEqualTo(rules);
        assertThat(page.index().get("rules").has(shown)).isTrue();
        assertThat(page.index().get("rules").has(hidden)).isFalse();
        assertThat(page.index().get("settings"))
                .extracting(row -> row.get(0).asText())
                .contains("rules", setting, "sell_ratio_threshold")
                .doesNotContain(otherSetting);
        assertThat(page.days())
                .allSatisfy(day -> assertThat(day.has("sold")).isEqualTo(rules.equals("rarity")))
                .allSatisfy(
                        day -> assertThat(day.get("minutes").has("baseline")).isEqualTo(rules.equals("specified")));
    }

    @Test
    void saysWhyNothingCouldBeDecided() throws IOException {
        assertThat(page(sample("red-burst.jsonl"), "--set=rules=rarity").index().get("notes"))
                .singleElement()
                .asString()
                .contains("nothing could be decided", "15 minutes of the session");
        assertThat(page(sample("red-burst.jsonl")).index().get("notes")).isEmpty();
    }

    @Test
    void aSweepThatImpliesTheSpecifiedRulesShowsTheirAlerts() throws IOException {
        ProgramRun program = ProgramRun.in(folder);
        assertThat(program.run(
                        "replay",
                        sample("large-sellers.jsonl"),
                        "--sweep=large_order_size_threshold=5000,20000",
                        "--report=day.html"))
                .isZero();

        ReportedPage page = ReportedPage.read(folder.resolve("day.html"));

        assertThat(page.index().get("rules").get("name").asText()).isEqualTo("specified");
        assertThat(page.index().get("rules").get("largeSize").asText()).isEqualTo("10000");
        assertThat(page.marks()).isNotEmpty();
    }

    @Test
    void tellsGapsHaltsAndWhatWasNotUsed() throws IOException {
        JsonNode index = page(sample("dirty-feed.jsonl")).index();

        assertThat(index.get("holes"))
                .extracting(hole -> hole.get("kind").asText())
                .contains("gap", "halt");
        assertThat(index.get("rejected"))
                .extracting(row -> row.get(0).asText())
                .contains("MALFORMED", "TAPE_PRICE", "QUOTE_CROSSED");
        assertThat(index.get("passedOver")).isNotEmpty();
        assertThat(index.get("settings"))
                .extracting(row -> row.get(0).asText())
                .contains("large_order_size_threshold")
                .doesNotContain("polygon_api_key", "log_dir", "rest_url");
    }

    @Test
    void asksForNothing() throws IOException {
        ReportedPage page = page(sample("red-burst.jsonl"));

        assertThat(page.policy())
                .startsWith("default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; ");
        assertThat(page.skeleton()).doesNotContain("src=", "http:", "https:", "@import");
        assertThat(page.skeleton().replace("href=\"data:,\"", "")).doesNotContain("href=");
        assertThat(page.elements("style")).noneMatch(style -> style.contains("url(") || style.contains("@import"));
    }

    @Test
    void letsOnlyItsOwnScriptsAndStylesRun() throws Exception {
        ReportedPage page = page(sample("red-burst.jsonl"));

        assertThat(page.elements("script"))
                .hasSize(2)
                .allSatisfy(script -> assertThat(page.policy()).contains(hash(script)));
        assertThat(page.elements("style"))
                .hasSize(2)
                .allSatisfy(style -> assertThat(page.policy()).contains(hash(style)));
        assertThat(page.text()).contains("Copyright (c)", "Leon Sorokin");
    }

    private static String hash(String text) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "<!--<script>",
                "]]>&lt;&amp;'\"\\\\ \u2028\u2029 \u202e@@scripts@@",
                "\u0000\u001b[31m",
                "\ud83d\udca3 \ud800"
            })
    void textsOfARecordingStayTexts(String hostile) throws IOException {
        String json = new ObjectMapper().writeValueAsString(hostile.replace("\\\\", "\\"));
        String quiet = Files.readString(SAMPLES.resolve("quiet-day.jsonl"));
        Files.writeString(
                folder.resolve("<img src=x>&amp;'.jsonl"),
                quiet + "{\"ev\":\"gap\",\"sym\":\"BRK.B\",\"reason\":" + ascii(json) + "}\n{\"ev\":" + ascii(json)
                        + "}\n");

        ReportedPage page = page("<img src=x>&amp;'.jsonl");

        assertThat(page.rawData().chars()).allMatch(c -> c >= ' ' && c < 0x7f && "<>&'".indexOf(c) < 0);
        assertThat(page.elements("script")).hasSize(2);
        assertThat(page.skeleton()).isEqualTo(page(sample("quiet-day.jsonl")).skeleton());
        JsonNode index = page.index();
        assertThat(index.get("holes").get(0).get("reason").asText()).isEqualTo(hostile.replace("\\\\", "\\"));
        assertThat(index.get("recordings").get(0).asText()).isEqualTo("<img src=x>&amp;'.jsonl");
    }

    private static String ascii(String json) {
        StringBuilder text = new StringBuilder();
        for (char c : json.toCharArray()) {
            text.append(
                    c < 0x7f
                            ? String.valueOf(c)
                            : "\\u" + Integer.toHexString(0x10000 + c).substring(1));
        }
        return text.toString();
    }

    @Test
    void holdsTheScoreThatIsPrinted() throws IOException {
        String[] asked = {sample("red-burst.jsonl"), "--score", "--output=json", "--fail-on=never", "--quiet"};
        String printed = run(0, asked).err().strip();

        ReportedPage page = page(sample("red-burst.jsonl"), "--score");

        assertThat(page.block("score")).isEqualTo(new ObjectMapper().readTree(printed));
    }

    @Test
    void aSweepIsShownBesideTheAlertsOfTheSettingsInForce() throws IOException {
        List<JsonNode> alerts = page(sample("large-sellers.jsonl")).marks();
        String printed = run(
                        0,
                        sample("large-sellers.jsonl"),
                        "--sweep=large_order_size_threshold=5000,20000",
                        "--output=json",
                        "--report=day.html")
                .out();

        ReportedPage page = ReportedPage.read(folder.resolve("day.html"));

        assertThat(page.marks()).isEqualTo(alerts);
        assertThat(page.block("sweep"))
                .isEqualTo(new ObjectMapper()
                        .readTree("[" + String.join(",", printed.lines().toList()) + "]"));
    }

    @Test
    void leavesOutWhatIsHeldUnlessAskedForIt() throws IOException {
        String positions = "--positions=" + sample("positions.json");

        ReportedPage without = page(sample("large-sellers.jsonl"), positions);
        ReportedPage with = page(sample("large-sellers.jsonl"), positions, "--report-positions");

        assertThat(without.text()).doesNotContain("-3270.00", "\"quantity\"", "\"stop\"");
        assertThat(with.marks().stream().filter(mark -> mark.has("quantity")))
                .singleElement()
                .satisfies(exit -> assertThat(exit.get("pnl").asText()).isEqualTo("-3270.00"));
    }

    @Test
    void theSameRecordingGivesTheSameBytes() throws IOException {
        ReportedPage once = page(sample("dirty-feed.jsonl"));

        assertThat(page(sample("dirty-feed.jsonl"))).isEqualTo(once);
    }

    @Test
    void isReadableByItsOwnerAloneAndReplacesWhatWasThere() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Files.writeString(folder.resolve("day.html"), "of yesterday");

        page(sample("quiet-day.jsonl"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("day.html"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"missing/day.html, its folder does not exist", "folder.html, expected a regular file"})
    void aPageThatCannotBeWrittenCostsNoAlert(String file, String reason) throws IOException {
        Files.createDirectory(folder.resolve("folder.html"));
        String alerts = run(10, sample("large-sellers.jsonl")).out();

        ProgramRun program = run(74, sample("large-sellers.jsonl"), "--report", file);

        assertThat(program.out()).isEqualTo(alerts).hasLineCount(5);
        assertThat(program.err()).contains("orderflow: " + file + ": the report cannot be written: ", reason);
    }

    @ParameterizedTest
    @CsvSource({
        "'--report=day.jsonl', 'expected a file that ends in .html'",
        "'--report=-', 'expected a file that ends in .html'",
        "'--report-positions', 'expected --report FILE.html'",
        "'--report=day.html --report-positions', 'expected --positions FILE'",
        "'--report=session.html', 'expected a file of its own for --report'",
    })
    void wrongOptionsAreToldBeforeAnythingIsRead(String options, String reason) throws IOException {
        Files.copy(SAMPLES.resolve("quiet-day.jsonl"), folder.resolve("session.html"));

        ProgramRun program = run(64, ("session.html " + options).split(" "));

        assertThat(program.err()).contains(reason);
        assertThat(folder.resolve("session.html")).hasSameBinaryContentAs(SAMPLES.resolve("quiet-day.jsonl"));
    }

    @Test
    void aRecordingWithNothingInItGivesAPageThatSaysSo() throws IOException {
        Files.writeString(folder.resolve("empty.jsonl"), "");

        ReportedPage page = page("empty.jsonl");

        assertThat(page.days()).isEmpty();
        assertThat(page.index().get("days")).isEmpty();
    }

    @Test
    void aDamagedRecordingIsShownAsFarAsItGoes() throws IOException {
        Files.writeString(folder.resolve("bad.jsonl"), Tape.LARGE_SELLERS + "no json\n");

        run(65, "bad.jsonl", "--max-malformed=0", "--report=day.html");

        ReportedPage page = ReportedPage.read(folder.resolve("day.html"));
        assertThat(page.marks()).hasSize(4);
        assertThat(page.index().get("notes")).singleElement().asString().contains("could not be used to its end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rarity", "specified"})
    void aLongSessionGivesAPageOfLessThanFiveMegabytes(String rules) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("long.jsonl"))) {
            new SessionGenerator(42, 50).write(700_000, out);
        }

        ReportedPage page = page("long.jsonl", "--quiet", "--set=rules=" + rules);

        assertThat(page.text()).hasSizeLessThan(5_000_000);
        assertThat(page.index().get("days")).hasSize(50);
        assertThat(StreamSupport.stream(page.index().get("days").spliterator(), false)
                        .mapToLong(day -> day.get("trades").asLong())
                        .sum())
                .isBetween(200_000L, 220_000L);
    }
}
