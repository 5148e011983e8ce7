package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import orderflow.fault.ExitCode;
import orderflow.generate.DbnWriter;
import orderflow.generate.OrderFlowGenerator;
import orderflow.generate.SessionGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The page of a replay as a person meets it: in a browser, without a network. */
class ReportBrowserTest {

    private static final String CHOSEN_ROW = "#alerts [aria-current=true]";

    @TempDir
    private static Path folder;

    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        browser = new Browser(Files.createDirectory(folder.resolve("profile")));
    }

    @AfterAll
    static void end() {
        browser.close();
    }

    @BeforeEach
    void anOrdinaryScreen() {
        browser.size(1280, 900);
        browser.prefer("light");
    }

    private static Path report(String recording, String... options) {
        Path page = folder.resolve(Path.of(recording).getFileName() + ".html");
        ProgramRun program = ProgramRun.in(Path.of("").toAbsolutePath()).bySpecifiedRules();
        List<String> arguments = new ArrayList<>(List.of("replay", recording, "--quiet", "--report", page.toString()));
        arguments.addAll(List.of(options));
        assertThat(program.run(arguments.toArray(String[]::new)))
                .as(program::err)
                .isIn(ExitCode.OK.number(), ExitCode.EXIT_SIGNAL.number());
        return page;
    }

    private static Path open(String recording, String... options) {
        Path page = report(recording, options);
        browser.requests();
        browser.console();
        browser.open(page);
        return page;
    }

    private static Path generated(String name, long events, int symbols) throws IOException {
        Path recording = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(recording)) {
            new SessionGenerator(42, symbols).write(events, out);
        }
        return recording;
    }

    @Test
    void aClickOnAnAlertTellsItsDetails() {
        open("samples/large-sellers.jsonl");

        browser.find("#price .mark.critical").click();

        assertThat(browser.text("#details"))
                .contains("CRITICAL", "bid 175.56 shows 24,000 sh", "10:07:31.002 New York", "AAPL-20260303-3")
                .contains("175.56 × 175.58", "for 2.8 s");
        assertThat(browser.text(CHOSEN_ROW)).contains("CRITICAL #3");
    }

    @Test
    void aRowOfTheListShowsTheSame() {
        open("samples/red-burst.jsonl");

        browser.all("#alerts button").get(2).click();

        assertThat(browser.text("#details"))
                .contains("EXIT", "red burst of 4.0x (#2)", "14:07:06.000 New York")
                .doesNotContain("P&L");
        assertThat(browser.all("#price .mark.chosen")).hasSize(1);
    }

    @Test
    void positionsAreShownWhereTheyWereAskedFor() {
        open("samples/large-sellers.jsonl", "--positions=samples/positions.json", "--report-positions");

        browser.find("#price .mark.exit").click();

        assertThat(browser.text("#details")).contains("500 sh", "-3,270.00", "3.16");
    }

    @Test
    void asksForNothingAndComplainsOfNothing() {
        Path page = open("samples/dirty-feed.jsonl");
        int marks = browser.all("#price .mark").size();
        for (int i = 0; i < marks; i++) {
            // a click puts the marks in place anew
            browser.all("#price .mark").get(i).click();
        }
        browser.press("t");

        assertThat(browser.requests()).isNotEmpty().allMatch(page.toUri().toString()::equals);
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void aRequestThatAScriptTriesIsForbiddenAndWouldBeSeen() {
        open("samples/quiet-day.jsonl");

        Object answer = browser.driver()
                .executeAsyncScript("const done = arguments[0];"
                        + "fetch('http://localhost/').then(() => done('sent'), () => done('refused'));");

        assertThat(answer).isEqualTo("refused");
        assertThat(browser.console()).anyMatch(line -> line.contains("Content Security Policy"));
    }

    @Test
    void theKeyboardLeadsFromAlertToAlertAndZooms() {
        open("samples/large-sellers.jsonl");
        String whole = range();

        browser.press("n");
        browser.press("n");
        browser.press("+");

        assertThat(browser.text(CHOSEN_ROW)).contains("WARNING #2");
        assertThat(range()).isNotEqualTo(whole);

        browser.press("0");
        browser.press("p");
        assertThat(range()).isEqualTo(whole);
        assertThat(browser.text(CHOSEN_ROW)).contains("WARNING #1");
    }

    @Test
    void thePointerReadsOffAndZooms() {
        open("samples/large-sellers.jsonl");
        String whole = range();
        WebElement plot = browser.find("#price .u-over");

        new Actions(browser.driver()).moveToElement(plot).perform();
        assertThat(browser.text("#readout").replace('\n', ' '))
                .matches(
                        "10:0[45]:\\d\\d bid 175\\.\\d\\d ask 175\\.\\d\\d spread 0.02 last trade .* volume a minute [\\d,]+"
                                + " sold \\d+ % baseline [\\d,]+ ratio .*");

        new Actions(browser.driver())
                .moveToElement(plot, -100, 0)
                .clickAndHold()
                .moveByOffset(200, 0)
                .release()
                .perform();
        assertThat(range()).isNotEqualTo(whole);

        browser.find("#reset").click();
        assertThat(range()).isEqualTo(whole);
    }

    /** The marks move with the time that is shown. */
    private static String range() {
        return (String)
                browser.run("return [...document.querySelectorAll('#price .mark')].map(m => m.style.left).join()");
    }

    @ParameterizedTest
    @CsvSource({"light, Dark, 'rgb(255, 255, 255)'", "dark, Light, 'rgb(25, 33, 42)'"})
    void isLightOrDarkAsTheSystemIsAndAsIsChosen(String scheme, String offered, String ground) {
        browser.prefer(scheme);
        open("samples/red-burst.jsonl");
        String panel = "return getComputedStyle(document.querySelector('.panel')).backgroundColor";

        assertThat(browser.text("#theme")).isEqualTo(offered);
        assertThat(browser.run(panel)).isEqualTo(ground);

        browser.find("#theme").click();
        assertThat(browser.run(panel)).isNotEqualTo(ground);
    }

    @ParameterizedTest
    @CsvSource({
        "red-burst.jsonl, specified",
        "large-sellers.jsonl, specified",
        "dirty-feed.jsonl, specified",
        "quiet-day.jsonl, specified",
        "falling-day.jsonl.zst, rarity",
        "red-burst.jsonl, rarity"
    })
    void fitsOnAPhone(String sample, String rules) {
        browser.size(390, 844);
        open("samples/" + sample, "--set=rules=" + rules);

        assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo(390L);
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void anAlertOfRarityIsToldInTheWordsOfTheConsole() {
        openWholeDay();

        assertThat(browser.text("#rules")).contains("Rules of rarity", "60 minutes", "$50,000", "first 15 minutes");
        assertThat(browser.all("#alerts .text"))
                .extracting(WebElement::getText)
                .hasSize(14)
                .contains(
                        "sold 14,800 sh at 84.42, the largest since the open",
                        "27,063 sh sold in 30 s of 28,198, the most for 88 min",
                        "largest sale for 157 min (#9)");

        browser.all("#alerts button").get(3).click();
        assertThat(browser.text("#details").replace('\n', ' '))
                .contains("CRITICAL large sale", "Worth $1,249,416", "As large a sale none since the open")
                .contains("Why critical the largest of the session so far");

        browser.all("#alerts button").get(6).click();
        assertThat(browser.text("#details").replace('\n', ' '))
                .contains("WARNING red burst", "Share sold 95.97 %", "As much in 30 s 88 min before")
                .contains("Why warning more than 60 min, less than 120");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void aCriticalMarkOfRarityIsLargerThanAWarning() {
        openWholeDay();
        String width = "return getComputedStyle(document.querySelector('#price .mark.%s .shape')).width";

        assertThat(browser.run(width.formatted("critical"))).isEqualTo("18px");
        assertThat(browser.run(width.formatted("warning"))).isEqualTo("14px");

        open("samples/large-sellers.jsonl");
        assertThat(browser.run(width.formatted("critical"))).isEqualTo("14px");
    }

    @Test
    void theLaneOfRarityTakesThePlaceOfTheShareAndTheBaseline() {
        openWholeDay();
        assertThat(browser.text("#share-lane")).startsWith("Sold in 30 seconds").contains("60 minutes before");
        assertThat(browser.text("#volume-lane")).doesNotContain("baseline");
        assertThat(browser.find("#share-lane").getLocation().y)
                .isLessThan(browser.find("#volume-lane").getLocation().y);

        open("samples/red-burst.jsonl");
        assertThat(browser.text("#share-lane")).startsWith("Share sold").doesNotContain("30 seconds");
        assertThat(browser.text("#volume-lane")).contains("baseline", "3 times the baseline");
        assertThat(browser.text("#rules")).startsWith("Specified rules");
    }

    /** Held against the values of the page itself, all looked through at each burst. */
    @Test
    void theLineOfTheLaneIsTheMostOfTheHourBefore() throws IOException {
        ReportedPage page = ReportedPage.read(openWholeDay());
        JsonNode sold = page.days().get(0).get("sold");
        int compared = 0;
        for (int mark = 0; mark < page.marks().size(); mark++) {
            JsonNode burst = page.marks().get(mark);
            long millis = burst.get("time").asLong();
            boolean withinRow = millis % 10_000 >= 2_000 && millis % 10_000 < 8_000;
            if (burst.get("kind").asText().equals("rare_burst") && withinRow) {
                long needed = mostOfTheHourBefore(sold, millis);
                browser.press("0");
                browser.all("#alerts button").get(mark).click();
                browser.press("z");
                new Actions(browser.driver())
                        .moveToElement(browser.find("#price .u-over"))
                        .perform();

                assertThat(browser.text("#readout").replace('\n', ' '))
                        .contains(String.format(Locale.ROOT, "red burst above %,d ", needed));
                assertThat(burst.get("sold").asLong()).isGreaterThan(needed);
                compared++;
            }
        }
        assertThat(compared).isPositive();
    }

    private static long mostOfTheHourBefore(JsonNode sold, long millis) {
        long most = 0;
        long row = sold.get("start").asLong();
        for (int i = 0; i < sold.get("t").size(); i++) {
            row += sold.get("t").get(i).asLong() * sold.get("width").asLong();
            boolean before = row / 10_000 < millis / 10_000;
            if (before && row / 60_000 > millis / 60_000 - 60) {
                most = Math.max(most, sold.get("lookedAt").get(i).asLong());
            }
        }
        return most;
    }

    private static Path openWholeDay() {
        return open("samples/falling-day.jsonl.zst", "--set=rules=rarity");
    }

    @Test
    void theScoreNamesTheKindsOfRarity() {
        open("samples/falling-day.jsonl.zst", "--set=rules=rarity", "--score");

        assertThat(browser.text("#extra"))
                .contains("large sale, critical", "red burst, warning", "exit: large sale")
                .doesNotContain("rare");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void aSweepOfExitsShowsTheirFigures() {
        open(
                "samples/falling-day.jsonl.zst",
                "--set=rules=rarity",
                "--sweep=exit_quiet_minutes=1,60",
                "--sweep=rarity_minutes=30,60");

        assertThat(browser.text("#extra"))
                .contains("4 combinations tried", "exit_quiet_minutes", "rarity_minutes", "Exits a session");
        assertThat(browser.all("#extra tbody tr")).hasSize(4);
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void theScoreStandsInATableAndInPlots() {
        open("samples/red-burst.jsonl", "--score");

        assertThat(browser.text("#extra"))
                .contains("What the alerts were worth", "fewer than 5 sessions", "red burst, critical", "random");
        assertThat(browser.all("#extra .plot canvas")).isNotEmpty();
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void theSweepStandsInATableWithItsFront() throws IOException {
        Path recording = generated("swept.jsonl", 50_000, 2);

        open(recording.toString(), "--sweep=large_order_size_threshold=5000,12000,15000", "--drop-bps=5");

        assertThat(browser.text("#extra"))
                .contains("3 combinations tried", "large_order_size_threshold", "chosen because");
        assertThat(browser.all("#extra tbody tr")).hasSize(3);
        assertThat(browser.all("#extra .plot canvas")).hasSize(1);
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void hostileTextsAreTexts() throws IOException {
        String hostile = "</script><img src=x onerror=document.title='broken'>";
        // longer kinds of events are cut
        String kind = "</script><img src=x onerror=alert(1)>";
        Path recording = folder.resolve("<b>hostile&amp;'.jsonl");
        Files.writeString(
                recording,
                Files.readString(Path.of("samples", "quiet-day.jsonl"))
                        + "{\"ev\":\"gap\",\"reason\":\"" + hostile + "\"}\n"
                        + "{\"ev\":\"" + kind + "\"}\n");

        open(recording.toString());

        assertThat(browser.text("#holes")).contains(hostile);
        assertThat(browser.text("#recording")).contains(kind, "<b>hostile&amp;'.jsonl");
        assertThat(browser.all("img")).isEmpty();
        assertThat(browser.driver().getTitle()).startsWith("BRK.B");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void theBookIsShownWhereThereIsOne() throws IOException {
        Path recording = folder.resolve("books.dbn");
        try (OutputStream out = Files.newOutputStream(recording)) {
            DbnWriter writer = new DbnWriter(out, DbnWriter.MBO).map("AAPL", 11, 20_260_105, 20_260_106);
            OrderFlowGenerator flow = new OrderFlowGenerator(1, 11, 150, writer, null);
            flow.open(1_767_623_400_000_000_000L);
            for (int event = 1; event < 3_000; event++) {
                flow.next(1_767_623_400_000_000_000L + event * 200_000_000L);
            }
        }
        open(recording.toString());

        assertThat(browser.all("#depth canvas")).hasSize(1);
        assertThat(browser.all("#bid-flow canvas")).hasSize(1);
        assertThat(browser.text("#depth-lane")).startsWith("Book");
        assertThat(browser.text("#readout")).contains("largest bid", "at the bid a minute: traded");
        assertThat(browser.console()).isEmpty();

        open("samples/falling-day.jsonl.zst");
        assertThat(browser.find("#depth-lane").isDisplayed()).isFalse();
    }

    @Test
    void opensALongSession() throws IOException {
        Path recording = generated("long.jsonl", 700_000, 10);

        Path page = open(recording.toString());
        double millis = browser.openingMillis();

        assertThat(browser.all("#price canvas")).hasSize(1);
        assertThat(browser.console()).isEmpty();
        assertThat(List.of(browser.text("#thinned"))).first().asString().contains("no extreme is missing");
        // how long it takes depends on the machine, so it is told and not judged
        System.out.println("report of 700,000 events: " + Files.size(page) / 1_000 + " KB, opened and drawn in "
                + Math.round(millis) + " ms");
    }
}
