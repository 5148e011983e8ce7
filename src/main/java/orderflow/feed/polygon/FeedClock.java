package orderflow.feed.polygon;

import java.util.Optional;

/** The feed's time, by which every record is judged; thread-safe. */
public interface FeedClock {

    /** Milliseconds since the epoch. */
    long millis();

    /**
     * Takes the server's answer to what time it is.
     *
     * @param sentMillis local time when the question went out
     * @param receivedMillis local time when the answer was there
     */
    default void measured(MarketStatus status, long sentMillis, long receivedMillis) {}

    /** True once the server has said what time it is; before, this machine's own clock is all there is. */
    default boolean isMeasured() {
        return true;
    }

    /** By how much it may be off, as far as the last measurement could tell, in milliseconds. */
    default long uncertaintyMillis() {
        return 0;
    }

    /** Is shown each frame before its arrival is noted; only a simulated clock looks at it. */
    default void arrived(byte[] frame) {}

    /** What is to be said of this machine's clock, where it is off by much. */
    default Optional<String> offsetWorthTelling() {
        return Optional.empty();
    }

    /** How long to wait until the server is asked again what time it is, in milliseconds of this machine. */
    default long askAgainMillis() {
        return ServerClock.INTERVAL_MILLIS;
    }
}
