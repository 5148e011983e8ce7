package orderflow.detect;

import orderflow.event.Gap;

/** Why a symbol starts anew, which decides what is still known of it. */
public enum Restart {
    /** Trading resumes after a halt: nothing was missed. */
    RESUMPTION(false, false),
    /** A gap of less than {@value Gap#LONG_MILLIS} ms. */
    SHORT_GAP(true, false),
    /** A gap of at least {@value Gap#LONG_MILLIS} ms, or of unknown length. */
    LONG_GAP(true, true),
    /** So many records in a row were rejected that the time of those before must be wrong. */
    WRONG_CLOCK(true, true);

    private final boolean missed;
    private final boolean forgets;

    Restart(boolean missed, boolean forgets) {
        this.missed = missed;
        this.forgets = forgets;
    }

    /** The restart at a gap. */
    public static Restart at(Gap gap) {
        return gap.isShorterThan(Gap.LONG_MILLIS) ? SHORT_GAP : LONG_GAP;
    }

    /** True when trades may have been missed. */
    public boolean missed() {
        return missed;
    }

    /** True when the memory of earlier hours ends, too. */
    public boolean forgets() {
        return forgets;
    }
}
