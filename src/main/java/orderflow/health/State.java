package orderflow.health;

/** How a check turned out, from good to bad: of several the worst wins. */
public enum State {
    OK(0),
    WARNING(1),
    /** Nothing can be said; worse than a warning, since it may hide anything, and not as bad as a known failure. */
    UNKNOWN(3),
    CRITICAL(2);

    private final int code;

    State(int code) {
        this.code = code;
    }

    /** The exit code that monitoring plugins use. */
    public int code() {
        return code;
    }

    State worse(State other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
