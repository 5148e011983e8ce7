package orderflow.cli;

import orderflow.fault.ExitCode;

/** What makes a run end with a code of its own. */
enum FailOn {
    EXIT,
    ALERT,
    NEVER;

    /** The code of a run in which nothing failed. */
    ExitCode codeOf(long alerts, long exitSignals) {
        if (this != NEVER && exitSignals > 0) {
            return ExitCode.EXIT_SIGNAL;
        }
        return this == ALERT && alerts > 0 ? ExitCode.ALERT : ExitCode.OK;
    }

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
