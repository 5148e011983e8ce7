package orderflow.feed.recording;

/** Ends the decoding of a line that holds more records than a batch may. */
final class FullBatchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FullBatchException() {
        super("more than " + ReadingBounds.MOST_RECORDS + " records", null, false, false);
    }
}
