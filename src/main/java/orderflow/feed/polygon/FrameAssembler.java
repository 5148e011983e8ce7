package orderflow.feed.polygon;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Puts the parts of a message together, as UTF-8 on one line.
 *
 * <p>Line ends between tokens become spaces, so that a message is one line of a recording. Not thread-safe.
 */
final class FrameAssembler {

    /** Largest message in bytes; a larger one ends the connection. */
    static final int LIMIT = 15_000_000;

    private static final int KEPT_BUFFER = 1 << 16;

    private byte[] buffer = new byte[1 << 12];
    private int length;
    /** The first half of a character that a part ended within, or 0. */
    private char pending;

    /** Adds a part; answers false when the message has become too large. */
    boolean add(CharSequence part) {
        // A character takes at most three bytes; one of two halves takes four.
        ensure(length + 3L * part.length() + 4);
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c < 0x80) {
                buffer[length++] = c == '\n' || c == '\r' ? (byte) ' ' : (byte) c;
            } else {
                addWide(c);
            }
        }
        return length <= LIMIT;
    }

    /** Adds a part of a message that comes as bytes; answers false when the message has become too large. */
    boolean add(ByteBuffer part) {
        ensure((long) length + part.remaining());
        while (part.hasRemaining()) {
            byte b = part.get();
            buffer[length++] = b == '\n' || b == '\r' ? (byte) ' ' : b;
        }
        return length <= LIMIT;
    }

    private void addWide(char c) {
        if (Character.isHighSurrogate(c)) {
            pending = c;
        } else if (Character.isLowSurrogate(c)) {
            int point = Character.toCodePoint(pending, c);
            buffer[length++] = (byte) (0xF0 | point >> 18);
            buffer[length++] = (byte) (0x80 | point >> 12 & 0x3F);
            buffer[length++] = (byte) (0x80 | point >> 6 & 0x3F);
            buffer[length++] = (byte) (0x80 | point & 0x3F);
        } else if (c < 0x800) {
            buffer[length++] = (byte) (0xC0 | c >> 6);
            buffer[length++] = (byte) (0x80 | c & 0x3F);
        } else {
            buffer[length++] = (byte) (0xE0 | c >> 12);
            buffer[length++] = (byte) (0x80 | c >> 6 & 0x3F);
            buffer[length++] = (byte) (0x80 | c & 0x3F);
        }
    }

    /** The message; the next part begins another. */
    byte[] finish() {
        byte[] frame = Arrays.copyOf(buffer, length);
        clear();
        return frame;
    }

    void clear() {
        length = 0;
        pending = 0;
        if (buffer.length > KEPT_BUFFER) {
            buffer = new byte[KEPT_BUFFER];
        }
    }

    private void ensure(long capacity) {
        if (capacity > buffer.length) {
            buffer = Arrays.copyOf(
                    buffer, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(capacity, 2L * buffer.length)));
        }
    }
}
