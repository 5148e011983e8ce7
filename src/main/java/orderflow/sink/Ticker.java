package orderflow.sink;

/** Runs a piece of work at regular times until it is closed. */
public interface Ticker extends AutoCloseable {

    /** Begins; called once. The work throws nothing. */
    void start(Runnable work);

    /** Ends; work under way may still be finishing. */
    @Override
    void close();
}
