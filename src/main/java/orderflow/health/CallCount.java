package orderflow.health;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import orderflow.feed.polygon.CallLog;

/** Counts and times the calls of a check, and passes them on to the log. Thread-safe. */
final class CallCount implements CallLog {

    private static final int TOO_MANY_REQUESTS = 429;

    private final CallLog log;
    private final List<Long> answeredMillis = new ArrayList<>();
    private int calls;
    private int refused;

    CallCount(CallLog log) {
        this.log = log;
    }

    @Override
    public void called(String path, int status, long millis, int attempt, String note) {
        synchronized (this) {
            calls++;
            refused += status == TOO_MANY_REQUESTS ? 1 : 0;
            if (status != 0) {
                answeredMillis.add(millis);
            }
        }
        log.called(path, status, millis, attempt, note);
    }

    synchronized int calls() {
        return calls;
    }

    synchronized int refused() {
        return refused;
    }

    /** The median, the lower one of two, so that opening the connection does not count against the feed. */
    synchronized OptionalLong typicalMillis() {
        List<Long> sorted = new ArrayList<>(answeredMillis);
        Collections.sort(sorted);
        return sorted.isEmpty() ? OptionalLong.empty() : OptionalLong.of(sorted.get((sorted.size() - 1) / 2));
    }
}
