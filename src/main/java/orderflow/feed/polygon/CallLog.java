package orderflow.feed.polygon;

/** Is told of every REST call; thread-safe, and must not block long. */
public interface CallLog {

    /**
     * One try has ended.
     *
     * @param path without query
     * @param status HTTP status, or 0 when there was no answer
     * @param millis from sending to the end of the answer
     * @param attempt from 1
     * @param note what went wrong, or empty; never holds the key
     */
    void called(String path, int status, long millis, int attempt, String note);

    /** Keeps nothing. */
    CallLog NONE = (path, status, millis, attempt, note) -> {};
}
