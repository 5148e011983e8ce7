package orderflow.feed.polygon;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** Parsers for what the vendor's servers send, which is UTF-8 and nothing else; thread-safe. */
final class BodyJson {

    /** Without guessing: it would read bytes with zeros near their start as UTF-16 or UTF-32. */
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(JsonFactory.Feature.CHARSET_DETECTION).build();

    private static final int BYTE_ORDER_MARK = 0xEFBBBF;
    private static final int MARK_BYTES = 3;

    private BodyJson() {}

    /** The same of a stream. */
    static JsonParser parser(InputStream body) throws IOException {
        PushbackInputStream stream = new PushbackInputStream(body, MARK_BYTES);
        byte[] start = stream.readNBytes(MARK_BYTES);
        if (!isMark(start)) {
            stream.unread(start);
        }
        return JSON.createParser(stream);
    }

    private static boolean isMark(byte[] body) {
        return body.length >= MARK_BYTES
                && ((body[0] & 0xFF) << 16 | (body[1] & 0xFF) << 8 | body[2] & 0xFF) == BYTE_ORDER_MARK;
    }

    /** A parser at the start of a body, behind its byte-order mark where there is one. */
    static JsonParser parser(byte[] body) throws IOException {
        int start = isMark(body) ? MARK_BYTES : 0;
        return JSON.createParser(body, start, body.length - start);
    }
}
