package orderflow.feed.polygon;

import java.util.Locale;

/** Where a session with the feed stands. */
public enum SessionState {
    /** A connection is being made, up to the acceptance of the key. */
    CONNECTING,
    /** The topics are being granted. */
    SUBSCRIBING,
    /** What lies before the stream, or in its hole, is being fetched. */
    FILLING,
    /** Everything that was subscribed to comes as it happens. */
    LIVE,
    /** A connection was lost; the next is made after a wait. */
    WAITING,
    /** Over. */
    ENDED;

    /** One word for the screen and the status file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
