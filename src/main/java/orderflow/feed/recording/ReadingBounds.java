package orderflow.feed.recording;

/**
 * How much of a recording is kept in memory at once, so that no file, however made, can use it up.
 *
 * <p>The bounds follow from the heap that Java has: a replay with 512 MB takes whatever a line can hold of trades.
 */
final class ReadingBounds {

    private static final long HEAP = Runtime.getRuntime().maxMemory();

    /** A record takes some 100 bytes, and the records of two lines may be kept. */
    private static final long HEAP_PER_RECORD = 1 << 9;

    private static final int LEAST_RECORDS = 1 << 16;

    /** Records and remarks that one batch holds, which is what one line and a few before it give. */
    static final int MOST_RECORDS =
            (int) Math.min(Integer.MAX_VALUE >> 1, Math.max(LEAST_RECORDS, HEAP / HEAP_PER_RECORD));

    /** Symbols that are known again without a new text for each record; of more, each record has a text of its own. */
    static final int MOST_SYMBOLS = MOST_RECORDS;

    /** Bytes of lines of more than the usual length, in all recordings that are open. */
    static final long LONG_LINES = Math.max(LineBlocks.MAX_LINE + (1 << 20), HEAP / 4);

    private ReadingBounds() {}
}
