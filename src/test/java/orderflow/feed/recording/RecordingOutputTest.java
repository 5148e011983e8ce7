package orderflow.feed.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk that fills up while a recording is written, at many of its bytes. */
class RecordingOutputTest {

    /** What is written when the file is made, which then fails. */
    private static final int HEADER = 16;

    private static final int LINES = 4_000;
    private static final int LINES_A_FLUSH = 500;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"day.jsonl", "day.jsonl.gz", "day.jsonl.zst"})
    void afterAFullDiskTheRecordingEndsInAWholeLine(String name) throws IOException {
        int whole = (int) write(name, Long.MAX_VALUE).length;
        for (int space = HEADER; space < whole; space += whole / 40 + 1) {
            Written written = write(name, space);

            List<String> items = ReadItems.of(Files.newInputStream(folder.resolve(name)));
            long trades =
                    items.stream().filter(item -> item.contains(" Trade[")).count();
            assertThat(trades)
                    .as("%s with %d bytes of space", name, space)
                    .isGreaterThanOrEqualTo(written.flushedLines)
                    .isLessThanOrEqualTo(written.lines);
            assertThat(items)
                    .filteredOn(item -> !item.contains(" Trade["))
                    .allMatch(item -> item.contains("Truncated[") || item.contains("EmptyFile["));
            assertThat(name.equals("day.jsonl") && trades > 0 ? Files.readString(folder.resolve(name)) : "\n")
                    .endsWith("\n");
        }
    }

    /** What was written: lines in all, those of them that were flushed, bytes in the end. */
    private record Written(int lines, int flushedLines, long length) {}

    private Written write(String name, long space) throws IOException {
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        RecordingOutput output = RecordingOutput.over(file, channel, new SmallDisk(channel, space));
        int lines = 0;
        int flushed = 0;
        try {
            for (; lines < LINES; lines++) {
                output.write(("{\"ev\":\"T\",\"sym\":\"A\",\"p\":" + (lines * 7919 % 1000 + 1) + ",\"s\":1,\"t\":"
                                + (1_705_329_000_000L + lines) + "}\n")
                        .getBytes(StandardCharsets.US_ASCII));
                if (lines % LINES_A_FLUSH == LINES_A_FLUSH - 1) {
                    output.flush();
                    flushed = lines + 1;
                }
            }
            output.close();
        } catch (IOException e) {
            output.abandon();
        }
        return new Written(lines + 1, flushed, Files.size(file));
    }

    /** Takes what there is space for, and fails like a file system. */
    private static final class SmallDisk extends OutputStream {

        private final OutputStream out;
        private long space;

        SmallDisk(FileChannel channel, long space) {
            this.out = Channels.newOutputStream(channel);
            this.space = space;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int taken = (int) Math.min(length, space);
            out.write(bytes, offset, taken);
            space -= taken;
            if (taken < length) {
                throw new IOException("No space left on device");
            }
        }
    }
}
