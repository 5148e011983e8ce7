package orderflow.config;

/** The value in force of a setting and where it came from. */
record Chosen<T>(Setting<T> setting, T value, Origin origin) {

    /** The value as text, a key masked. */
    String text() {
        return setting.rule().text(value);
    }
}
