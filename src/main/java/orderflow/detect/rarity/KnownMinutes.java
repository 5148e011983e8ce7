package orderflow.detect.rarity;

/**
 * The longest time of one part of the day that was known without forgetting, in whole minutes of the clock.
 *
 * @param regular of a regular session; below 0 when none of its trades was used
 * @param outside of what lies before or after one, likewise
 */
public record KnownMinutes(int regular, int outside) {

    /** Nothing is known. */
    public static final KnownMinutes NONE = new KnownMinutes(-1, -1);

    /** The longer of both, each for itself. */
    public KnownMinutes max(KnownMinutes other) {
        return new KnownMinutes(Math.max(regular, other.regular), Math.max(outside, other.outside));
    }

    /** True when it was long enough for a value to be rare. */
    public boolean suffices(RaritySettings settings) {
        return regular >= settings.warmupMinutes() || outside >= settings.rareMinutes();
    }

    KnownMinutes with(int minutes, boolean inRegularSession) {
        return max(inRegularSession ? new KnownMinutes(minutes, -1) : new KnownMinutes(-1, minutes));
    }
}
