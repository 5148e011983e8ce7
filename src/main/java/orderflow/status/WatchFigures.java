package orderflow.status;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * How well a watch keeps up.
 *
 * @param lagMillis age of the newest record at its arrival, the feed's own delay taken off; empty before the first
 * @param queuedBytes that have arrived and wait for the engine
 * @param gaps that the engine was given since the start
 * @param droppedLines since the start, because the queue was full
 */
public record WatchFigures(OptionalLong lagMillis, long queuedBytes, long gaps, long droppedLines) {

    /** Of a watch that has seen nothing yet. */
    public static final WatchFigures NONE = new WatchFigures(OptionalLong.empty(), 0, 0, 0);

    public WatchFigures {
        Objects.requireNonNull(lagMillis, "lagMillis");
    }
}
