package orderflow.risk;

/**
 * Parameters of {@code RarityExitPolicy}.
 *
 * @param quietMillis for how long a signal withholds the next; above 0
 */
public record RarityExitSettings(long quietMillis) {

    /** @throws IllegalArgumentException when the time is not above 0 */
    public RarityExitSettings {
        if (quietMillis <= 0) {
            throw new IllegalArgumentException("expected a time above 0, was " + quietMillis);
        }
    }
}
