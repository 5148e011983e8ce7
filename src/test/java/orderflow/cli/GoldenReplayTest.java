package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import orderflow.golden.GoldenPair;
import orderflow.golden.JsonLines;
import orderflow.naive.NaiveReplay;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The replay command gives the alerts of every golden session, and its exit code tells of an exit signal. */
class GoldenReplayTest {

    private static final Map<String, String> SPECIFIED = Map.of("rules", "specified");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> replaysEverySession() {
        return GoldenPair.all().stream()
                .map(pair -> DynamicTest.dynamicTest(pair.toString(), () -> {
                    ProgramRun run = ProgramRun.in(folder);
                    int code = run.run(arguments(pair));
                    assertThat(JsonLines.values(run.out().lines().toList())).isEqualTo(JsonLines.values(pair.alerts()));
                    boolean exit = pair.alerts().stream().anyMatch(line -> line.contains("exit_signal_triggered"));
                    assertThat(code).as(run.err()).isEqualTo(exit ? 10 : 0);
                }));
    }

    @Test
    void decidesFromTheOneTimeUpToTheOther() throws IOException {
        ProgramRun run = ProgramRun.in(folder);
        Path session = Path.of("samples", "large-sellers.jsonl").toAbsolutePath();
        run.run(("replay --output=json --set=rules=specified --from=10:06:30 --to=2026-03-03T15:08:00Z " + session)
                .split(" "));
        List<String> expected = new NaiveReplay(SPECIFIED, null)
                .between(millis("2026-03-03T15:06:30Z"), millis("2026-03-03T15:08:00Z"))
                .replay(List.of(Files.readAllBytes(session)))
                .lines();
        assertThat(expected).isNotEmpty();
        assertThat(run.out().lines().toList()).isEqualTo(expected);
    }

    @Test
    void looksAtTheSymbolsAskedFor() {
        ProgramRun run = ProgramRun.in(folder);
        run.run(arguments(GoldenPair.named("two-symbols"), "--symbol", "BBB"));
        List<String> expected = new NaiveReplay(SPECIFIED, null)
                .only(Set.of("BBB"))
                .replay(List.of(GoldenPair.named("two-symbols").events()))
                .lines();
        assertThat(expected).isNotEmpty();
        assertThat(run.out().lines().toList()).isEqualTo(expected);
    }

    private static String[] arguments(GoldenPair pair, String... more) {
        List<String> arguments = new ArrayList<>(List.of("replay", "--output", "json"));
        arguments.addAll(pair.arguments());
        arguments.addAll(List.of(more));
        return arguments.toArray(new String[0]);
    }

    private static long millis(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }
}
