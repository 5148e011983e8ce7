package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a watch recorded replays to the alerts of the watch, byte for byte. */
class WatchEqualsReplayTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path RARITY = Path.of("src/test/resources/golden-rarity");
    private static final String SUFFIX = ".events.jsonl";

    @TempDir
    private Path folder;

    static Stream<String> goldenSessions() throws IOException {
        return sessions(GOLDEN);
    }

    static Stream<String> goldenSessionsOfRarity() throws IOException {
        return sessions(RARITY);
    }

    private static Stream<String> sessions(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("goldenSessions")
    void onEveryGoldenSession(String name) throws Exception {
        List<String> lines = Files.readAllLines(GOLDEN.resolve(name + SUFFIX));
        WatchedSession watched = WatchedSession.of(lines, folder).stepByStep().watch();
        assertThat(watched.replayed()).as(watched.said()).isEqualTo(watched.alerts());
        if (watched.arrivesInTime()) {
            assertThat(watched.direct()).as(watched.said()).isEqualTo(watched.alerts());
        }
    }

    @ParameterizedTest
    @MethodSource("goldenSessionsOfRarity")
    void onEveryGoldenSessionOfRarity(String name) throws Exception {
        List<String> lines = Files.readAllLines(RARITY.resolve(name + SUFFIX));
        WatchedSession watched = WatchedSession.of(lines, folder)
                .by(Map.of("ORDER_FLOW_RULES", "rarity"))
                .stepByStep()
                .watch();
        assertThat(watched.replayed()).as(watched.said()).isEqualTo(watched.alerts());
        if (watched.arrivesInTime()) {
            assertThat(watched.direct()).as(watched.said()).isEqualTo(watched.alerts());
        }
    }

    @ParameterizedTest
    @MethodSource("orderflow.cli.WatchedSession#recoverableFaults")
    void withEachRecoverableFault(String fault) throws Exception {
        List<String> lines = Files.readAllLines(GOLDEN.resolve("burst-twice" + SUFFIX));
        WatchedSession watched = WatchedSession.of(lines, folder)
                .stepByStep()
                .recordedAs("jsonl.zst")
                .fault(fault)
                .watch();
        assertThat(watched.replayed()).as(watched.said()).isEqualTo(watched.alerts());
    }

    @Test
    void acrossMidnightInNewYorkInAFileForEachDay() throws Exception {
        long midnight = Instant.parse("2026-03-04T05:00:00Z").toEpochMilli();
        List<String> lines = new ArrayList<>();
        for (int second = -3; second < 3; second++) {
            lines.add("{\"ev\":\"Q\",\"sym\":\"AAPL\",\"bp\":" + (50 - second)
                    + ",\"bs\":12000,\"ap\":60,\"as\":1,\"t\":" + (midnight + 1_000L * second) + "}");
        }
        WatchedSession watched = WatchedSession.of(lines, folder)
                .stepByStep()
                .recordedAs("jsonl.gz")
                .watch();
        assertThat(watched.alerts()).hasLineCount(7);
        assertThat(watched.replayed()).as(watched.said()).isEqualTo(watched.alerts());
        assertThat(folder.resolve("watched-2026-03-04.jsonl.gz")).isNotEmptyFile();
    }
}
