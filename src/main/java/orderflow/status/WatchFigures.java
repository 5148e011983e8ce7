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
 * @param failedRuns of the command that is run for what is found, since the start
 */
public record WatchFigures(
        OptionalLong lagMillis, long queuedBytes, long gaps, long droppedLines, long failedRuns) {

    /** Of a watch that has seen nothing yet. */
    public static final WatchFigures NONE = new WatchFigures(OptionalLong.empty(), 0, 0, 0, 0);

    /** Of a watch that runs no command. */
    public WatchFigures(OptionalLong lagMillis, long queuedBytes, long gaps, long droppedLines) {
        this(lagMillis, queuedBytes, gaps, droppedLines, 0);
    }

    /** The same with so many runs that failed. */
    public WatchFigures withFailedRuns(long runs) {
        return new WatchFigures(lagMillis, queuedBytes, gaps, droppedLines, runs);
    }

    public WatchFigures {
        Objects.requireNonNull(lagMillis, "lagMillis");
    }
}
