package orderflow.feed.polygon;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Reads the body of an answer to its end, within a size and a time. */
final class BodyReader {

    /** The body was larger than allowed; trying again would not help. */
    static final class TooLargeException extends IOException {
        TooLargeException(long limit) {
            super("expected a body of at most " + limit + " bytes, was larger");
        }
    }

    private BodyReader() {}

    /**
     * The whole body, decompressed.
     *
     * @param deadlineNanos by the timekeeper's clock
     * @throws TooLargeException when it exceeds the limit
     * @throws IOException when it breaks off, is damaged or takes too long
     */
    static byte[] read(InputStream stream, boolean gzip, long limit, Timekeeper time, long deadlineNanos)
            throws IOException {
        try (InputStream body = gzip ? new GZIPInputStream(stream, 1 << 16) : stream) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
            byte[] buffer = new byte[1 << 14];
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                if (bytes.size() + (long) n > limit) {
                    throw new TooLargeException(limit);
                }
                if (time.nanos() - deadlineNanos > 0) {
                    throw new IOException("expected the whole answer by now, was still coming");
                }
                bytes.write(buffer, 0, n);
            }
            return bytes.toByteArray();
        }
    }
}
