package orderflow.score;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * How to score.
 *
 * @param reactionMillis from an alert to the moment at which its reader could sell; 0 or more
 * @param dropBps fall of the mid that makes a drop, in basis points: above 0, below 10,000, at most two decimals
 * @param seed of all random numbers
 * @param draws random moments, at least, that each kind of alert is compared with
 * @param resamples resamplings behind an interval; 0 for no intervals, which saves most of the time of scoring
 */
public record ScoreSettings(long reactionMillis, BigDecimal dropBps, long seed, int draws, int resamples) {

    private static final BigDecimal MOST_BPS = BigDecimal.valueOf(10_000);

    /** Hundredths of a basis point in one. */
    static final long ONE = 1_000_000;

    /** Sold a second after the alert, drops of 25 basis points, 1,000 draws and resamplings. */
    public static final ScoreSettings DEFAULT = new ScoreSettings(1_000, BigDecimal.valueOf(25), 1, 1_000, 1_000);

    public ScoreSettings {
        Objects.requireNonNull(dropBps, "dropBps");
        check(reactionMillis >= 0, "reactionMillis of 0 or more", reactionMillis);
        check(isDrop(dropBps), "dropBps above 0, below 10000, with at most two decimals", dropBps);
        check(draws > 0, "draws above 0", draws);
        check(resamples >= 0, "resamples of 0 or more", resamples);
    }

    /** True for a number of basis points that can make a drop. */
    public static boolean isDrop(BigDecimal bps) {
        return bps.signum() > 0
                && bps.compareTo(MOST_BPS) < 0
                && bps.stripTrailingZeros().scale() <= 2;
    }

    /** The drop in hundredths of a basis point. */
    long dropMillionths() {
        return dropBps.movePointRight(2).longValueExact();
    }

    private static void check(boolean right, String expected, Object was) {
        if (!right) {
            throw new IllegalArgumentException("expected " + expected + ", was " + was);
        }
    }
}
