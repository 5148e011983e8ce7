package orderflow.report;

import java.util.Arrays;
import orderflow.market.TradingSession;

/**
 * What an average minute of the five before was, as the red burst counts it, at the end of each minute.
 *
 * <p>It begins anew where the detector does: at a gap, at midnight, 09:30 and 16:00. Quantities are in units of
 * {@link orderflow.event.Quantity}. Not thread-safe.
 */
final class MinuteBaseline {

    /** No baseline is known. */
    static final long NONE = 0;

    private static final int MINUTES = 5;
    private static final long MINUTE_MILLIS = 60_000;

    private final long warmupMillis;
    private final long least;
    private final TradingSession session = new TradingSession();
    private final long[] volumes = new long[MINUTES + 1];
    private long minute;
    private long firstMillis;
    private boolean empty = true;

    MinuteBaseline(ReportRules.SpecifiedRules rules) {
        warmupMillis = rules.warmupMillis();
        least = rules.minVolume() / 2;
    }

    /** Takes a used trade of the minute that was moved to. */
    void add(long timeMillis, long size) {
        if (session.enter(timeMillis)) {
            restart();
        }
        if (empty) {
            empty = false;
            firstMillis = timeMillis;
        }
        volumes[slot(minute)] += size;
    }

    /** Moves on to a minute, counted from the epoch. */
    void moveTo(long newMinute) {
        if (newMinute - minute > MINUTES || newMinute < minute) {
            Arrays.fill(volumes, 0);
        } else {
            for (long passed = minute + 1; passed <= newMinute; passed++) {
                volumes[slot(passed)] = 0;
            }
        }
        minute = newMinute;
    }

    /** The baseline that the present minute is compared with at its end, or {@link #NONE}. */
    long perMinute() {
        if (empty) {
            return NONE;
        }
        long coverage = Math.min(MINUTES * MINUTE_MILLIS, minute * MINUTE_MILLIS - firstMillis);
        long base = 0;
        for (long before = minute - MINUTES; before < minute; before++) {
            base += volumes[slot(before)];
        }
        if (coverage < warmupMillis || base == 0) {
            return NONE;
        }
        return Math.max(least, (long) ((double) base * MINUTE_MILLIS / coverage));
    }

    /** Forgets what was seen. */
    void restart() {
        Arrays.fill(volumes, 0);
        empty = true;
    }

    private static int slot(long minute) {
        return (int) Math.floorMod(minute, (long) (MINUTES + 1));
    }
}
