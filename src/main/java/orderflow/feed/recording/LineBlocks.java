package orderflow.feed.recording;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream into regions of whole lines, each ending in a line feed, in one buffer that is used again.
 *
 * <p>The buffer grows with the longest line up to {@value #MAX_LINE} bytes; a longer line is passed over without being
 * kept. Not thread-safe.
 */
final class LineBlocks {

    /** The longest line that is read, its line end not counted. */
    static final int MAX_LINE = 16 << 20;

    /** Room behind the data: for the line feed that a last line may lack, and for the scanner. */
    private static final int PADDING = 1 + JsonBytes.PADDING;

    private static final int FIRST_SIZE = 1 << 20;

    private final InputStream in;
    private byte[] buffer = new byte[FIRST_SIZE + PADDING];
    private int regionEnd;
    private int dataEnd;
    private boolean ended;
    private boolean passingOver;

    LineBlocks(InputStream in) {
        this.in = in;
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
     */
    Found next() throws IOException {
        dataEnd -= regionEnd;
        System.arraycopy(buffer, regionEnd, buffer, 0, dataEnd);
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

    private void makeRoom() {
        if (passingOver) {
            dataEnd = 0;
        } else if (dataEnd > MAX_LINE) {
            passingOver = true;
            dataEnd = 0;
        } else if (dataEnd == buffer.length - PADDING) {
            buffer = Arrays.copyOf(buffer, Math.min(2 * dataEnd, MAX_LINE + 1) + PADDING);
        }
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
