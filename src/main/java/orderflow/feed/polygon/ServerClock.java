package orderflow.feed.polygon;

/**
 * How far this machine's clock is from the server's, from the last time it was asked.
 *
 * <p>The server's moment is taken to lie in the middle of the call, and in the middle of the second where the answer
 * was cut to whole seconds. An offset smaller than what such a measurement can know counts as none. Thread-safe.
 */
public final class ServerClock {

    /** Between two measurements. */
    public static final long INTERVAL_MILLIS = 3_600_000;

    /** An offset above this is told. */
    public static final long WORTH_TELLING_MILLIS = 2_000;

    private volatile long offsetMillis;
    private volatile long uncertaintyMillis;
    private volatile boolean measured;

    /**
     * Takes a measurement.
     *
     * @param sentMillis local time when the question went out
     * @param receivedMillis local time when the answer was there
     */
    public void measure(MarketStatus status, long sentMillis, long receivedMillis) {
        long localMillis = sentMillis + (receivedMillis - sentMillis) / 2;
        long serverMillis = status.serverMillis() + status.resolutionMillis() / 2;
        long uncertainty = (receivedMillis - sentMillis) / 2 + status.resolutionMillis() / 2;
        uncertaintyMillis = uncertainty;
        long measuredOffset = localMillis - serverMillis;
        offsetMillis = Math.abs(measuredOffset) <= uncertainty ? 0 : measuredOffset;
        measured = true;
    }

    /** Local time less server time in milliseconds; 0 while nothing was measured. */
    public long offsetMillis() {
        return offsetMillis;
    }

    /** By how much the offset may be off, in milliseconds; 0 while nothing was measured. */
    public long uncertaintyMillis() {
        return uncertaintyMillis;
    }

    /** True once the server could be asked. */
    public boolean isMeasured() {
        return measured;
    }

    /** The server's time at a local time. */
    public long serverMillis(long localMillis) {
        return localMillis - offsetMillis;
    }

    /** True when the offset is so large that the user should set the clock. */
    public boolean isWorthTelling() {
        return Math.abs(offsetMillis) > WORTH_TELLING_MILLIS;
    }
}
