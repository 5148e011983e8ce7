package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StandardOutputTest {

    private final Device device = new Device();
    private final StandardOutput out = new StandardOutput(device);

    @Test
    void bytesArriveInOrderWhateverTheirPortions() throws IOException {
        byte[] expected = new byte[40_000];
        IntStream.range(0, expected.length).forEach(i -> expected[i] = (byte) (i * 31));

        out.write(expected, 0, 5);
        IntStream.range(5, 9_000).forEach(i -> write(expected[i]));
        out.write(expected, 9_000, 100);
        out.write(expected, 9_100, 20_000);
        out.write(expected, 29_100, 10_900);
        out.flush();

        assertThat(device.bytes.toByteArray()).isEqualTo(expected);
        assertThat(out.failure()).isEmpty();
    }

    @Test
    void nothingIsWrittenBeforeAFlush() throws IOException {
        out.write('a');

        assertThat(device.bytes.size()).isZero();
    }

    @Test
    void aReaderThatHasGoneIsNoFailureAndStaysGone() {
        device.reason = "Broken pipe";
        assertThatThrownBy(() -> out.write(new byte[10_000])).isInstanceOf(ClosedOutputException.class);
        device.reason = null;
        assertThatThrownBy(out::flush).isInstanceOf(ClosedOutputException.class);

        assertThat(out.failure()).isEmpty();
        assertThat(device.bytes.size()).isZero();
    }

    @Test
    void knowsAPipeOfTheSystemThatNobodyReads() throws IOException {
        Pipe pipe = Pipe.open();
        pipe.source().close();
        try (OutputStream sink = Channels.newOutputStream(pipe.sink())) {
            StandardOutput piped = new StandardOutput(sink);
            piped.write('a');

            assertThatThrownBy(piped::flush).isInstanceOf(ClosedOutputException.class);
            assertThat(piped.failure()).isEmpty();
        }
    }

    @Test
    void afterAnotherFailureTheNextWriteIsTriedButTheFirstFailureRemembered() throws IOException {
        out.write('a');
        device.reason = "No space left on device";
        assertThatThrownBy(out::flush).hasMessage("No space left on device");
        device.reason = "Input/output error";
        assertThatThrownBy(out::flush).hasMessage("No space left on device");
        device.reason = null;
        out.write('b');
        out.flush();

        assertThat(device.bytes.toString()).isEqualTo("b");
        assertThat(out.failure()).hasValueSatisfying(e -> assertThat(e).hasMessage("No space left on device"));
    }

    @Test
    void aLineThatCannotBeWrittenIsRememberedAndNotThrown() {
        out.line("one");
        device.reason = "No space left on device";
        out.line("two");

        assertThat(device.bytes).hasToString("one\n");
        assertThat(out.failure()).isPresent();
    }

    @Test
    void anExceptionWithoutWordsIsAFailure() {
        device.reason = "";
        assertThatThrownBy(out::flush).isInstanceOf(IOException.class).isNotInstanceOf(ClosedOutputException.class);
    }

    private void write(int b) {
        try {
            out.write(b);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A device that fails while it has a reason to. */
    private static final class Device extends OutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private String reason;

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] data, int offset, int length) throws IOException {
            check();
            bytes.writeBytes(Arrays.copyOfRange(data, offset, offset + length));
        }

        @Override
        public void flush() throws IOException {
            check();
        }

        private void check() throws IOException {
            if (reason != null) {
                throw new IOException(reason);
            }
        }
    }
}
