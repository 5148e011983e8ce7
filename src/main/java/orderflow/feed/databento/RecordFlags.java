package orderflow.feed.databento;

/** The bits in the flags of a record; others may be set beside them, so a bit is looked at by itself. */
final class RecordFlags {

    /** The last record of what happened to the instrument in one event of the venue. */
    static final int LAST = 128;

    /** A statement on the best price of a side, no order. */
    static final int TOP_OF_BOOK = 64;

    /** From a snapshot. */
    static final int SNAPSHOT = 32;

    /** The receive time is inaccurate. */
    static final int BAD_RECEIVE_TIME = 8;

    /** Something is missing before it that nobody can bring, so the book may be wrong. */
    static final int MAYBE_BAD_BOOK = 4;

    private RecordFlags() {}

    static boolean has(int flags, int bit) {
        return (flags & bit) != 0;
    }
}
