package orderflow.config;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Where the value in force of a setting came from.
 *
 * @param place the kind of place
 * @param detail the variable's name or {@code file:line}; empty where the place says it all
 */
public record Origin(Place place, String detail) {

    public Origin {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(detail, "detail");
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

    static Origin byDefault() {
        return new Origin(Place.DEFAULT, "");
    }

    /** The shortest words that let a person find it: {@code --set}, a variable's name, {@code file:line}. */
    public String text() {
        return detail.isEmpty() ? place.word() : detail;
    }
}
