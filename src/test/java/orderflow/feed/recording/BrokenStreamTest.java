package orderflow.feed.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A small compressed recording broken off, or damaged, at each of its bytes. */
class BrokenStreamTest {

    private static final byte[] TEXT = text();

    private enum Form {
        GZIP(4) {
            @Override
            OutputStream writer(OutputStream out) throws IOException {
                return new GZIPOutputStream(out);
            }
        },
        ZSTD(4) {
            @Override
            OutputStream writer(OutputStream out) throws IOException {
                return new ZstdOutputStreamNoFinalizer(out).setChecksum(true);
            }
        };

        /** The first bytes, by which a recording of this form is known. */
        final int magic;

        Form(int magic) {
            this.magic = magic;
        }

        abstract OutputStream writer(OutputStream out) throws IOException;

        byte[] compress(byte[] bytes) throws IOException {
            ByteArrayOutputStream compressed = new ByteArrayOutputStream();
            try (OutputStream writer = writer(compressed)) {
                writer.write(bytes);
            }
            return compressed.toByteArray();
        }

        InputStream reader(byte[] compressed) throws IOException {
            InputStream in = new ByteArrayInputStream(compressed);
            return this == GZIP ? new GzipStream(in) : new ZstdStream(in);
        }

        /** All that can be read, and how it ended. */
        Reading read(byte[] compressed) throws IOException {
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            try (InputStream in = reader(compressed)) {
                in.transferTo(read);
                return new Reading(read.toByteArray(), End.WHOLE);
            } catch (BrokenStreamException e) {
                return new Reading(read.toByteArray(), e.isTruncated() ? End.TRUNCATED : End.DAMAGED);
            }
        }
    }

    private enum End {
        WHOLE,
        TRUNCATED,
        DAMAGED
    }

    private record Reading(byte[] bytes, End end) {}

    private static byte[] text() {
        Random random = new Random(2);
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < 20; line++) {
            text.append("{\"ev\":\"gap\",\"reason\":\"")
                    .append(random.nextInt())
                    .append("\"}\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void assertPrefix(byte[] read, String what) {
        assertThat(read).as(what).isEqualTo(Arrays.copyOf(TEXT, read.length));
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void brokenOffAtEachByteItIsTruncatedAndNeverDamaged(Form form) throws IOException {
        byte[] whole = form.compress(TEXT);

        for (int length = form.magic; length < whole.length; length++) {
            Reading reading = form.read(Arrays.copyOf(whole, length));

            assertThat(reading.end()).as("broken off after %d bytes", length).isEqualTo(End.TRUNCATED);
            assertPrefix(reading.bytes(), "broken off after " + length);
        }
        assertThat(form.read(whole))
                .returns(End.WHOLE, Reading::end)
                .satisfies(all -> assertThat(all.bytes()).isEqualTo(TEXT));
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void aSecondPartBrokenOffAtEachByteLeavesTheFirst(Form form) throws IOException {
        byte[] part = form.compress(TEXT);
        byte[] both = Arrays.copyOf(part, 2 * part.length);
        System.arraycopy(part, 0, both, part.length, part.length);

        for (int length = part.length + form.magic; length < both.length; length++) {
            Reading reading = form.read(Arrays.copyOf(both, length));

            assertThat(reading.end()).as("broken off after %d bytes", length).isEqualTo(End.TRUNCATED);
            assertThat(reading.bytes()).startsWith(TEXT);
        }
        assertThat(form.read(both).bytes()).hasSize(2 * TEXT.length);
    }

    /** Damage is found in any case, or it has changed nothing: a bit that says no more than what system wrote it. */
    @ParameterizedTest
    @EnumSource(Form.class)
    void damagedAtEachByteItIsNeverAnotherText(Form form) throws IOException {
        byte[] whole = form.compress(TEXT);

        for (int place = 0; place < whole.length; place++) {
            for (int mask : new int[] {0x01, 0x80, 0xFF}) {
                byte[] damaged = whole.clone();
                damaged[place] ^= (byte) mask;

                Reading reading = form.read(damaged);

                if (reading.end() == End.WHOLE) {
                    assertThat(reading.bytes()).as("byte %d ^ %d", place, mask).isEqualTo(TEXT);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void theRecordingReaderTellsEitherAsItsLastItem(Form form) throws IOException {
        byte[] whole = form.compress(TEXT);
        byte[] followed = Arrays.copyOf(whole, whole.length + 20);
        Arrays.fill(followed, whole.length, followed.length, (byte) 'x');

        List<String> truncated = ReadItems.of(new ByteArrayInputStream(Arrays.copyOf(whole, whole.length - 1)));
        List<String> damaged = ReadItems.of(new ByteArrayInputStream(followed));

        assertThat(truncated).last().asString().contains("Truncated[reason=").contains("breaks off");
        assertThat(damaged).hasSize(21).last().asString().contains("Unusable[reason=damaged ");
    }
}
