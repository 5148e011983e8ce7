package orderflow.cli;

import orderflow.fault.ExitCode;

/** What makes a run end with a code of its own; the names are the words of {@code --fail-on}. */
enum FailOn {
    exit,
    alert,
    never;

    /** The code of a run in which nothing failed. */
    ExitCode codeOf(boolean alerts, boolean exitSignals) {
        if (this != never && exitSignals) {
            return ExitCode.EXIT_SIGNAL;
        }
        return this == alert && alerts ? ExitCode.ALERT : ExitCode.OK;
    }
}
