package orderflow.config;

/** Which symbols are monitored when there is a positions file. */
public enum MonitoringMode {
    /** Only the symbols that are held. */
    POSITIONS_ONLY("positions_only"),
    /** All that are asked for; exit signals for held ones alone. */
    WATCHLIST("watchlist");

    private final String word;

    MonitoringMode(String word) {
        this.word = word;
    }

    /** The word in the settings. */
    public String word() {
        return word;
    }
}
