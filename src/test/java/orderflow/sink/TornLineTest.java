package orderflow.sink;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TornLineTest {

    private static final byte[] FIRST = new AlertJson().line(Examples.seller(1));
    private static final byte[] LAST = new AlertJson().line(Examples.burst(2, "4.61", "0.7213", "182400", "39566"));

    @TempDir
    Path scratch;

    private Path log;
    private Path torn;

    @BeforeEach
    void namesTheFiles() {
        log = scratch.resolve("2024-01-15.jsonl");
        torn = scratch.resolve("2024-01-15.jsonl.torn");
    }

    @Test
    void losesNothingWhereverTheLastLineIsTorn() throws IOException {
        for (int kept = 0; kept <= LAST.length; kept++) {
            byte[] rest = Arrays.copyOf(LAST, kept);
            Files.deleteIfExists(torn);
            Files.write(log, joined(FIRST, rest));

            mend();

            boolean wholeObject = kept >= LAST.length - 1;
            assertThat(Files.readAllBytes(log))
                    .as("log after %d bytes", kept)
                    .isEqualTo(wholeObject ? joined(FIRST, LAST) : FIRST);
            if (wholeObject || kept == 0) {
                assertThat(torn).doesNotExist();
            } else {
                assertThat(Files.readAllBytes(torn)).isEqualTo(joined(rest, new byte[] {'\n'}));
            }
        }
    }

    @Test
    void aLastLineInAnotherEncodingIsNoRecord() throws IOException {
        byte[] foreign = new String(LAST, US_ASCII).strip().getBytes(StandardCharsets.UTF_16BE);
        Files.write(log, joined(FIRST, foreign));

        mend();

        assertThat(log).hasBinaryContent(FIRST);
        assertThat(torn).hasBinaryContent(joined(foreign, new byte[] {'\n'}));
    }

    @Test
    void mendsAFileThatHasOnlyATornLine() throws IOException {
        Files.write(log, Arrays.copyOf(FIRST, 20));

        mend();

        assertThat(log).isEmptyFile();
        assertThat(torn).hasBinaryContent(joined(Arrays.copyOf(FIRST, 20), new byte[] {'\n'}));
    }

    @Test
    void keepsEveryTornLineOfAFile() throws IOException {
        for (int crash = 0; crash < 3; crash++) {
            Files.write(log, joined(FIRST, ("{\"crash\":" + crash).getBytes(US_ASCII)));
            mend();
        }

        assertThat(torn).hasContent("{\"crash\":0\n{\"crash\":1\n{\"crash\":2\n");
    }

    @Test
    void movesTheZerosThatAPowerCutLeaves() throws IOException {
        Files.write(log, joined(FIRST, new byte[10_000]));

        mend();

        assertThat(log).hasBinaryContent(FIRST);
        assertThat(Files.size(torn)).isEqualTo(10_001);
    }

    @Test
    void findsTheStartOfALineLongerThanABlock() throws IOException {
        byte[] longLine = "x".repeat(3_000_000).getBytes(US_ASCII);
        Files.write(log, joined(FIRST, longLine));

        mend();

        assertThat(log).hasBinaryContent(FIRST);
        assertThat(Files.size(torn)).isEqualTo(3_000_001);
    }

    @Test
    void leavesWholeFilesAlone() throws IOException {
        Files.write(log, joined(FIRST, LAST));
        mend();
        assertThat(log).hasBinaryContent(joined(FIRST, LAST));

        Files.write(log, new byte[0]);
        mend();
        assertThat(log).isEmptyFile();
        assertThat(torn).doesNotExist();
    }

    @Test
    void isMendedWhenTheLogIsOpenedThoughNothingIsWrittenToIt() throws IOException {
        Files.write(log, joined(FIRST, Arrays.copyOf(LAST, 30)));
        Files.writeString(scratch.resolve("notes.jsonl"), "not ours");

        new DayFiles(scratch, DayFiles.READ_WRITE).prepare();

        assertThat(log).hasBinaryContent(FIRST);
        assertThat(scratch.resolve("notes.jsonl")).hasContent("not ours");
    }

    @Test
    void isLeftToTheProcessThatIsWritingIt() throws Exception {
        byte[] halfWritten = joined(FIRST, Arrays.copyOf(LAST, 30));
        Files.write(log, halfWritten);
        try (LockHolder writer = LockHolder.of(log)) {
            new DayFiles(scratch, DayFiles.READ_WRITE).prepare();

            assertThat(log).hasBinaryContent(halfWritten);
        }
    }

    @Test
    void aFileOfSomethingElseIsLeftAsItIs() throws IOException {
        for (String content : List.of(
                "alias ll='ls -l'\nPATH=$PATH:/opt/bin",
                "{\"ev\":\"T\",\"sym\":\"AAPL\"}\n{\"ev\":",
                "no line feed",
                new String(FIRST, US_ASCII) + "export A=1\nexport B=2")) {
            Files.writeString(log, content);

            new DayFiles(scratch, DayFiles.READ_WRITE).prepare();
            assertThatThrownBy(this::mend).hasMessageContaining("expected an audit log");

            assertThat(log).hasContent(content);
            assertThat(torn).doesNotExist();
        }
    }

    @Test
    void aLinkIsLeftAloneAndWhatItLeadsTo() throws IOException {
        Path startup = Files.writeString(scratch.resolve(".bashrc"), new String(FIRST, US_ASCII) + "{\"schema\"");
        Files.createSymbolicLink(log, startup);

        new DayFiles(scratch, DayFiles.READ_WRITE).prepare();

        assertThat(startup).content().endsWith("{\"schema\"");
    }

    @Test
    void whatWasTornIsNotMovedBehindALink() throws IOException {
        Path startup = Files.writeString(scratch.resolve(".bashrc"), "alias ll='ls -l'\n");
        Files.createSymbolicLink(torn, startup);
        Files.write(log, joined(FIRST, Arrays.copyOf(LAST, 30)));

        assertThatThrownBy(this::mend).hasMessageContaining("symbolic link");

        assertThat(startup).hasContent("alias ll='ls -l'\n");
        assertThat(log).hasBinaryContent(joined(FIRST, Arrays.copyOf(LAST, 30)));
    }

    private void mend() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
            assertThat(TornLine.mend(file, log)).isEqualTo(file.length());
        }
    }

    private static byte[] joined(byte[]... parts) throws IOException {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.write(part);
        }
        return joined.toByteArray();
    }
}
