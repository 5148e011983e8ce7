package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recordings that are broken, huge or no recordings at all, given to the launcher as a process. */
class ReplayDamageIT {

    private static final String ESCAPE = "\u001b";

    @TempDir
    private Path folder;

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] compressed(String form, String text) throws IOException {
        return form.equals("gz") ? Tape.gzip(text) : Tape.zstd(text);
    }

    private static LauncherProcess replay(Path file, String... options) {
        String[] all = new String[options.length + 2];
        all[0] = "replay";
        all[1] = file.toString();
        System.arraycopy(options, 0, all, 2, options.length);
        return LauncherProcess.of(all).bySpecifiedRules().run();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "zst"})
    void aBrokenOffRecordingIsReplayedToItsLastWholeLine(String form) throws IOException {
        byte[] whole = compressed(form, Tape.LARGE_SELLERS + Tape.noise(20_000));
        Path file = write("session.jsonl." + form, Arrays.copyOf(whole, whole.length / 2));

        LauncherProcess process = replay(file);

        assertThat(process.exitCode()).as(process::err).isEqualTo(10);
        assertThat(process.out()).hasLineCount(4);
        assertThat(process.err())
                .contains("warning: " + file, "breaks off; replayed to its last whole line")
                .containsPattern("Rejected +none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "zst"})
    void damageInTheMiddleEndsWith65AfterTheAlertsBeforeIt(String form) throws IOException {
        byte[] whole = compressed(form, Tape.LARGE_SELLERS + Tape.noise(20_000));
        Arrays.fill(whole, whole.length / 2, whole.length / 2 + 2_000, (byte) 0x5A);

        LauncherProcess process = replay(write("session.jsonl." + form, whole));

        assertThat(process.exitCode()).as(process::err).isEqualTo(65);
        assertThat(process.out()).hasLineCount(4);
        assertThat(process.err()).containsAnyOf("damaged", "more than 100 malformed records");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "zst"})
    void whatFollowsAWholeStreamAndIsNoneEndsWith65(String form) throws IOException {
        byte[] whole = compressed(form, Tape.LARGE_SELLERS);
        byte[] followed = Arrays.copyOf(whole, whole.length + 100);
        Arrays.fill(followed, whole.length, followed.length, (byte) 'x');

        LauncherProcess process = replay(write("session.jsonl." + form, followed));

        assertThat(process.exitCode()).as(process::err).isEqualTo(65);
        assertThat(process.out()).hasLineCount(4);
        assertThat(process.err()).contains("damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\r\n \t\n", "\ufeff"})
    void anEmptyRecordingIsAWarningAndNoFault(String text) throws IOException {
        Path file = write("empty.jsonl", text.getBytes(StandardCharsets.UTF_8));

        LauncherProcess process = replay(file);

        assertThat(process.exitCode()).as(process::err).isZero();
        assertThat(process.out()).isEmpty();
        assertThat(process.err()).contains("warning: " + file + ": the recording is empty");
    }

    @Test
    void aBinaryFileEndsWith65() throws IOException {
        LauncherProcess process = replay(Path.of("/bin/bash"));

        assertThat(process.exitCode()).isEqualTo(65);
        assertThat(process.out()).isEmpty();
        assertThat(process.err()).contains("/bin/bash:1: MALFORMED").doesNotContain(ESCAPE, "\u0000");
    }

    @Test
    void aLineOf100MegabytesIsPassedOverInASmallHeap() throws IOException {
        Path file = folder.resolve("long.jsonl");
        byte[] megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) 'A');
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write((Tape.LARGE_SELLER + "{\"ev\":\"T\",\"sym\":\"").getBytes(StandardCharsets.UTF_8));
            for (int written = 0; written < 100; written++) {
                out.write(megabyte);
            }
            out.write(("\"}\n" + Tape.book(1) + Tape.book(2)).getBytes(StandardCharsets.UTF_8));
        }

        LauncherProcess process = LauncherProcess.of("replay", file.toString())
                .bySpecifiedRules()
                .with("ORDERFLOW_JAVA_OPTS", "-Xmx64m")
                .run();

        assertThat(process.exitCode()).as(process::err).isEqualTo(10);
        assertThat(process.out()).hasLineCount(4);
        assertThat(process.err()).contains(file + ":2: MALFORMED: expected lines of at most 16 MB");
    }

    @Test
    void linesOfMegabytesAreReplayedInASmallHeap() throws IOException {
        Path file = folder.resolve("arrays.jsonl");
        String trades = "[" + Tape.noise(100_000).strip().replace('\n', ',') + "]\n";
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int line = 0; line < 10; line++) {
                out.write(trades.getBytes(StandardCharsets.UTF_8));
            }
            out.write(Tape.LARGE_SELLERS.getBytes(StandardCharsets.UTF_8));
        }

        LauncherProcess process = LauncherProcess.of("replay", file.toString())
                .bySpecifiedRules()
                .with("ORDERFLOW_JAVA_OPTS", "-Xmx64m")
                .run();

        assertThat(process.exitCode()).as(process::err).isEqualTo(10);
        assertThat(process.out()).hasLineCount(4);
        assertThat(process.err()).contains("1,000,000 trades");
    }

    @Test
    void oneMalformedRecordTooManyEndsItAtOnce() throws IOException {
        Path file = write(
                "session.jsonl",
                (Tape.LARGE_SELLER + Tape.MALFORMED.repeat(2) + Tape.book(1) + Tape.book(2))
                        .getBytes(StandardCharsets.UTF_8));

        LauncherProcess allowed = replay(file, "--max-malformed=2");
        LauncherProcess tooMany = replay(file, "--max-malformed=1");

        assertThat(allowed.exitCode()).isEqualTo(10);
        assertThat(tooMany.exitCode()).isEqualTo(65);
        assertThat(tooMany.out()).hasLineCount(1);
        assertThat(tooMany.err()).contains(file + ":3: more than 1 malformed records");
    }

    @Test
    void escapeSequencesInARecordingNeverReachTheTerminal() throws IOException {
        String hostile = "\\u001b]0;owned\\u0007\\u009b31m";
        String raw = ESCAPE + "[2J\u009b31m";
        Path file = write(
                ESCAPE + "[31m.jsonl",
                ("{\"ev\":\"" + hostile + "\"}\n"
                                + "{\"ev\":\"T\",\"sym\":\"" + hostile + "\",\"p\":1,\"s\":1,\"t\":1705329000000}\n"
                                + "{\"ev\":\"T\",\"sym\":\"AAPL\",\"p\":\"" + hostile + "\",\"s\":1,\"t\":1}\n"
                                + "{\"ev\":\"gap\",\"reason\":\"" + hostile + "\"}\n"
                                + raw + "\n{\"" + raw + "\":1}\n[\"" + hostile + "\"]\n"
                                + Tape.LARGE_SELLERS)
                        .getBytes(StandardCharsets.UTF_8));

        LauncherProcess process = replay(file);

        assertThat(process.exitCode()).as(process::err).isEqualTo(10);
        assertThat(process.err()).contains("MALFORMED", "owned");
        assertThat(process.out() + process.err()).doesNotContain(ESCAPE, "\u0007", "\u009b");
    }
}
