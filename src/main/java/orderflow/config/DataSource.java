package orderflow.config;

/** Whose feed is used. */
public enum DataSource {
    /** Polygon.io, by its new name Massive. */
    POLYGON("polygon");

    private final String word;

    DataSource(String word) {
        this.word = word;
    }

    /** The word in the settings. */
    public String word() {
        return word;
    }
}
