package orderflow.feed.polygon;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
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

    /** Keeps what is read through it. */
    private static final class Copy extends FilterInputStream {
        private final ByteArrayOutputStream copied = new ByteArrayOutputStream(1 << 12);

        Copy(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) {
                copied.write(b);
            }
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int n = super.read(bytes, from, length);
            if (n > 0) {
                copied.write(bytes, from, n);
            }
            return n;
        }
    }

    /**
     * The whole body; one that is packed was unpacked once to see that it is whole and within the limit.
     *
     * @param deadlineNanos by the timekeeper's clock
     * @throws TooLargeException when it exceeds the limit
     * @throws IOException when it breaks off, is damaged or takes too long
     */
    static Body read(InputStream stream, boolean gzip, long limit, Timekeeper time, long deadlineNanos)
            throws IOException {
        Copy copy = new Copy(stream);
        try (InputStream body = gzip ? new GZIPInputStream(copy, 1 << 16) : copy) {
            long size = 0;
            byte[] buffer = new byte[1 << 14];
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                size += n;
                if (size > limit) {
                    throw new TooLargeException(limit);
                }
                if (time.nanos() - deadlineNanos > 0) {
                    throw new IOException("expected the whole answer by now, was still coming");
                }
            }
            return new Body(copy.copied.toByteArray(), gzip);
        }
    }
}
