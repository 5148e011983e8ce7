package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code replay --record} as a process: full disks, signals and readers that go away. */
class ReplayRecordIT {

    private static final int TRADES = 20_000;

    @TempDir
    private Path folder;

    private LauncherStart start(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "replay";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return LauncherProcess.of(all).in(folder).bySpecifiedRules().with("ORDERFLOW_ARCHIVE", "no");
    }

    private List<String> linesOf(String recording) {
        return start(recording, "--fail-on=never", "--output=json")
                .run()
                .out()
                .lines()
                .toList();
    }

    /** A file may not grow beyond a few hundred KB for this process, which fails a write as a full disk does. */
    @ParameterizedTest
    @ValueSource(strings = {"out.jsonl", "out.jsonl.gz"})
    void aFullDiskCostsNoAlertIsToldByNameAndEndsWith74(String name) throws IOException {
        Files.writeString(folder.resolve("in"), Tape.noise(TRADES) + Tape.LARGE_SELLERS);
        Path limited = Files.writeString(
                folder.resolve("limited"),
                "#!/bin/bash\nulimit -f 256\nexec '" + LauncherProcess.LAUNCHER + "' \"$@\"\n");
        Files.setPosixFilePermissions(limited, PosixFilePermissions.fromString("rwx------"));

        LauncherProcess process =
                start("in", "--record=" + name).launcher(limited).run();

        assertThat(process.exitCode()).as(process::err).isEqualTo(74);
        assertThat(process.out().lines()).hasSize(4);
        assertThat(process.err())
                .containsOnlyOnce("orderflow: " + name + ": cannot be written (--record)")
                .doesNotContain("Recorded");
        LauncherProcess again = start(name, "--quiet").run();
        assertThat(again.exitCode()).as(again::err).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"in.zst", "in --record=out.zst"})
    void zstdThatCannotBeUnpackedIsNoDefect(String arguments) throws IOException {
        Files.write(folder.resolve("in.zst"), Tape.zstd(Tape.QUIET));
        Files.writeString(folder.resolve("in"), Tape.QUIET);

        LauncherProcess process = start(arguments.split(" "))
                .with("ORDERFLOW_JAVA_OPTS", "-Djava.io.tmpdir=" + folder.resolve("missing"))
                .run();

        assertThat(process.exitCode()).as(process::err).isEqualTo(74);
        assertThat(process.err()).contains("the zstd library cannot be unpacked into " + folder.resolve("missing"));
    }

    @Test
    void ctrlCLeavesAWholeRecording() {
        LauncherProcess process = start("-", "--record=out.jsonl.zst").writing().start();
        process.write(Tape.LARGE_SELLER);
        process.awaitOut("bid 175.50");
        process.signal("INT");

        assertThat(process.exitCode()).as(process::err).isZero();
        assertThat(process.err()).contains("Recorded     1 event in out.jsonl.zst");
        assertThat(linesOf("out.jsonl.zst")).hasSize(1);
    }

    @Test
    void aClosedOutputEndsTheRecordingAndSaysSo() throws IOException {
        Files.writeString(folder.resolve("in"), Tape.LARGE_SELLERS_AT_ONCE + Tape.noise(TRADES));

        LauncherProcess process =
                start("in", "--record=out.jsonl.gz").closingOutAfter(0).run();

        assertThat(process.exitCode()).as(process::err).isEqualTo(10);
        assertThat(process.err()).contains("out.jsonl.gz holds what was read until then");
        assertThat(linesOf("out.jsonl.gz")).isNotEmpty();
    }
}
