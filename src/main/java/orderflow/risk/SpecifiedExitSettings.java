package orderflow.risk;

/**
 * Parameters of {@code ExitPolicy}.
 *
 * @param windowMillis how far back large sellers count together, and for how long a signal withholds the next; above 0
 */
public record SpecifiedExitSettings(long windowMillis) {

    /** Large-seller alerts within the window that make an exit signal. */
    public static final int LARGE_SELLERS = 3;

    /** @throws IllegalArgumentException when the window is not above 0 */
    public SpecifiedExitSettings {
        if (windowMillis <= 0) {
            throw new IllegalArgumentException("expected a window above 0, was " + windowMillis);
        }
    }
}
