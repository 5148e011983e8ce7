package orderflow.feed.polygon;

import java.util.LinkedHashMap;
import java.util.Map;

/** Tells of each kind of status message of the server once, and in the end how often it came. For the session's thread. */
final class ServerStatuses {

    /** Kinds that are told apart; a server that invents a new one each time must not fill the screen. */
    private static final int MOST_KINDS = 20;

    private static final String OTHERS = "others";

    private final SessionListener listener;
    private final Map<String, Long> counts = new LinkedHashMap<>();

    ServerStatuses(SessionListener listener) {
        this.listener = listener;
    }

    void tell(SocketNotice.OtherStatus notice) {
        boolean known = counts.containsKey(notice.status()) || counts.size() < MOST_KINDS;
        String kind = known ? notice.status() : OTHERS;
        if (counts.merge(kind, 1L, Long::sum) == 1) {
            listener.onNote("the server says: " + notice.status() + ": " + notice.message()
                    + " (further messages of this kind are counted)");
        }
    }

    /** The session is over. */
    void finish() {
        counts.forEach((kind, count) -> {
            if (count > 1) {
                listener.onNote("the server said " + kind + " " + count + " times");
            }
        });
    }
}
