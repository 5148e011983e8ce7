package orderflow.cli;

import java.util.Optional;

/**
 * What is asked of one replay.
 *
 * @param from first moment that is decided on, where one is given
 * @param to first moment after the last that is decided on, where one is given
 * @param maxMalformed malformed records that are borne
 */
record ReplayPlan(Optional<TimeBound> from, Optional<TimeBound> to, Speed speed, long maxMalformed) {

    /** True when something may be decided on an event of this time. */
    boolean decidesAt(long timeMillis) {
        return (from.isEmpty() || !from.get().isAfter(timeMillis))
                && (to.isEmpty() || to.get().isAfter(timeMillis));
    }
}
