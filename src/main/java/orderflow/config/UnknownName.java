package orderflow.config;

import java.util.List;
import orderflow.fault.NearestName;

/** Words for a key or variable that there is not; its value is never repeated, since it may be a mistyped key's. */
final class UnknownName {

    private static final List<String> KEYS =
            Setting.all().stream().<String>map(Setting::key).toList();
    private static final List<String> VARIABLES =
            Setting.all().stream().<String>map(Setting::variable).toList();

    private UnknownName() {}

    /** For a key of the settings file or the command line; a variable's name leads to its key. */
    static String key(String key) {
        String variable = key.trim();
        for (Setting<?> setting : Setting.all()) {
            if (setting.variable().equalsIgnoreCase(variable)) {
                return "unknown key; the nearest known key is " + setting.key();
            }
        }
        return "unknown key; the nearest known key is "
                + NearestName.to(key, KEYS).orElseThrow();
    }

    /** For a variable of the environment or {@code .env}; a key's name leads to its variable. */
    static String variable(String name) {
        return "unknown variable; the nearest known variable is "
                + NearestName.to(name, VARIABLES).orElseThrow();
    }
}
