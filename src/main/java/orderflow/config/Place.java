package orderflow.config;

/** Where a setting can come from, the first that has it wins. */
public enum Place {
    COMMAND_LINE("--set"),
    ENVIRONMENT("environment"),
    DOTENV(".env"),
    SETTINGS_FILE("settings file"),
    DEFAULT("default");

    private final String word;

    Place(String word) {
        this.word = word;
    }

    /** The word for it in tables and JSON. */
    public String word() {
        return word;
    }
}
