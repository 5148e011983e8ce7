package orderflow.feed.polygon;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * The whole body of an answer, as packed as it came: a page of history takes a tenth so while it waits to be parsed.
 *
 * @param bytes as they came; never changed
 * @param gzip true where they are packed, which was tried out
 */
record Body(byte[] bytes, boolean gzip) {

    /** No body. */
    static final Body NONE = new Body(new byte[0], false);

    boolean isEmpty() {
        return bytes.length == 0;
    }

    /** Its content from the start; nobody need close it. */
    InputStream open() throws IOException {
        InputStream content = new ByteArrayInputStream(bytes);
        return gzip ? new GZIPInputStream(content, 1 << 16) : content;
    }

    /** Its content at once, for a small one. */
    byte[] unpacked() throws IOException {
        return gzip ? open().readAllBytes() : bytes;
    }
}
