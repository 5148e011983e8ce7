package orderflow.fault;

/** The codes with which the process ends; part of the contract, see {@code docs/errors.md}. */
public enum ExitCode {
    OK(0),
    EXIT_SIGNAL(10),
    ALERT(11),
    BLIND(12),
    USAGE(64),
    DATA(65),
    NO_INPUT(66),
    UNREACHABLE(69),
    DEFECT(70),
    IO(74),
    REFUSED(77),
    SETTINGS(78),
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The process's exit status. */
    public int number() {
        return number;
    }
}
