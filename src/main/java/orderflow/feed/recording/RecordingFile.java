package orderflow.feed.recording;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import orderflow.fault.ExitCode;
import orderflow.fault.OrderFlowException;
import orderflow.fault.Problem;

/**
 * A recording to read: a file or standard input, plain or compressed, told apart by its first bytes.
 *
 * <p>It is opened when it is made, so that a missing one is found before anything is replayed.
 */
public final class RecordingFile implements AutoCloseable {

    /** How standard input is named in messages. */
    public static final String STANDARD_INPUT = "standard input";

    private static final int BUFFER = 64 << 10;

    /** As many as tell DBN from lines. */
    private static final int FIRST_BYTES = 3;

    private final String name;
    private final CountingStream source;
    private final OptionalLong size;
    private InputStream open;
    private boolean holdsDbn;

    private RecordingFile(String name, InputStream source, OptionalLong size) {
        this.name = name;
        this.source = new CountingStream(source);
        this.size = size;
        this.open = this.source;
    }

    /**
     * Opens a file.
     *
     * @param name of it in messages
     * @throws OrderFlowException with {@link ExitCode#NO_INPUT} when there is no such file or it cannot be opened
     */
    public static RecordingFile open(Path path, String name) {
        if (Files.isDirectory(path)) {
            throw noInput(name.isEmpty() ? "''" : name, "expected a recording, was a folder");
        }
        try {
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                // A pipe: the stream of Files cannot tell in JDK 17 whether one has anything at hand.
                return of(new FileInputStream(path.toFile()), name);
            }
            InputStream source = Files.newInputStream(path);
            return new RecordingFile(name, source, OptionalLong.of(Files.size(path)));
        } catch (NoSuchFileException e) {
            throw noInput(name, "no such file");
        } catch (AccessDeniedException e) {
            throw noInput(name, "this user may not read it");
        } catch (IOException e) {
            throw noInput(name, "cannot be opened: " + e.getMessage());
        }
    }

    /** A recording that comes on a stream. */
    public static RecordingFile of(InputStream in, String name) {
        return new RecordingFile(name, in, OptionalLong.empty());
    }

    /** The name in messages: the path as it was given. */
    public String name() {
        return name;
    }

    /** Bytes on disk, where known. */
    public OptionalLong size() {
        return size;
    }

    /** Bytes of it read so far; may be asked from any thread. */
    public long bytesRead() {
        return source.count.get();
    }

    /** What it holds, decompressed on a thread of its own where need be. */
    InputStream content() throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(source, BUFFER);
        buffered.mark(4);
        byte[] magic = buffered.readNBytes(4);
        buffered.reset();
        if (startsWith(magic, 0x1F, 0x8B)) {
            open = new ReadAheadStream(new GzipStream(buffered), "gunzip");
        } else if (startsWith(magic, 0x28, 0xB5, 0x2F, 0xFD)) {
            open = new ReadAheadStream(new ZstdStream(buffered), "unzstd");
        } else if (isDbz(magic)) {
            throw new BrokenStreamException(
                    false,
                    "expected DBN, was its forerunner DBZ, which is not read: convert it with the vendor's tool",
                    null);
        } else {
            open = buffered;
        }
        PushbackInputStream content = new PushbackInputStream(open, FIRST_BYTES);
        byte[] first = content.readNBytes(FIRST_BYTES);
        content.unread(first);
        holdsDbn = startsWith(first, 'D', 'B', 'N');
        open = content;
        return open;
    }

    /** True once the content has shown to be DBN and no lines. */
    boolean holdsDbn() {
        return holdsDbn;
    }

    /** A frame of zstd that decompressors skip, in which that format keeps what it has to say. */
    private static boolean isDbz(byte[] magic) {
        return magic.length == 4
                && (magic[0] & 0xF0) == 0x50
                && startsWith(Arrays.copyOfRange(magic, 1, 4), 0x2A, 0x4D, 0x18);
    }

    @Override
    public void close() throws IOException {
        open.close();
    }

    private static boolean startsWith(byte[] bytes, int... expected) {
        if (bytes.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static OrderFlowException noInput(String name, String message) {
        return new OrderFlowException(ExitCode.NO_INPUT, new Problem("", name, message));
    }

    /** Counts what is read, for the progress bar. */
    private static final class CountingStream extends InputStream {

        private final InputStream in;
        private final AtomicLong count = new AtomicLong();

        CountingStream(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            if (read >= 0) {
                count.incrementAndGet();
            }
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = in.read(into, offset, length);
            if (read > 0) {
                count.addAndGet(read);
            }
            return read;
        }

        @Override
        public int available() throws IOException {
            return in.available();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
