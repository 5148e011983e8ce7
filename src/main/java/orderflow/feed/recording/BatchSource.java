package orderflow.feed.recording;

import java.io.Closeable;
import java.io.IOException;

/** Yields batches of events in order. Not thread-safe. */
public interface BatchSource extends Closeable {

    /**
     * The next batch, never empty, or null at the end.
     *
     * @throws IOException when reading fails, after everything that could be read was given out
     */
    EventBatch next() throws IOException;

    /** True when the events come by symbol and then by time, as a flat file has them; known from the first batch on. */
    default boolean isSortedBySymbol() {
        return false;
    }

    /**
     * Lets go of its file and of all that it read, so that the next batch is the first again.
     *
     * @return false when it cannot, and goes on where it is
     */
    default boolean rewind() throws IOException {
        return false;
    }
}
