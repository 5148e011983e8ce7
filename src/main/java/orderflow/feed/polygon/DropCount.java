package orderflow.feed.polygon;

/** What a full queue has dropped so far. Guarded by the queue's lock. */
final class DropCount {

    private boolean dropping;
    private long fromMillis;
    private long lines;
    private long millis;

    /** One more line is dropped. */
    void drop(long nowMillis) {
        if (!dropping) {
            dropping = true;
            fromMillis = nowMillis;
        }
        lines++;
    }

    /** There is room again; answers since when there was none. */
    long end(long nowMillis) {
        dropping = false;
        millis += Math.max(0, nowMillis - fromMillis);
        return fromMillis;
    }

    boolean isDropping() {
        return dropping;
    }

    long lines() {
        return lines;
    }

    long millis() {
        return millis;
    }
}
