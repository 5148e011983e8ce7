package orderflow.feed.polygon;

import java.util.Objects;
import java.util.function.LongUnaryOperator;

/**
 * How much of the time before the start, or before the end of a long gap, is asked for.
 *
 * @param spanMillis at most; feed time
 * @param earliest given a time, the first one that is of any use for it, such as the session's edge
 * @param quotesAheadMillis by which quotes begin before the trades, so that the first trades have one in force; feed time
 * @param limitMillis for all symbols together, until what there is must do; by the timekeeper's clock
 * @param callsAtATime pages that are fetched side by side, within the rate
 */
public record Warmup(
        long spanMillis, LongUnaryOperator earliest, long quotesAheadMillis, long limitMillis, int callsAtATime) {

    /** A page takes about a second, and a rate of some calls a second is to be used up. */
    public static final int USUAL_CALLS = 8;

    /** How long a watch waits for it. */
    public static final long USUAL_LIMIT_MILLIS = 90_000;

    public Warmup {
        Objects.requireNonNull(earliest, "earliest");
    }

    /** The same minutes whatever the session, with quotes from the same time on. */
    public static Warmup ofLast(long spanMillis) {
        return new Warmup(spanMillis, any -> Long.MIN_VALUE, 0, USUAL_LIMIT_MILLIS, USUAL_CALLS);
    }

    /** From when on it asks for trades, for what is known up to a time in feed time less the delay. */
    long fromMillis(long toMillis) {
        return Math.max(toMillis - spanMillis, earliest.applyAsLong(toMillis));
    }
}
