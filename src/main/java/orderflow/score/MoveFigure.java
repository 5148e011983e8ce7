package orderflow.score;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One measure of the alerts of one kind, and of random moments like them.
 *
 * @param known alerts of which it could be told
 * @param leftOut alerts of which it could not: no quote, or a gap, a halt or the session's end in between
 * @param median of what is known
 * @param mean likewise
 * @param medianInterval empty without intervals, or with fewer than five sessions that know a value
 * @param meanInterval likewise
 * @param randomMedian of the random moments of which it could be told
 * @param randomMean likewise
 */
public record MoveFigure(
        Measure measure,
        Unit unit,
        int known,
        int leftOut,
        OptionalDouble median,
        OptionalDouble mean,
        Optional<Interval> medianInterval,
        Optional<Interval> meanInterval,
        OptionalDouble randomMedian,
        OptionalDouble randomMean) {

    public MoveFigure {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(unit, "unit");
    }

    /** The lift of a move is a difference: its median less that of random moments. */
    public OptionalDouble medianLift() {
        return Lift.difference(median, randomMedian);
    }

    /** Its mean less that of random moments. */
    public OptionalDouble meanLift() {
        return Lift.difference(mean, randomMean);
    }
}
