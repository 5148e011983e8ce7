package orderflow.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One session gives one output: at any speed, in any form, whole or cut, and on every Java of this machine. */
class ReplaySameBytesIT {

    private static final Path SAMPLE = Path.of("samples", "red-burst.jsonl").toAbsolutePath();
    private static final Path POSITIONS = Path.of("samples", "positions.json").toAbsolutePath();

    @TempDir
    private Path folder;

    private String session;
    private String expected;

    @BeforeEach
    void readSample() throws IOException {
        session = Files.readString(SAMPLE);
        expected = Files.readString(Path.of("src", "test", "resources", "samples", "red-burst.alerts.jsonl"));
    }

    private LauncherStart start(Object... arguments) {
        String[] all = new String[arguments.length + 5];
        all[0] = "replay";
        all[1] = "--output=json";
        all[2] = "--quiet";
        all[3] = "--set=monitoring_mode=watchlist";
        all[4] = "--positions=" + POSITIONS;
        for (int i = 0; i < arguments.length; i++) {
            all[5 + i] = arguments[i].toString();
        }
        return LauncherProcess.of(all).in(folder).bySpecifiedRules();
    }

    private void assertSame(LauncherStart start) {
        LauncherProcess process = start.run();
        assertThat(process.exitCode()).as(process::err).isEqualTo(10);
        assertThat(process.err()).isEmpty();
        assertThat(process.out()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("orderflow.cli.ClassArchiveIT#javas")
    void onEveryJavaOfThisMachineAndInEveryRun(String java) {
        assertSame(start(SAMPLE).with("ORDERFLOW_JAVA", java).with("ORDERFLOW_ARCHIVE", "no"));
        assertSame(start(SAMPLE).with("ORDERFLOW_JAVA", java).with("ORDERFLOW_ARCHIVE", "no"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10000", "1e6"})
    void atAnySpeed(String speed) {
        assertSame(start(SAMPLE, "--speed", speed));
    }

    @Test
    void fromStandardInputInEveryForm() throws IOException {
        assertSame(start("-").reading(SAMPLE));
        assertSame(start("-").reading(Files.write(folder.resolve("a"), Tape.gzip(session))));
        assertSame(start("-").reading(Files.write(folder.resolve("b"), Tape.zstd(session))));
    }

    @ParameterizedTest
    @MethodSource("orderflow.cli.ClassArchiveIT#javas")
    void fromAPipeThatIsNamed(String java) throws Exception {
        for (byte[] form : List.of(session.getBytes(UTF_8), Tape.gzip(session), Tape.zstd(session))) {
            Path pipe = folder.resolve("pipe");
            new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
            CompletableFuture<Path> written = CompletableFuture.supplyAsync(() -> write(pipe, form));

            assertSame(start(pipe).with("ORDERFLOW_JAVA", java).with("ORDERFLOW_ARCHIVE", "no"));

            Files.delete(written.get());
        }
    }

    private static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whateverTheNameOfACompressedFileSays() throws IOException {
        assertSame(start(Files.write(folder.resolve("session.jsonl.gz"), Tape.gzip(session))));
        assertSame(start(Files.write(folder.resolve("session.jsonl"), Tape.zstd(session))));
    }

    @Test
    void cutIntoFilesOfDifferentForms() throws IOException {
        List<String> lines = session.lines().toList();
        int third = lines.size() / 3;
        String first = String.join("\n", lines.subList(0, third));
        String second = String.join("\r\n", lines.subList(third, 2 * third)) + "\r\n";
        String last = String.join("\n", lines.subList(2 * third, lines.size()));

        Path plain = Files.writeString(folder.resolve("1.jsonl"), first);
        Path gzip = Files.write(folder.resolve("2.jsonl.gz"), Tape.gzip(second));
        Path zstd = Files.write(folder.resolve("3.jsonl.zst"), Tape.zstd(last));

        assertSame(start(plain, gzip, zstd));
        assertSame(start(zstd, "-", gzip).reading(plain));
    }
}
