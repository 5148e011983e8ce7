package orderflow.simulator;

/** Which API keys are good. Safe for use by several threads. */
final class Keys {

    private static final int SHORTEST = 10;

    private final String only;
    private final Faults faults;
    private volatile boolean revoked;

    /** @param only the one good key, or empty: any that is long enough */
    Keys(String only, Faults faults) {
        this.only = only;
        this.faults = faults;
    }

    boolean accepts(String key) {
        if (revoked || faults.inForce(FaultKind.REFUSED_KEY)) {
            return false;
        }
        return only.isEmpty() ? key.length() >= SHORTEST : only.equals(key);
    }

    void revoke() {
        revoked = true;
    }

    void restore() {
        revoked = false;
    }
}
