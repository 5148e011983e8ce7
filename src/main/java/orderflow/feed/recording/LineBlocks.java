package orderflow.feed.recording;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream into regions of whole lines, each ending in a line feed, in one buffer that is used again.
 *
 * <p>The buffer grows with a long line, up to {@value #MAX_LINE} bytes, and shrinks behind it; a longer one is passed over
 * without being kept. Not thread-safe.
 */
final class LineBlocks {

    /** The longest line that is read, its line end not counted. */
    static final int MAX_LINE = 16 << 20;

    /** Room behind the data: for the line feed that a last line may lack, and for the scanner. */
    private static final int PADDING = 1 + JsonBytes.PADDING;

    /** What a buffer begins with that has the memory for itself. */
    static final int FIRST_SIZE = 1 << 20;

    private final InputStream in;
    private final int firstSize;
    private final LongLineMemory memory;
    private byte[] buffer;
    private int regionEnd;
    private int dataEnd;
    private boolean ended;
    private boolean passingOver;

    LineBlocks(InputStream in) {
        this(in, FIRST_SIZE, new LongLineMemory(ReadingBounds.LONG_LINES));
    }

    /** The same beside others, with whom it shares what longer lines take. */
    LineBlocks(InputStream in, int firstSize, LongLineMemory memory) {
        this.in = in;
        this.firstSize = firstSize;
        this.memory = memory;
        this.buffer = new byte[firstSize + PADDING];
    }

    /** What {@link #next()} found. */
    enum Found {
        /** A region of whole lines, from 0 to {@link LineBlocks#end()}. */
        LINES,
        /** One line too long to keep; it is gone. */
        TOO_LONG,
        END
    }

    byte[] buffer() {
        return buffer;
    }

    /** End of the region, behind its last line feed. */
    int end() {
        return regionEnd;
    }

    /** True when the stream has nothing at hand, so that the next region may be long in coming. */
    boolean wouldWait() throws IOException {
        return in.available() == 0;
    }

    /**
     * Moves to the next region.
     *
     * @throws IOException as the stream throws it; the lines before were all given out, a partial one is dropped
     * @throws TooMuchException when there is no room for the line
     */
    Found next() throws IOException {
        dataEnd -= regionEnd;
        byte[] before = buffer;
        if (buffer.length > firstSize + PADDING && dataEnd < firstSize) {
            // The long line is through.
            buffer = new byte[firstSize + PADDING];
            memory.give(before.length - buffer.length);
        }
        System.arraycopy(before, regionEnd, buffer, 0, dataEnd);
        regionEnd = 0;
        // Behind a line that was too long, whole lines may be left over.
        if (findsLastLineFeed(0)) {
            return Found.LINES;
        }
        while (!ended) {
            makeRoom();
            int read = in.read(buffer, dataEnd, buffer.length - PADDING - dataEnd);
            if (read < 0) {
                ended = true;
                return endOfStream();
            }
            int from = dataEnd;
            dataEnd += read;
            if (passingOver) {
                if (endsPassingOver(from)) {
                    return Found.TOO_LONG;
                }
            } else if (findsLastLineFeed(from)) {
                return Found.LINES;
            }
        }
        return Found.END;
    }

    private Found endOfStream() {
        if (passingOver) {
            passingOver = false;
            return Found.TOO_LONG;
        }
        if (dataEnd == 0) {
            return Found.END;
        }
        buffer[dataEnd++] = '\n';
        regionEnd = dataEnd;
        return Found.LINES;
    }

    private void makeRoom() throws TooMuchException {
        if (passingOver) {
            dataEnd = 0;
        } else if (dataEnd > MAX_LINE) {
            passingOver = true;
            dataEnd = 0;
        } else if (dataEnd == buffer.length - PADDING) {
            int size = Math.min(2 * dataEnd, MAX_LINE + 1) + PADDING;
            memory.take(size - buffer.length);
            buffer = Arrays.copyOf(buffer, size);
        }
    }

    /** Gives back what its buffer took; nothing is read afterwards. */
    void close() {
        memory.give(Math.max(0, buffer.length - PADDING - firstSize));
        buffer = new byte[PADDING];
        dataEnd = 0;
        regionEnd = 0;
        ended = true;
    }

    private boolean findsLastLineFeed(int from) {
        for (int i = dataEnd - 1; i >= from; i--) {
            if (buffer[i] == '\n') {
                regionEnd = i + 1;
                return true;
            }
        }
        return false;
    }

    /** Looks for the end of the line that is passed over; what follows it is kept. */
    private boolean endsPassingOver(int from) {
        for (int i = from; i < dataEnd; i++) {
            if (buffer[i] == '\n') {
                passingOver = false;
                regionEnd = i + 1;
                return true;
            }
        }
        return false;
    }
}
