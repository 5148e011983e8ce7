package orderflow.risk;

/** Keeps exit signals of one symbol apart, whatever their reasons; not thread-safe. */
final class Withholding {

    private final long apartMillis;
    private boolean signalled;
    private long lastMillis;

    Withholding(long apartMillis) {
        this.apartMillis = apartMillis;
    }

    /** A signal from the future, left by a wrong time, must not silence the symbol: so the distance counts. */
    boolean covers(long timeMillis) {
        return signalled && Math.abs(timeMillis - lastMillis) < apartMillis;
    }

    /** A signal is raised. */
    void begin(long timeMillis) {
        signalled = true;
        lastMillis = timeMillis;
    }
}
