package orderflow.config;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Where the value in force of a setting came from.
 *
 * @param place the kind of place
 * @param detail the variable's name or {@code file:line}; empty where the place says it all
 * @param impliedBy the key of the other setting that implies the value, whose place it is then; empty where the value
 *     itself is stated
 */
public record Origin(Place place, String detail, String impliedBy) {

    public Origin {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(impliedBy, "impliedBy");
    }

    Origin(Place place, String detail) {
        this(place, detail, "");
    }

    static Origin commandLine() {
        return new Origin(Place.COMMAND_LINE, "");
    }

    static Origin variable(String name) {
        return new Origin(Place.ENVIRONMENT, name);
    }

    static Origin dotEnv(Path file, int line) {
        return new Origin(Place.DOTENV, file + ":" + line);
    }

    static Origin settingsFile(Path file, int line) {
        return new Origin(Place.SETTINGS_FILE, file + ":" + line);
    }

    static Origin sweep() {
        return new Origin(Place.COMMAND_LINE, "--sweep");
    }

    static Origin byDefault() {
        return new Origin(Place.DEFAULT, "");
    }

    /** The origin of a value that a setting with this origin implies. */
    Origin impliedBy(Setting<?> setting) {
        return new Origin(place, detail, setting.key());
    }

    /** True where the value is not stated but follows from another setting. */
    public boolean isImplied() {
        return !impliedBy.isEmpty();
    }

    /** The shortest words that let a person find the place: {@code --set}, a variable's name, {@code file:line}. */
    public String where() {
        return detail.isEmpty() ? place.word() : detail;
    }

    /** Where it came from: the place, and where it is implied by which setting. */
    public String text() {
        return isImplied() ? "implied by " + impliedBy + " (" + where() + ")" : where();
    }
}
