package orderflow.sweep;

import java.util.Objects;
import java.util.OptionalDouble;
import orderflow.score.DropFigures;

/**
 * What the alerts of one combination were worth on some sessions; empty where the recordings do not tell.
 *
 * @param sessions New York days
 * @param alerts how many there were
 * @param exits how many exit signals there were
 * @param alertDrops all alerts together against the drops
 * @param exitDrops all exit signals together against the drops
 */
public record Figures(int sessions, int alerts, int exits, DropFigures alertDrops, DropFigures exitDrops) {

    private static final double MILLIS = 1_000;

    public Figures {
        Objects.requireNonNull(alertDrops, "alertDrops");
        Objects.requireNonNull(exitDrops, "exitDrops");
    }

    /** Alerts for each session, over all symbols. */
    public OptionalDouble alertsPerSession() {
        return perSession(alerts);
    }

    /** Exit signals for each session, over all symbols. */
    public OptionalDouble exitsPerSession() {
        return perSession(exits);
    }

    /** Share of alerts that were followed by a drop. */
    public OptionalDouble precision() {
        return alertDrops.precision();
    }

    /** Share of drops with an alert before half of their fall. */
    public OptionalDouble recall() {
        return alertDrops.recall();
    }

    /** The harmonic mean of precision and recall: high only where both are. */
    public OptionalDouble f1() {
        if (precision().isEmpty() || recall().isEmpty()) {
            return OptionalDouble.empty();
        }
        double sum = precision().getAsDouble() + recall().getAsDouble();
        return OptionalDouble.of(sum == 0 ? 0 : 2 * precision().getAsDouble() * recall().getAsDouble() / sum);
    }

    /** Times the precision of random moments. */
    public OptionalDouble lift() {
        return alertDrops.precisionLift();
    }

    /** Median seconds from the first alert of a drop to half of its fall. */
    public OptionalDouble leadSeconds() {
        OptionalDouble millis = alertDrops.medianLeadMillis();
        return millis.isPresent() ? OptionalDouble.of(millis.getAsDouble() / MILLIS) : millis;
    }

    /** Alerts that no drop followed, for each symbol and session; not known where none of the alerts was judged. */
    public OptionalDouble falseAlarms() {
        return alertDrops.judged() == 0 && alerts > 0 ? OptionalDouble.empty() : alertDrops.falseAlarms();
    }

    private OptionalDouble perSession(int number) {
        return sessions == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) number / sessions);
    }
}
