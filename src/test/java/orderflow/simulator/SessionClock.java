package orderflow.simulator;

/**
 * The clock of a simulated session and the one place where its timed tasks run.
 *
 * <p>Session time stands at the start until {@link #begin}, and then passes at {@link #rate} times the speed of real
 * time. Tasks run one at a time, in order of their time and, at the same time, in the order in which they were given.
 */
public interface SessionClock extends AutoCloseable {

    /** Sets session time to {@code startMillis} and keeps it there. Called once, before the session begins. */
    void hold(long startMillis);

    /** Lets session time pass. Further calls do nothing. */
    void begin();

    /** Session time in milliseconds since the epoch. */
    long nowMillis();

    /** Milliseconds of session time in a real one, as of now: 0 while time stands, or jumps from event to event. */
    double rate();

    /** Whether session time jumps from event to event as fast as they are read. */
    default boolean unpaced() {
        return false;
    }

    /** Runs the task once the session has begun and its time has reached {@code sessionMillis}. */
    void at(long sessionMillis, Runnable task);

    /** Runs the task after a span of real time, whether the session has begun or not. */
    void after(long realMillis, Runnable task);

    @Override
    void close();
}
