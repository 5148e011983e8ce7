package orderflow.simulator;

/** What time it is for REST. Safe for use by several threads. */
final class RestTime {

    private final SessionClock clock;
    private final Faults faults;
    private final boolean delayed;

    RestTime(SessionClock clock, Faults faults, boolean delayed) {
        this.clock = clock;
        this.faults = faults;
        this.delayed = delayed;
    }

    SessionClock clock() {
        return clock;
    }

    /** The session time up to which events are known. */
    long knownMillis() {
        long behind = faults.state(FaultKind.REST_BEHIND).map(FaultSpec::number).orElse(0L);
        return clock.nowMillis() - behind * 1_000;
    }

    /** The session's time, as the server has it after its clock has stepped. */
    long sessionMillis() {
        return clock.nowMillis()
                + faults.state(FaultKind.CLOCK_STEP).map(FaultSpec::number).orElse(0L) * 1_000;
    }

    /** The time that the server says it is. */
    long serverMillis() {
        return sessionMillis()
                + faults.state(FaultKind.CLOCK_OFF).map(FaultSpec::number).orElse(0L) * 1_000;
    }

    /** The status of an answer with data. */
    String status() {
        return delayed ? "DELAYED" : "OK";
    }
}
