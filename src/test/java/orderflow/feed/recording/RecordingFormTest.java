package orderflow.feed.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Forms of files that are known by more than their first four bytes, or are none of ours. */
class RecordingFormTest {

    private static final String TRADE = "{\"ev\":\"T\",\"sym\":\"A\",\"p\":1.5,\"s\":1,\"t\":1705329000000}\n";
    private static final int SKIPPABLE_FRAME = 0x184D2A50;

    private static List<String> items(byte[] recording) throws IOException {
        return ReadItems.of(new ByteArrayInputStream(recording));
    }

    /** As pzstd writes it: before each frame one to be skipped, which holds the size of the next. */
    @Test
    void framesToBeSkippedAreSkipped() throws IOException {
        for (int kind = 0; kind < 16; kind++) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            for (int frame = 0; frame < 3; frame++) {
                byte[] compressed = Zstd.compress(TRADE.getBytes(StandardCharsets.US_ASCII));
                file.writeBytes(ByteBuffer.allocate(12)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(SKIPPABLE_FRAME + kind)
                        .putInt(4)
                        .putInt(compressed.length)
                        .array());
                file.writeBytes(compressed);
            }

            assertThat(items(file.toByteArray())).hasSize(3).allMatch(item -> item.contains(" Trade["));
        }
    }

    @Test
    void anArchiveIsToldAsWhatItIs() throws IOException {
        byte[] header = new byte[512];
        byte[] name = "session.jsonl".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(name, 0, header, 0, name.length);
        System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, header, 257, 5);
        byte[] archive = Arrays.copyOf(header, 10_240);
        System.arraycopy(TRADE.getBytes(StandardCharsets.US_ASCII), 0, archive, 512, TRADE.length());
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(archive);
        }

        for (byte[] file : List.of(archive, compressed.toByteArray())) {
            assertThat(items(file))
                    .containsExactly("0:0 Unusable[reason=expected a recording, was a tar archive: unpack it first]");
        }
    }

    @Test
    void aHeaderThatCannotBeUsedEndsTheFileAlsoWithinAnArray() throws IOException {
        String trade = TRADE.strip();
        String header = "{\"ev\":\"recording\",\"version\":99}";
        for (String line : List.of(
                "[" + trade + "," + header + "," + trade + ",1]\n",
                "{\"at\":1705329000001,\"frame\":[" + trade + "," + header + "," + trade + "]}\n")) {
            assertThat(ReadItems.of(TRADE + line + TRADE))
                    .hasSize(3)
                    .last()
                    .asString()
                    .startsWith("0:2 Unusable[");
        }
    }
}
