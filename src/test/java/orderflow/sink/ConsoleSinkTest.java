package orderflow.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConsoleSinkTest {

    private final AlertFormat format = new AlertText(false);
    private final AtomicInteger timesClosed = new AtomicInteger();

    @Test
    void flushesEveryLineAtOnce() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ConsoleSink sink = sink(new BufferedOutputStream(bytes));

        sink.onAlert(Examples.seller(1));
        assertThat(bytes.toString(UTF_8)).isEqualTo(new String(format.line(Examples.seller(1)), UTF_8));

        sink.onExitSignal(Examples.sellersExit(4, 1, 2, 3));
        assertThat(bytes.toString(UTF_8).lines()).hasSize(2);
        assertThat(sink.closed()).isFalse();
        assertThat(sink.failure()).isEmpty();
    }

    @Test
    void saysOnceThatTheReaderHasGoneAndWritesNoMore() {
        StreamWithoutReader out = new StreamWithoutReader();
        ConsoleSink sink = sink(out);

        sink.onAlert(Examples.seller(1));
        sink.onAlert(Examples.seller(2));
        sink.onExitSignal(Examples.sellersExit(4, 1, 2, 3));

        assertThat(sink.closed()).isTrue();
        assertThat(sink.failure()).isEmpty();
        assertThat(timesClosed).hasValue(1);
        assertThat(out.writes).isEqualTo(1);
    }

    @Test
    void remembersAFullDiskAndGoesOn() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        try (OutputStream out = new FileOutputStream(full.toFile())) {
            ConsoleSink sink = sink(out);

            sink.onAlert(Examples.seller(1));
            sink.onExitSignal(Examples.sellersExit(4, 1, 2, 3));

            assertThat(sink.failure())
                    .get()
                    .extracting(IOException::getMessage)
                    .asString()
                    .contains("space");
            assertThat(sink.closed()).isFalse();
            assertThat(timesClosed).hasValue(0);
        }
    }

    @Test
    void startsANewLineAfterOneThatWasCutOff() {
        ByteArrayOutputStream disk = new ByteArrayOutputStream();
        ConsoleSink sink = sink(new DiskThatIsFullOnce(disk));

        sink.onAlert(Examples.seller(1));
        sink.onAlert(Examples.seller(2));

        assertThat(disk.toString(UTF_8).lines())
                .hasSize(2)
                .last()
                .isEqualTo(new String(format.line(Examples.seller(2)), UTF_8).strip());
        assertThat(sink.failure()).isPresent();
    }

    private ConsoleSink sink(OutputStream out) {
        return new ConsoleSink(out, format, ReaderGoneException.class::isInstance, timesClosed::incrementAndGet);
    }

    private static final class ReaderGoneException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Says so in no words at all. */
    private static final class StreamWithoutReader extends OutputStream {

        private int writes;

        @Override
        public void write(int b) throws IOException {
            writes++;
            throw new ReaderGoneException();
        }
    }

    /** Takes half of the first line, then fails, then has space again. */
    private static final class DiskThatIsFullOnce extends OutputStream {

        private final OutputStream disk;
        private boolean failed;

        DiskThatIsFullOnce(OutputStream disk) {
            this.disk = disk;
        }

        @Override
        public void write(int b) throws IOException {
            disk.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (failed) {
                disk.write(bytes, offset, length);
                return;
            }
            failed = true;
            disk.write(bytes, offset, length / 2);
            throw new IOException("No space left on device");
        }
    }
}
