package orderflow.sink;

/** Ticks when the test says so. */
final class HandTicker implements Ticker {

    private Runnable work = () -> {};
    private boolean closed;

    @Override
    public void start(Runnable work) {
        this.work = work;
    }

    void tick() {
        work.run();
    }

    boolean closed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
