package orderflow.feed.polygon;

import java.util.List;
import java.util.Optional;

/** Where a session's data comes from: a socket, or polling. For the session's thread. */
interface Upstream {

    /** Writes the header, marks the place of the warm-up, and begins. */
    void begin(long delayMillis);

    /** Looks at the clocks. */
    void tick();

    /** True once the server has accepted the key and answered the subscription. */
    boolean wasAccepted();

    /** Why there is no data, in the words of the last failure; empty where there was none so far. */
    Optional<String> lastReason();

    /** True while everything streams, so that a symbol without trades is worth a question. */
    boolean isStreaming();

    /** Feed time since anything came in, pongs included; 0 where nothing is listened to. */
    long silentMillis();

    /** Feed time from which on it streams. */
    long streamingSinceMillis();

    /**
     * Gives up what there is and begins anew after a wait.
     *
     * @param completeMillis feed time up to which nothing was missed, where that is less than the connection's own life
     */
    void lose(String reason, boolean tooMany, long completeMillis);

    /** Fetches what symbols have missed although the connection lives. */
    void refill(List<String> symbols, long sinceMillis);

    /** Ends for good, and counts what is missing as unseen. */
    void finish();
}
