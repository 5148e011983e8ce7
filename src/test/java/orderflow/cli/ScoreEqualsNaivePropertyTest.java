package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import orderflow.golden.HostileSettings;
import orderflow.naive.NaiveReplay;
import orderflow.naive.score.NaiveScore;

/** On hostile days the score that a replay prints equals the naive reckoning, which sees the whole day at once. */
class ScoreEqualsNaivePropertyTest {

    private static final double ROUNDED = 0.000_051;

    /**
     * Seeds that once differed: a gap before a symbol's first price whose clock then went back, and a gap that begins with
     * the last quote.
     */
    private static final long[] ONCE_DIFFERENT = {-2, -1262, 388184, -16792111364405L, 1597869379078L};

    private static Path folder;

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("hostile");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        Files.deleteIfExists(folder.resolve("days.jsonl"));
        Files.delete(folder);
    }

    @Property(tries = 80, seed = "2026030301")
    void equalsTheNaiveReckoning(@ForAll long seed) throws IOException {
        compare(seed);
    }

    @Example
    void equalsItWhereItOnceDidNot() throws IOException {
        double drops = 0;
        double judged = 0;
        for (long seed : ONCE_DIFFERENT) {
            Map<String, Double> expected = compare(seed);
            drops += expected.get("drops");
            judged += expected.getOrDefault("all_alerts.judged", 0.0);
        }
        assertThat(List.of(drops, judged))
                .allSatisfy(number -> assertThat(number).isGreaterThan(20));
    }

    private static Map<String, Double> compare(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] recording = (String.join("\n", HostileDays.lines(seed)) + "\n").getBytes(StandardCharsets.UTF_8);
        int reaction = random.nextInt(3) * 1_000;
        String dropBps = random.nextBoolean() ? "25" : "2.5";
        Map<String, String> settings = HostileSettings.settings(seed);
        NaiveReplay naive = new NaiveReplay(settings, null);
        naive.replay(List.of(recording));

        ProgramRun program =
                score(recording, settings, "--reaction=" + reaction + "ms", "--drop-bps=" + dropBps, "--seed=" + seed);

        // the alerts themselves are compared elsewhere
        List<String> alerts = program.out().lines().toList();
        Map<String, Double> expected =
                NaiveScore.figures(naive.sights(), alerts, reaction, new BigDecimal(dropBps), seed);
        Map<String, Double> figures = ScoreFigures.of(
                program.err().lines().reduce((one, last) -> last).orElseThrow());
        assertThat(figures.keySet()).isEqualTo(expected.keySet());
        expected.forEach(
                (name, figure) -> assertThat(figures.get(name)).as(name).isCloseTo(figure, within(ROUNDED)));
        return expected;
    }

    private static ProgramRun score(byte[] recording, Map<String, String> settings, String... options)
            throws IOException {
        Path file = Files.write(folder.resolve("days.jsonl"), recording);
        List<String> arguments = new ArrayList<>(List.of("replay", file.toString(), "--quiet", "--output=json"));
        arguments.addAll(List.of("--score", "--max-malformed=100000"));
        arguments.addAll(List.of(options));
        settings.forEach((key, value) -> arguments.add("--set=" + key + "=" + value));
        ProgramRun program = ProgramRun.in(folder);
        program.run(arguments.toArray(String[]::new));
        return program;
    }
}
