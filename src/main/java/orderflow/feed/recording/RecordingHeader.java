package orderflow.feed.recording;

/**
 * What the first line of a recording says of all others.
 *
 * @param quoteLot shares in one unit of a quote's size: 1, or 100 where sizes are round lots
 * @param delayMillis delay of the feed by contract
 */
record RecordingHeader(long quoteLot, long delayMillis) {

    /** What holds where a recording has no header. */
    static final RecordingHeader NONE = new RecordingHeader(1, 0);

    static final long SHARES_PER_LOT = 100;
    static final long VERSION = 1;
}
