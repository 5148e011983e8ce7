package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import orderflow.simulator.PolygonSimulator;
import orderflow.simulator.SimulatorBuilder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a watch recorded replays to the alerts of the watch, byte for byte. */
class WatchEqualsReplayTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Pattern SYMBOL = Pattern.compile("\"(?:sym|T)\":\"([A-Za-z0-9._:/-]{1,32})\"");

    @TempDir
    private Path folder;

    static Stream<String> goldenSessions() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".events.jsonl"))
                    .map(name -> name.substring(0, name.length() - ".events.jsonl".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("goldenSessions")
    void onEveryGoldenSession(String name) throws Exception {
        watchAndReplay(GOLDEN.resolve(name + ".events.jsonl"), "jsonl", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop",
                "close=1001",
                "duplicate",
                "reorder",
                "malformed",
                "unknown-events",
                "fragments",
                "rate-limit*2",
                "server-error*1",
                "broken-gzip*1",
                "cut-body*1"
            })
    void withEachRecoverableFault(String fault) throws Exception {
        watchAndReplay(GOLDEN.resolve("burst-twice.events.jsonl"), "jsonl.zst", fault);
    }

    private String watchAndReplay(Path session, String form, String fault) throws Exception {
        Path recording = folder.resolve("watched." + form);
        SimulatorBuilder builder = PolygonSimulator.builder().recording(session).unpaced();
        if (!fault.isEmpty()) {
            builder.fault(fault);
        }
        List<String> args = new ArrayList<>(symbols(session));
        args.addAll(List.of("--record", recording.toString()));
        try (PolygonSimulator simulator = builder.start();
                RunningWatch watch = new RunningWatch(simulator, folder, args.toArray(String[]::new))) {
            watch.untilPlayed(simulator);
            watch.until("to be live", () -> fault.isEmpty() || watch.err().contains("watching "));
            int code = watch.end();
            assertThat(code).as(watch.err()).isIn(0, 10, 12);
            assertThat(replay(recording)).as(watch.err()).isEqualTo(watch.out());
            return watch.out();
        }
    }

    private String replay(Path recording) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> args = new ArrayList<>(List.of("replay", "--output", "json", recording.toString()));
        try (Stream<Path> laterDays = Files.list(recording.getParent())) {
            laterDays
                    .filter(file -> file.getFileName().toString().startsWith("watched-"))
                    .sorted()
                    .forEach(file -> args.add(file.toString()));
        }
        int code = Main.run(InputStream.nullInputStream(), out, err, Map.of(), folder, args.toArray(String[]::new));
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isIn(0, 10);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Set<String> symbols(Path session) throws IOException {
        Set<String> symbols = new LinkedHashSet<>();
        Matcher matcher = SYMBOL.matcher(Files.readString(session));
        while (matcher.find()) {
            symbols.add(matcher.group(1));
        }
        return symbols;
    }
}
