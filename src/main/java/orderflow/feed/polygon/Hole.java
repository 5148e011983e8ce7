package orderflow.feed.polygon;

import java.util.List;

/**
 * A hole in the stream that is to be filled.
 *
 * @param kind what is to be done about it
 * @param hold where it stands in the queue: its symbols, and feed time of the last sign of the stream before it
 * @param toMillis feed time from which the stream is whole again
 * @param delayMillis by which the plan's data is late
 * @param withQuotes false where the plan has none
 */
record Hole(Kind kind, Hold hold, long toMillis, long delayMillis, boolean withQuotes) {

    /** What is to be done about a hole. */
    enum Kind {
        /** Before it nothing was watched: only what is to be known is fetched. */
        START,
        /** What happened in it is fetched and decided on. */
        MISSED,
        /** It is a gap in the stream already: only what is to be known is fetched. */
        DROPPED
    }

    long fromMillis() {
        return hold.fromMillis();
    }

    List<String> symbols() {
        return hold.symbols();
    }

    /** True for the one before the watch began. */
    boolean first() {
        return kind == Kind.START;
    }
}
