package orderflow.feed.polygon;

/**
 * When to ask the server for a sign of life, so that an end of the connection that nobody announced shows itself.
 *
 * <p>The JDK's client misses some ends of a connection, and then only sending tells: the other side answers the first
 * ping by a reset, which makes a later one fail. So a ping that stays unanswered is soon followed by the next, while a
 * connection on which data flows is asked rarely. Pure: time is passed in. For the session's thread.
 */
final class PingRhythm {

    /**
     * The lengths, in milliseconds of feed time.
     *
     * @param everyMillis between two pings in any case
     * @param quietMillis without a sign of life until one is asked for
     * @param againMillis until it is asked for again, while there is none
     */
    record Waits(long everyMillis, long quietMillis, long againMillis) {

        /** What a watch uses. */
        static final Waits STANDARD = new Waits(22_000, 5_000, 1_000);
    }

    private final Waits waits;
    private long lastMillis;

    PingRhythm(Waits waits, long nowMillis) {
        this.waits = waits;
        this.lastMillis = nowMillis;
    }

    /** True when a ping is to be sent now, which then counts as sent; a clock that was set back makes it due. */
    boolean isDue(long nowMillis, long silentMillis) {
        long sinceMillis = nowMillis - lastMillis;
        boolean due = sinceMillis < 0
                || sinceMillis >= waits.everyMillis()
                || silentMillis >= waits.quietMillis() && sinceMillis >= waits.againMillis();
        if (due) {
            lastMillis = nowMillis;
        }
        return due;
    }
}
