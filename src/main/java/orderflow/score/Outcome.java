package orderflow.score;

import java.util.Arrays;
import java.util.OptionalDouble;
import orderflow.event.Quote;

/** What followed one moment. Immutable. */
public final class Outcome {

    private static final int UNITS = Unit.values().length;
    private static final int FIGURES = Measure.values().length * UNITS;

    /** Whether a drop followed. */
    public enum Verdict {
        /** A drop began within five minutes, or was under way and not yet at its low. */
        FOLLOWED,
        /** The next five minutes are known, and none did. */
        FALSE_ALARM,
        /** The next five minutes are not known: a gap, a halt, or no quotes there. */
        NOT_JUDGED
    }

    private final double[] values;
    private final Verdict verdict;

    private Outcome(double[] values, Verdict verdict) {
        this.values = values;
        this.verdict = verdict;
    }

    /** What followed a moment of a session. */
    static Outcome of(SessionDrops session, long millis, long reactionMillis) {
        double[] values = unknown();
        readMoves(session.tape(), millis + reactionMillis, values);
        return new Outcome(values, verdict(session, millis));
    }

    /** The same without the moves, which take most of the time. */
    static Verdict verdict(SessionDrops session, long millis) {
        if (!session.tape().isKnown(millis, millis + DropFinder.WITHIN_MILLIS)) {
            return Verdict.NOT_JUDGED;
        }
        return session.follows(millis) ? Verdict.FOLLOWED : Verdict.FALSE_ALARM;
    }

    /** What followed a moment of which nothing is known. */
    static Outcome unseen() {
        return new Outcome(unknown(), Verdict.NOT_JUDGED);
    }

    /** A measure, where it can be told. */
    public OptionalDouble value(Measure measure, Unit unit) {
        double value = values[figure(measure, unit)];
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    public Verdict verdict() {
        return verdict;
    }

    /** The figures of measures and units, numbered through; NaN where one cannot be told. */
    double value(int figure) {
        return values[figure];
    }

    static int figures() {
        return FIGURES;
    }

    static int figure(Measure measure, Unit unit) {
        return measure.ordinal() * UNITS + unit.ordinal();
    }

    private static double[] unknown() {
        double[] values = new double[FIGURES];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    private static void readMoves(SessionTape tape, long soldMillis, double[] values) {
        int sold = tape.entryAt(soldMillis);
        if (sold < 0 || tape.bid(sold) == Quote.EMPTY) {
            return;
        }
        for (Measure measure : Measure.values()) {
            long later = soldMillis + measure.horizonMillis();
            if (tape.isKnown(soldMillis, later)) {
                put(measure, tape, sold, bidOf(measure, tape, sold, tape.entryAt(later)), values);
            }
        }
    }

    /** The bid that a measure compares with; {@link Quote#EMPTY} for none. */
    private static long bidOf(Measure measure, SessionTape tape, int sold, int last) {
        return switch (measure) {
            case AFTER_1_MIN, AFTER_5_MIN, AFTER_15_MIN -> tape.bid(last);
            case WORST_IN_5_MIN -> tape.lowestBid(sold, last);
            case BEST_IN_5_MIN -> tape.highestBid(sold, last);
        };
    }

    private static void put(Measure measure, SessionTape tape, int sold, long bid, double[] values) {
        if (bid == Quote.EMPTY) {
            return;
        }
        long move = bid - tape.bid(sold);
        values[figure(measure, Unit.BASIS_POINTS)] = BasisPoints.of(move, tape.bid(sold));
        long spread = tape.ask(sold) - tape.bid(sold);
        if (tape.isTwoSided(sold) && spread > 0) {
            values[figure(measure, Unit.SPREADS)] = (double) move / spread;
        }
    }
}
