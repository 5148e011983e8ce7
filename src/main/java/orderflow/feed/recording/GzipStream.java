package orderflow.feed.recording;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A gzip stream of one or more members that tells an early end from damage.
 *
 * <p>The JDK's stream ends silently at anything behind a member that is not another one; here that is damage.
 */
final class GzipStream extends InputStream {

    private static final int BUFFER = 64 << 10;

    private final Source source;
    private final Members members;

    GzipStream(InputStream compressed) throws IOException {
        this.source = new Source(compressed);
        try {
            this.members = new Members(source);
        } catch (EOFException e) {
            throw new BrokenStreamException(true, "gzip header breaks off", e);
        } catch (ZipException e) {
            throw new BrokenStreamException(false, "damaged gzip header: " + e.getMessage(), e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            int read = members.read(into, offset, length);
            if (read < 0 && members.restIsBrokenOffHeader()) {
                throw new BrokenStreamException(true, "gzip header breaks off", null);
            }
            if (read < 0 && members.hasRest()) {
                throw new BrokenStreamException(false, "damaged gzip data: what follows a member is no member", null);
            }
            return read;
        } catch (EOFException e) {
            throw new BrokenStreamException(true, "gzip data breaks off", e);
        } catch (ZipException e) {
            throw new BrokenStreamException(false, "damaged gzip data: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        members.close();
    }

    /** Gives the JDK's stream access to what it left unread. */
    private static final class Members extends GZIPInputStream {

        private static final int TRAILER = 8;
        private static final int HEADER = 10;
        private static final byte[] HEADER_START = {0x1F, (byte) 0x8B, 8};

        Members(InputStream in) throws IOException {
            super(in, BUFFER);
        }

        /** True when bytes remain behind the last member that was understood. */
        boolean hasRest() throws IOException {
            return inf.getRemaining() > TRAILER || in.read() >= 0;
        }

        /** True when the last bytes are the start of another member's header, as its writer's crash leaves them. */
        boolean restIsBrokenOffHeader() throws IOException {
            int from = len - inf.getRemaining() + TRAILER;
            if (from >= len || len - from >= HEADER || in.available() > 0) {
                return false;
            }
            int known = Math.min(len - from, HEADER_START.length);
            return Arrays.equals(buf, from, from + known, HEADER_START, 0, known);
        }
    }

    /** Says that more may come until it has seen the end: the JDK's stream looks for another member only then. */
    private static final class Source extends InputStream {

        private final InputStream in;
        private boolean ended;

        Source(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            ended = read < 0;
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = in.read(into, offset, length);
            ended = read < 0;
            return read;
        }

        @Override
        public int available() {
            return ended ? 0 : 1;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
