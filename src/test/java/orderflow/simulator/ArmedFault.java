package orderflow.simulator;

import java.util.random.RandomGenerator;

/**
 * A fault that was asked for and how often it is still to strike.
 *
 * <p>Guarded by {@link Faults}: every method is called while its lock is held.
 */
final class ArmedFault {

    private static final long ENDLESS = Long.MAX_VALUE;
    private static final double USUAL_CHANCE = 0.05;
    private static final long NEVER = -1;

    private final FaultSpec spec;
    private final long afterEvents;
    private final double probability;
    private long left;

    private ArmedFault(FaultSpec spec, long left, long afterEvents, double probability) {
        this.spec = spec;
        this.left = left;
        this.afterEvents = afterEvents;
        this.probability = probability;
    }

    /**
     * One that was asked for before the session.
     *
     * @param middle how many events make half of the recording
     */
    static ArmedFault planned(FaultSpec spec, long middle) {
        boolean unplaced = spec.from() == null && spec.probability() == 0;
        long counted =
                spec.from() != null && spec.from().counted() ? spec.from().events() : NEVER;
        if (!unplaced) {
            return new ArmedFault(spec, 0, counted, spec.probability());
        }
        return switch (spec.kind().group()) {
            case STATE -> new ArmedFault(spec, ENDLESS, NEVER, 0);
            case REST -> new ArmedFault(spec, orEndless(spec.times()), NEVER, 0);
            case DELIVERY -> new ArmedFault(spec, spec.times(), NEVER, spec.times() == 0 ? USUAL_CHANCE : 0);
            case CONNECTION -> new ArmedFault(spec, 0, middle, 0);
        };
    }

    /** One that strikes now: a state or a REST fault without end, any other once, unless it says how often. */
    static ArmedFault injected(FaultSpec spec) {
        return switch (spec.kind().group()) {
            case STATE -> new ArmedFault(spec, ENDLESS, NEVER, 0);
            case REST -> new ArmedFault(spec, orEndless(spec.times()), NEVER, 0);
            case CONNECTION, DELIVERY -> new ArmedFault(spec, Math.max(1, spec.times()), NEVER, 0);
        };
    }

    private static long orEndless(int times) {
        return times == 0 ? ENDLESS : times;
    }

    FaultSpec spec() {
        return spec;
    }

    boolean comesAfter(long events) {
        return events == afterEvents;
    }

    boolean waits() {
        return left > 0;
    }

    /** Its moment has come. */
    void arm() {
        boolean lasting = spec.kind().group() == FaultKind.Group.STATE || spec.to() != null;
        left = lasting ? ENDLESS : left + Math.max(1, spec.times());
    }

    /** Its second moment has come. */
    void disarm() {
        left = 0;
    }

    /** Whether it strikes now; where it does, it has then struck once more. */
    boolean strikes(RandomGenerator chance) {
        if (left > 0) {
            left -= left == ENDLESS ? 0 : 1;
            return true;
        }
        return probability > 0 && chance.nextDouble() < probability;
    }
}
