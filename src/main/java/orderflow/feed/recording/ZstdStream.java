package orderflow.feed.recording;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;

/** A zstd stream of one or more frames that tells an early end from damage. */
final class ZstdStream extends InputStream {

    /** How the library words the early end of a stream; it has no code of its own for that. */
    private static final String TRUNCATED = "Truncated source";

    private final ZstdInputStreamNoFinalizer frames;

    ZstdStream(InputStream compressed) throws IOException {
        ZstdLibrary.load();
        this.frames = new ZstdInputStreamNoFinalizer(compressed);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return frames.read(into, offset, length);
        } catch (ZstdIOException e) {
            boolean truncated = TRUNCATED.equals(e.getMessage());
            String message = truncated ? "zstd data breaks off" : "damaged zstd data: " + e.getMessage();
            throw new BrokenStreamException(truncated, message, e);
        }
    }

    @Override
    public void close() throws IOException {
        frames.close();
    }
}
