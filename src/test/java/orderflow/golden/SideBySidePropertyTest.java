package orderflow.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import orderflow.naive.NaivePosition;
import orderflow.naive.NaiveResult;
import orderflow.sample.FallingDay;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What an engine says by several settings side by side is, byte for byte, what one engine for each would say. */
class SideBySidePropertyTest {

    private static final int DRAWS = 4;

    @TestFactory
    Stream<DynamicTest> onEverySession() {
        return GoldenPair.all().stream()
                .map(pair -> DynamicTest.dynamicTest(
                        pair.toString(), () -> compare(pair.settings(), pair.positions(), List.of(pair.events()))));
    }

    @TestFactory
    Stream<DynamicTest> onEverySample() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("samples"))) {
            return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(),
                            () -> compare(Map.of("rules", "specified"), null, List.of(Files.readAllBytes(file)))));
        }
    }

    @Test
    void onAWholeDay() {
        compare(1, Map.of("rules", "rarity"), null, List.of(FallingDay.bytes()));
    }

    @Property(tries = 150, seed = "2024011501")
    void onHostileSessions(@ForAll long seed) {
        List<byte[]> files = List.of(bytes(HostileSession.lines(seed)));
        compare(seed, HostileSettings.settings(seed), HostileSettings.positions(seed), files);
    }

    @Property(tries = 50, seed = "2024011502")
    void inASpanOfTime(@ForAll long seed) {
        List<String> lines = HostileSession.lines(seed);
        long from = LineTimes.first(lines.get(lines.size() / 2));
        long to = from + new Random(seed).nextInt(600_000);
        List<byte[]> files = List.of(bytes(lines));
        List<Map<String, String>> drawn = SettingsDraw.on(Map.of("rules", "specified"), seed);
        List<NaiveResult> expected = drawn.stream()
                .map(settings ->
                        new EngineReplay(settings, null).between(from, to).replay(files))
                .toList();
        assertThat(new EngineReplay(Map.of("rules", "specified"), null)
                        .between(from, to)
                        .replayBySeveral(drawn, files))
                .isEqualTo(expected);
    }

    private static void compare(Map<String, String> base, List<NaivePosition> positions, List<byte[]> files) {
        for (int seed = 0; seed < DRAWS; seed++) {
            compare(seed, base, positions, files);
        }
    }

    private static void compare(
            long seed, Map<String, String> base, List<NaivePosition> positions, List<byte[]> files) {
        List<Map<String, String>> drawn = SettingsDraw.on(base, seed);
        List<NaiveResult> expected = drawn.stream()
                .map(settings -> new EngineReplay(settings, positions).replay(files))
                .toList();
        assertThat(new EngineReplay(base, positions).replayBySeveral(drawn, files))
                .isEqualTo(expected);
    }

    private static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
