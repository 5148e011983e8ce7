package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import orderflow.golden.GoldenPair;
import orderflow.naive.NaiveReplay;
import orderflow.naive.NaiveResult;
import orderflow.naive.score.NaiveScore;
import orderflow.sample.FallingDay;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The score that a replay prints equals the naive reckoning, which sees the whole day at once. */
class ScoreEqualsNaiveTest {

    /** The figures are printed with four decimals. */
    private static final double ROUNDED = 0.000_051;

    /** Those sessions in which prices come, go, or are hidden in some way. */
    private static final Pattern TELLING =
            Pattern.compile("^(gap|halt|session-|warmup|.*cross|book-and|two-symbols|back-in|ninety|stale-q)");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> equalsTheNaiveOneOnEverySession() {
        return GoldenPair.all().stream()
                .filter(pair -> TELLING.matcher(pair.name()).find())
                .map(pair -> DynamicTest.dynamicTest(pair.toString(), () -> compare(pair)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"specified", "rarity"})
    void equalsTheNaiveOneOverAWholeDay(String rules) throws IOException {
        compare(new GoldenPair("day", FallingDay.bytes(), List.of(), Map.of("rules", rules), null, List.of()));
    }

    private void compare(GoldenPair pair) throws IOException {
        NaiveReplay naive = new NaiveReplay(pair.settings(), pair.positions());
        NaiveResult result = naive.replay(List.of(pair.events()));
        Map<String, Double> expected =
                NaiveScore.figures(naive.sights(), result.lines(), 1_000, BigDecimal.valueOf(25), 1);

        Map<String, Double> figures = ScoreFigures.of(score(pair));

        assertThat(figures.keySet()).isEqualTo(expected.keySet());
        expected.forEach(
                (name, figure) -> assertThat(figures.get(name)).as(name).isCloseTo(figure, within(ROUNDED)));
    }

    private String score(GoldenPair pair) throws IOException {
        Path file = Files.write(folder.resolve("session.jsonl"), pair.events());
        List<String> arguments =
                new ArrayList<>(List.of("replay", file.toString(), "--quiet", "--output", "json", "--score"));
        pair.settings().forEach((key, value) -> arguments.addAll(List.of("--set", key + "=" + value)));
        if (pair.positions() != null) {
            Path positions = Path.of("src", "test", "resources", "golden", pair.name() + ".positions.json");
            arguments.addAll(List.of("--positions", positions.toAbsolutePath().toString()));
        }
        ProgramRun program = ProgramRun.in(folder);
        program.run(arguments.toArray(String[]::new));
        return program.err().lines().reduce((one, last) -> last).orElseThrow();
    }
}
