package orderflow.score;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The alerts of one kind against the drops, and random moments like them.
 *
 * @param judged alerts whose next five minutes are known
 * @param followed judged ones with the start of a drop within five minutes, or inside one before its low
 * @param notJudged alerts whose next five minutes are not known
 * @param precisionInterval empty without intervals, or with fewer than five sessions that have judged alerts
 * @param drops that could be warned of
 * @param warned those with an alert from five minutes before their start to half of their fall
 * @param medianLeadMillis from the first such alert to half of the fall, median
 * @param falseAlarms judged alerts that were not followed, for each symbol and session; empty where none is judged
 * @param randomPrecision share of judged random moments that were followed
 * @param randomRecall mean share of drops warned of, by as many random moments as there were alerts
 * @param randomMedianLeadMillis of those moments
 * @param randomFalseAlarms of those moments
 */
public record DropFigures(
        int judged,
        int followed,
        int notJudged,
        Optional<Interval> precisionInterval,
        int drops,
        int warned,
        OptionalDouble medianLeadMillis,
        OptionalDouble falseAlarms,
        OptionalDouble randomPrecision,
        OptionalDouble randomRecall,
        OptionalDouble randomMedianLeadMillis,
        OptionalDouble randomFalseAlarms) {

    public DropFigures {
        Objects.requireNonNull(precisionInterval, "precisionInterval");
    }

    /** Share of judged alerts that were followed by a drop. */
    public OptionalDouble precision() {
        return share(followed, judged);
    }

    /** Share of drops that were warned of. */
    public OptionalDouble recall() {
        return share(warned, drops);
    }

    /** Times the precision of random moments. */
    public OptionalDouble precisionLift() {
        return Lift.ratio(precision(), randomPrecision);
    }

    /** Times the recall of random moments. */
    public OptionalDouble recallLift() {
        return Lift.ratio(recall(), randomRecall);
    }

    /** Milliseconds more than random moments gave. */
    public OptionalDouble leadLiftMillis() {
        return Lift.difference(medianLeadMillis, randomMedianLeadMillis);
    }

    /** Times the false alarms of random moments: below 1 is better. */
    public OptionalDouble falseAlarmLift() {
        return Lift.ratio(falseAlarms, randomFalseAlarms);
    }

    static OptionalDouble share(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
