package orderflow.feed.polygon;

/** The feed's time, by which every record is judged; thread-safe. */
public interface FeedClock {

    /** Milliseconds since the epoch. */
    long millis();
}
