package orderflow.feed.polygon;

import java.util.random.RandomGenerator;

/**
 * How long to wait before the next connection.
 *
 * <p>The wait doubles with each connection that did not last, up to a limit, and chance takes up to half of it away, so
 * that many clients do not come back at once. Only a connection that lived for a while resets it: being authenticated
 * proves nothing. Pure: time is passed in. Not thread-safe.
 */
public final class ReconnectPolicy {

    /**
     * The lengths, in milliseconds.
     *
     * @param firstMillis the longest first wait
     * @param limitMillis the longest wait of all
     * @param provenMillis life of a connection after which the waits begin anew
     * @param crowdedMillis the shortest wait after the server found too many connections
     */
    public record Waits(long firstMillis, long limitMillis, long provenMillis, long crowdedMillis) {

        /** What a watch uses. */
        public static final Waits STANDARD = new Waits(1_000, 30_000, 60_000, 60_000);

        public Waits {
            if (firstMillis < 1 || limitMillis < firstMillis) {
                throw new IllegalArgumentException(
                        "expected waits from 1 ms up, was " + firstMillis + " to " + limitMillis);
            }
        }
    }

    private final Waits waits;
    private final RandomGenerator random;
    private long nextMillis;

    public ReconnectPolicy(Waits waits, RandomGenerator random) {
        this.waits = waits;
        this.random = random;
        this.nextMillis = waits.firstMillis();
    }

    /**
     * The wait after a connection was lost, or could not be made, in milliseconds.
     *
     * @param livedMillis how long it was open; 0 when it never was
     * @param crowded true when the server found too many connections for this key
     */
    public long waitMillis(long livedMillis, boolean crowded) {
        if (livedMillis >= waits.provenMillis()) {
            nextMillis = waits.firstMillis();
        }
        long wait = nextMillis - (long) (nextMillis * 0.5 * random.nextDouble());
        nextMillis = Math.min(2 * nextMillis, waits.limitMillis());
        return crowded ? waits.crowdedMillis() + wait : wait;
    }
}
