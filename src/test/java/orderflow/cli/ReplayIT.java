package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The exit codes of replay, its pipes and its signals: through the launcher, as a process. */
class ReplayIT {

    /** Of the 64 KB that a pipe holds. */
    private static final int PIPE_ALMOST_FULL = 60_000;

    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    private Path folder;

    private LauncherStart start(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "replay";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return LauncherProcess.of(all).in(folder).bySpecifiedRules();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, quiet, exit",
        "0, one, exit",
        "0, sellers, never",
        "10, sellers, exit",
        "10, sellers, alert",
        "11, one, alert",
    })
    void theCodeTellsWhatWasSeen(int code, String name, String failOn) throws IOException {
        write("quiet", Tape.QUIET);
        write("one", Tape.LARGE_SELLER);
        write("sellers", Tape.LARGE_SELLERS);

        LauncherProcess process = start(name, "--fail-on", failOn).run();

        assertThat(process.exitCode()).as(process::err).isEqualTo(code);
        assertThat(process.err()).startsWith("Sessions ").doesNotContain("orderflow:");
    }

    @ParameterizedTest
    @CsvSource({
        "64, sellers --speed=fast, expected max or a factor",
        "64, --quiet, FILE",
        "65, sellers malformed, without a single well-formed event",
        "66, sellers missing, missing: no such file",
        "66, sellers ., 'expected a recording, was a folder'",
        "74, sellers --log=sellers, sellers",
        "74, sellers /proc/self/mem, '/proc/self/mem: reading failed: '",
        "78, sellers --set=min_burst_volume=0, min_burst_volume",
        "78, sellers --positions=positions --symbol=AAPL, AAPL: expected a symbol of the positions file",
        "78, sellers --positions=malformed, malformed",
    })
    void everyFaultHasItsCode(int code, String arguments, String said) throws IOException {
        write("sellers", Tape.LARGE_SELLERS);
        write("malformed", Tape.MALFORMED);
        write("positions", "[{\"symbol\":\"MSFT\",\"quantity\":1}]");

        LauncherProcess process = start(arguments.split(" ")).run();

        assertThat(process.exitCode()).as(process::err).isEqualTo(code);
        assertThat(process.err()).contains("orderflow: ", said);
    }

    @Test
    void aFullDiskBehindStandardOutputEndsWith74() throws IOException {
        write("sellers", Tape.LARGE_SELLERS);

        LauncherProcess process = start("sellers").outTo(FULL).run();

        assertThat(process.exitCode()).isEqualTo(74);
        assertThat(process.err()).contains("orderflow: standard output: cannot be written");
    }

    @Test
    void aFullDiskUnderTheAuditLogShowsEveryAlertAndEndsWith74() throws IOException {
        write("sellers", Tape.LARGE_SELLERS);
        Files.createDirectory(folder.resolve("log"));
        // The shell's limit of file sizes, in blocks of 1 KB, is reached as a full disk is.
        Path script = Files.writeString(
                folder.resolve("small"),
                "ulimit -f 0 && exec " + LauncherProcess.LAUNCHER
                        + " replay sellers --log log --set rules=specified\n");

        LauncherProcess process = LauncherProcess.of(script.toString())
                .launcher(Path.of("/bin/bash"))
                .in(folder)
                .run();

        assertThat(process.exitCode()).as(process::err).isEqualTo(74);
        assertThat(process.out()).hasLineCount(4).contains("EXIT");
        assertThat(process.err())
                .contains("orderflow: the audit log cannot be written: ")
                .contains("2024-01-15.jsonl: File too large");
    }

    @ParameterizedTest
    @CsvSource({"10, exit", "10, alert", "0, never"})
    void aClosedPipeEndsItQuietlyThoughTheInputGoesOn(int code, String failOn) {
        try (LauncherProcess process =
                start("-", "--fail-on", failOn).writing().closingOutAfter(0).start()) {
            process.write(Tape.LARGE_SELLERS_AT_ONCE);

            assertThat(process.exitCode()).isEqualTo(code);
            assertThat(process.err()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void aSignalEndsTheReadingOfAnOpenPipe(String signal) {
        try (LauncherProcess process = start("-").writing().start()) {
            process.write(Tape.LARGE_SELLERS + Tape.MALFORMED);
            process.awaitErr("MALFORMED");

            process.signal(signal);

            assertThat(process.exitCode()).isEqualTo(10);
            assertThat(process.out()).hasLineCount(4);
            assertThat(process.err()).contains("Exit signals 1");
        }
    }

    @Test
    void aSecondSigintEndsAtOnceWith130() throws Exception {
        Path pipe = folder.resolve("pipe");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        StringBuilder alerts = new StringBuilder(Tape.MALFORMED);
        for (int second = 0; second < 1_000; second++) {
            alerts.append(Tape.book(second));
        }
        write("alerts", alerts.toString());
        // nobody reads from the pipe, so writing what was read, which the first signal leaves alone, never ends
        try (RandomAccessFile held = new RandomAccessFile(pipe.toFile(), "rw");
                LauncherProcess process =
                        start("alerts", "--output=json").outTo(pipe).start()) {
            process.awaitErr("MALFORMED");
            // Only when the pipe is full does what was read take longer than the second signal.
            FileInputStream written = new FileInputStream(held.getFD());
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (written.available() < PIPE_ALMOST_FULL && System.nanoTime() < end) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }

            process.signal("INT");
            process.signal("INT");

            assertThat(process.exitCode()).isEqualTo(130);
            assertThat(process.err()).doesNotContain("Exit signals");
            assertThat(held.getFD().valid()).isTrue();
        }
    }
}
