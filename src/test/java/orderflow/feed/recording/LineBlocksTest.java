package orderflow.feed.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineBlocksTest {

    private static final String TOO_LONG = "(too long)";

    /** Gives out at most so many bytes at a time, as a pipe may. */
    private static InputStream inChunks(byte[] bytes, int most) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, most));
            }
        };
    }

    private static List<String> lines(InputStream in) throws IOException {
        LineBlocks blocks = new LineBlocks(in);
        List<String> lines = new ArrayList<>();
        for (LineBlocks.Found found = blocks.next(); found != LineBlocks.Found.END; found = blocks.next()) {
            if (found == LineBlocks.Found.TOO_LONG) {
                lines.add(TOO_LONG);
                continue;
            }
            String region = new String(blocks.buffer(), 0, blocks.end(), StandardCharsets.UTF_8);
            assertThat(region).endsWith("\n");
            lines.addAll(Arrays.asList(region.substring(0, region.length() - 1).split("\n", -1)));
        }
        return lines;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "a", "a\n", "one\ntwo\n\nthree", "\n\n", "é\r\n\u20ac\nlast line\n"})
    void theChunksInWhichBytesComeDoNotMatter(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<String> whole = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        if (whole.get(whole.size() - 1).isEmpty()) {
            whole.remove(whole.size() - 1);
        }

        for (int chunk : IntStream.rangeClosed(1, bytes.length + 1).toArray()) {
            assertThat(lines(inChunks(bytes, chunk))).as("chunks of %d", chunk).isEqualTo(whole);
        }
    }

    @Test
    void theBufferGrowsWithItsLongestLine() throws IOException {
        String longest = "x".repeat((1 << 20) + 1);
        String text = "before\n" + longest + "\nafter\n" + longest;

        for (int chunk : new int[] {4_096, 1 << 20, Integer.MAX_VALUE}) {
            assertThat(lines(inChunks(text.getBytes(StandardCharsets.UTF_8), chunk)))
                    .containsExactly("before", longest, "after", longest);
        }
    }

    @Test
    void aLineOfTheGreatestLengthIsReadAndOneByteMoreIsNot() throws IOException {
        byte[] text = new byte[2 * LineBlocks.MAX_LINE + 9];
        Arrays.fill(text, (byte) 'x');
        text[LineBlocks.MAX_LINE] = '\n';
        text[2 * LineBlocks.MAX_LINE + 2] = '\n';
        text[2 * LineBlocks.MAX_LINE + 5] = '\n';

        for (int chunk : new int[] {65_537, Integer.MAX_VALUE}) {
            List<String> lines = lines(inChunks(text, chunk));

            assertThat(lines).hasSize(4);
            assertThat(lines.get(0)).hasSize(LineBlocks.MAX_LINE);
            assertThat(lines.subList(1, 4)).containsExactly(TOO_LONG, "xx", "xxx");
        }
    }

    @Test
    void aTooLongLineMayBeTheLast() throws IOException {
        byte[] text = new byte[LineBlocks.MAX_LINE + 1];
        Arrays.fill(text, (byte) 'x');

        assertThat(lines(inChunks(text, Integer.MAX_VALUE))).containsExactly(TOO_LONG);
    }

    @Test
    void whatTheStreamThrowsComesAfterTheWholeLinesBeforeIt() throws IOException {
        InputStream breaking = new InputStream() {
            private final InputStream start =
                    new ByteArrayInputStream("one\ntwo\npart".getBytes(StandardCharsets.UTF_8));

            @Override
            public int read() throws IOException {
                throw new IOException("unused");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int read = start.read(into, offset, length);
                if (read < 0) {
                    throw new IOException("broken");
                }
                return read;
            }
        };
        LineBlocks blocks = new LineBlocks(breaking);

        assertThat(blocks.next()).isEqualTo(LineBlocks.Found.LINES);
        assertThat(new String(blocks.buffer(), 0, blocks.end(), StandardCharsets.UTF_8))
                .isEqualTo("one\ntwo\n");
        assertThatThrownBy(blocks::next).hasMessage("broken");
    }
}
