package orderflow.feed.recording;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;
import orderflow.file.OwnerOnly;

/** One new file of lines, compressed as its ending says, readable by its owner only. Not thread-safe. */
final class RecordingOutput implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final FileChannel channel;
    private final OutputStream out;
    private boolean dirty;
    /** Length of the file up to which it can be read, in whole lines. */
    private long flushed;

    /** Lines into a stream that ends in the channel; {@link #create} makes both. */
    RecordingOutput(Path file, FileChannel channel, OutputStream out) {
        this.file = file;
        this.channel = channel;
        this.out = out;
    }

    /** Makes the file, which must not exist yet. */
    static RecordingOutput create(Path file) throws IOException {
        if (file.getParent() != null) {
            OwnerOnly.createFolder(file.getParent());
        }
        if (isZstd(file)) {
            ZstdLibrary.load();
        }
        FileChannel channel =
                OwnerOnly.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        return over(file, channel, Channels.newOutputStream(channel));
    }

    /** Compresses as the file's name says into a stream that ends in the channel; a seam for tests of full disks. */
    static RecordingOutput over(Path file, FileChannel channel, OutputStream plain) throws IOException {
        return new RecordingOutput(file, channel, compressed(file, plain));
    }

    private static OutputStream compressed(Path file, OutputStream plain) throws IOException {
        if (isGzip(file)) {
            // Flushing ends a block, so that what was written can be read without what follows.
            return new BufferedOutputStream(new GZIPOutputStream(plain, BUFFER, true), BUFFER);
        }
        if (isZstd(file)) {
            return new BufferedOutputStream(new ZstdOutputStreamNoFinalizer(plain), BUFFER);
        }
        return new BufferedOutputStream(plain, BUFFER);
    }

    private static boolean isGzip(Path file) {
        return file.getFileName().toString().endsWith(".gz");
    }

    private static boolean isZstd(Path file) {
        return file.getFileName().toString().endsWith(".zst");
    }

    Path file() {
        return file;
    }

    void write(byte[] line) throws IOException {
        out.write(line);
        dirty = true;
    }

    /** Hands everything written to the system, in a form that can be read. */
    void flush() throws IOException {
        out.flush();
        flushed = channel.position();
    }

    /** Brings everything written to the disk, in a form that can be read. */
    void sync() throws IOException {
        if (dirty) {
            flush();
            channel.force(false);
            dirty = false;
        }
    }

    @Override
    public void close() throws IOException {
        sync();
        out.close();
    }

    /** Gives the file up and takes it away. */
    void delete() {
        abandon();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // What is left of it can be read and says nothing wrong.
        }
    }

    /**
     * Gives the file up after a failure, with its whole lines: all of them where it is plain, else those of the last
     * flush, since what was compressed behind it may be there in part. A replay of it goes to that line.
     */
    void abandon() {
        try (channel) {
            channel.truncate(isPlain() ? Math.max(flushed, endOfLastLine()) : flushed);
        } catch (IOException e) {
            // It failed before, and that failure was told.
        }
    }

    private boolean isPlain() {
        return !isGzip(file) && !isZstd(file);
    }

    private long endOfLastLine() throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BUFFER);
        for (long end = channel.size(); end > flushed; ) {
            int length = (int) Math.min(BUFFER, end - flushed);
            end -= length;
            block.clear().limit(length);
            while (block.hasRemaining() && channel.read(block, end + block.position()) >= 0) {
                // until the block is full
            }
            for (int i = block.position() - 1; i >= 0; i--) {
                if (block.get(i) == '\n') {
                    return end + i + 1;
                }
            }
        }
        return flushed;
    }
}
