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
import orderflow.file.FileFault;

/**
 * A recording to read: a file or standard input, plain or compressed, told apart by its first bytes.
 *
 * <p>Whether it can be opened is tried when it is made, so that a missing one is found before anything is replayed.
 */
public final class RecordingFile implements AutoCloseable {

    /** How standard input is named in messages. */
    public static final String STANDARD_INPUT = "standard input";

    private static final int BUFFER = 64 << 10;
    private static final int SMALL_BUFFER = 8 << 10;

    /** As many as tell DBN from lines. */
    private static final int FIRST_BYTES = 3;

    /** Behind the magic number and the length of a frame. */
    private static final int DBZ_AT = 8;

    private final String name;
    private final Opener opener;
    private final OptionalLong size;
    private final AtomicLong bytesRead = new AtomicLong();
    private InputStream open = InputStream.nullInputStream();
    private boolean holdsDbn;

    /** Opens the source of the recording at its beginning. */
    private interface Opener {
        InputStream open() throws IOException;
    }

    private RecordingFile(String name, Opener opener, OptionalLong size) {
        this.name = name;
        this.opener = opener;
        this.size = size;
    }

    /**
     * A file that can be opened.
     *
     * @param name of it in messages
     * @throws OrderFlowException with {@link ExitCode#NO_INPUT} when there is no such file or it cannot be opened, with
     *     {@link ExitCode#IO} when this process has too many open
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
            Files.newInputStream(path).close();
            return new RecordingFile(name, () -> Files.newInputStream(path), OptionalLong.of(Files.size(path)));
        } catch (NoSuchFileException e) {
            throw noInput(name, "no such file");
        } catch (AccessDeniedException e) {
            throw noInput(name, "this user may not read it");
        } catch (IOException e) {
            String reason = "cannot be opened: " + FileFault.reason(e);
            if (FileFault.isTooManyOpenFiles(e)) {
                throw new OrderFlowException(ExitCode.IO, new Problem("", name, reason));
            }
            throw noInput(name, reason);
        }
    }

    /** A recording that comes on a stream. */
    public static RecordingFile of(InputStream in, String name) {
        RecordingFile recording = new RecordingFile(name, null, OptionalLong.empty());
        recording.open = recording.new CountingStream(in);
        return recording;
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
        return bytesRead.get();
    }

    /**
     * What it holds.
     *
     * @param ahead true to decompress on a thread of their own where need be
     */
    InputStream content(boolean ahead) throws IOException {
        if (opener != null) {
            open = new CountingStream(opener.open());
        }
        BufferedInputStream buffered = new BufferedInputStream(open, ahead ? BUFFER : SMALL_BUFFER);
        buffered.mark(4);
        byte[] start = buffered.readNBytes(4);
        buffered.reset();
        if (startsWith(start, 0x1F, 0x8B)) {
            InputStream plain = new GzipStream(buffered);
            open = ahead ? new ReadAheadStream(plain, "gunzip") : plain;
        } else if (isSkippable(start) && holdsDbz(buffered)) {
            throw new BrokenStreamException(
                    false,
                    "expected DBN, was its forerunner DBZ, which is not read: convert it with the vendor's tool",
                    null);
        } else if (startsWith(start, 0x28, 0xB5, 0x2F, 0xFD) || isSkippable(start)) {
            InputStream plain = new ZstdStream(buffered);
            open = ahead ? new ReadAheadStream(plain, "unzstd") : plain;
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

    /** Closes it, to be read again from its beginning; false where that cannot be done, as with a pipe. */
    boolean rewind() throws IOException {
        if (opener == null) {
            return false;
        }
        open.close();
        bytesRead.set(0);
        return true;
    }

    /** A frame of zstd that decompressors skip: pzstd begins with one, and DBZ keeps there what it has to say. */
    private static boolean isSkippable(byte[] start) {
        return start.length == 4
                && (start[0] & 0xF0) == 0x50
                && startsWith(Arrays.copyOfRange(start, 1, 4), 0x2A, 0x4D, 0x18);
    }

    private static boolean holdsDbz(BufferedInputStream in) throws IOException {
        in.mark(DBZ_AT + FIRST_BYTES);
        byte[] frame = in.readNBytes(DBZ_AT + FIRST_BYTES);
        in.reset();
        return frame.length > DBZ_AT && startsWith(Arrays.copyOfRange(frame, DBZ_AT, frame.length), 'D', 'B', 'Z');
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
    private final class CountingStream extends InputStream {

        private final InputStream in;

        CountingStream(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            if (read >= 0) {
                bytesRead.incrementAndGet();
            }
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = in.read(into, offset, length);
            if (read > 0) {
                bytesRead.addAndGet(read);
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
