package orderflow.score;

import java.util.List;
import java.util.Objects;

/**
 * What the alerts and exit signals of one run were worth.
 *
 * @param alerts all alerts together
 * @param exitSignals all exit signals together
 * @param kinds each kind there was, alerts first
 */
public record Score(
        ScoreSettings settings, Coverage coverage, GroupScore alerts, GroupScore exitSignals, List<GroupScore> kinds) {

    /** With fewer sessions than this no interval is given: too few to say how much they differ. */
    public static final int LEAST_SESSIONS = 5;

    public Score {
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(coverage, "coverage");
        Objects.requireNonNull(alerts, "alerts");
        Objects.requireNonNull(exitSignals, "exitSignals");
        kinds = List.copyOf(kinds);
    }
}
