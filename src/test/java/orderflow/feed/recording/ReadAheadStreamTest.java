package orderflow.feed.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class ReadAheadStreamTest {

    private static final int READ_BEFORE = 600_000;

    @ParameterizedTest
    @MethodSource("orderflow.feed.recording.Thrown#kinds")
    void throwsAsItIsWhatTheStreamThrewBehindTheBytesBeforeIt(Throwable thrown) throws IOException {
        InputStream failing = new InputStream() {
            @Override
            public int read() {
                Thrown.sneak(thrown);
                return -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                return read();
            }
        };
        InputStream before = new ByteArrayInputStream(new byte[READ_BEFORE]);

        try (ReadAheadStream ahead = new ReadAheadStream(new SequenceInputStream(before, failing), "ahead")) {
            assertThat(ahead.readNBytes(READ_BEFORE)).hasSize(READ_BEFORE);
            assertThatThrownBy(() -> ahead.read(new byte[1], 0, 1)).isSameAs(thrown);
            assertThat(ahead.read(new byte[1], 0, 1)).as("after the end").isEqualTo(-1);
        }
    }
}
