package orderflow.feed.polygon;

import java.util.List;

/**
 * A hole in the stream that is to be filled.
 *
 * @param first true for the one before the watch began
 * @param fromMillis feed time of the last sign of the stream before it
 * @param toMillis feed time from which the stream is whole again
 * @param symbols whose data is missing
 * @param withQuotes false where the plan has none
 */
record Hole(boolean first, long fromMillis, long toMillis, List<String> symbols, boolean withQuotes) {}
