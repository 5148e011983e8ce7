package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever an input holds, the program ends with a code of its own, in time, and shows nothing that moves a cursor.
 *
 * <p>Each run follows from a seed. An ordinary build makes some seconds of them, always the same; {@code mvn -P fuzz test}
 * some minutes of others. A seed that found a fault is kept in {@code src/test/resources/fuzz/seeds}, and what it found
 * becomes a golden session or a test by name.
 */
class FuzzTest {

    private static final int RUNS = Integer.getInteger("fuzz.runs", 120);
    private static final long FIRST_SEED = Long.getLong("fuzz.seed", 0);
    private static final Path SEEDS = Path.of("src", "test", "resources", "fuzz", "seeds");
    private static final Set<Integer> CODES = Set.of(0, 10, 11, 12, 64, 65, 66, 69, 74, 77, 78);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private final AtomicInteger runs = new AtomicInteger();

    @ParameterizedTest
    @EnumSource(HostileInput.class)
    void endsWithACodeOfItsOwn(HostileInput kind) {
        long first = FIRST_SEED == -1 ? System.nanoTime() : FIRST_SEED;
        LongStream.range(first, first + RUNS).forEach(seed -> check(kind, seed));
    }

    @Test
    void whatWasFoundStaysMended() throws IOException {
        try (Stream<String> lines = Files.lines(SEEDS)) {
            lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", 3))
                    .forEach(words -> check(HostileInput.valueOf(words[0]), Long.parseLong(words[1])));
        }
    }

    private void check(HostileInput kind, long seed) {
        String what = "add to " + SEEDS + " when it is mended: " + kind + " " + seed;
        assertTimeoutPreemptively(LONGEST, () -> run(kind, seed, what), what);
    }

    private void run(HostileInput kind, long seed, String what) throws IOException {
        Path own = Files.createDirectory(folder.resolve("run" + runs.incrementAndGet()));
        Files.writeString(own.resolve("quiet.jsonl"), Tape.QUIET);
        String[] arguments = kind.write(own, new HostileInput.Mutation(seed));
        ProgramRun program = ProgramRun.in(own);

        int code = program.run(arguments);

        String said = what + ": " + String.join(" ", arguments) + "\n" + program.err();
        assertThat(CODES).as(said).contains(code);
        assertThat(program.err() + program.out()).as(said).doesNotContain("this is a defect", "\u001b", "\u202e");
        delete(own);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
