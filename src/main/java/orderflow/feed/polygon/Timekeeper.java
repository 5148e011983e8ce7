package orderflow.feed.polygon;

/** The passage of time, for everything that waits; passed in, so that tests need not wait. Thread-safe. */
public interface Timekeeper {

    /** The wall clock of this machine in milliseconds since the epoch. */
    long wallMillis();

    /** A clock that only goes forward, in nanoseconds from an arbitrary start. */
    long nanos();

    /** Waits; ends early only by interruption. */
    void pause(long millis) throws InterruptedException;

    /** The machine's own time. */
    static Timekeeper system() {
        return SystemTime.INSTANCE;
    }
}
