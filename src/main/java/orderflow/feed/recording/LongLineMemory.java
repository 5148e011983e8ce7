package orderflow.feed.recording;

/** The bytes that long lines may take in all recordings of a run together. For the thread that reads them. */
final class LongLineMemory {

    private final long most;
    private long rest;

    LongLineMemory(long bytes) {
        this.most = bytes;
        this.rest = bytes;
    }

    /**
     * Takes bytes for a line.
     *
     * @throws TooMuchException when other lines have them
     */
    void take(long bytes) throws TooMuchException {
        if (bytes > rest) {
            throw new TooMuchException("expected lines of at most " + (most >> 20)
                    + " MB in the recordings that are read side by side, were more; replay fewer of them together,"
                    + " or give Java more memory (ORDERFLOW_JAVA_OPTS=-Xmx2g)");
        }
        rest -= bytes;
    }

    /** Gives back what was taken. */
    void give(long bytes) {
        rest += bytes;
    }
}
