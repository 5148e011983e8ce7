package orderflow.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Standard output, which remembers that it failed.
 *
 * <p>A write after the reader has gone throws {@link ClosedOutputException}, and so does every later one. Any other
 * failure is thrown as it is; what was buffered then is lost, and the next write is tried again. Writers that swallow
 * exceptions hide nothing: the end of the run looks at {@link #failure()}. Not for use by several threads at once.
 */
final class StandardOutput extends OutputStream {

    private static final int BUFFER_BYTES = 1 << 13;
    private static final Path DESCRIPTOR = Path.of("/proc/self/fd/1");

    private final OutputStream target;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int used;
    private ClosedOutputException gone;
    private IOException failure;

    StandardOutput(OutputStream target) {
        this.target = target;
    }

    /** The first failure of a write or flush, if there was one; that the reader has gone is none. */
    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    /** Writes a line; a failure is not thrown but stays in {@link #failure()}. */
    void line(String text) {
        try {
            write((text + '\n').getBytes(StandardCharsets.UTF_8));
            flush();
        } catch (IOException e) {
            // the end of the run asks for it
        }
    }

    @Override
    public void write(int b) throws IOException {
        if (used == buffer.length) {
            drain();
        }
        buffer[used++] = (byte) b;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (length > buffer.length - used) {
            drain();
        }
        if (length > buffer.length) {
            guarded(() -> target.write(bytes, offset, length));
            return;
        }
        System.arraycopy(bytes, offset, buffer, used, length);
        used += length;
    }

    @Override
    public void flush() throws IOException {
        drain();
        guarded(target::flush);
    }

    private void drain() throws IOException {
        int length = used;
        used = 0;
        guarded(() -> target.write(buffer, 0, length));
    }

    private void guarded(Write write) throws IOException {
        if (gone != null) {
            throw gone;
        }
        try {
            write.run();
        } catch (IOException e) {
            if (readerHasGone(e)) {
                gone = new ClosedOutputException(e);
                throw gone;
            }
            failure = failure == null ? e : failure;
            throw failure;
        }
    }

    /** The message is the system's and may be in the user's language, so the kind of stream is looked at as well. */
    private boolean readerHasGone(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("broken pipe") || message.contains("connection reset") || targetIsPipe();
    }

    private boolean targetIsPipe() {
        try {
            if (!(target instanceof FileOutputStream file) || file.getFD() != FileDescriptor.out) {
                return false;
            }
            String link = Files.readSymbolicLink(DESCRIPTOR).toString();
            return link.startsWith("pipe:") || link.startsWith("socket:");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private interface Write {
        void run() throws IOException;
    }
}
