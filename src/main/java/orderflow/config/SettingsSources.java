package orderflow.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All the places that settings are read from.
 *
 * @param assignments what {@code --set} gave, {@code key=value} each, in order
 * @param environment the environment variables
 * @param folder the working folder, absolute; it may hold {@code .env} and the default settings file
 * @param settingsFile the file that {@code --config} named, relative to the folder or absolute
 */
public record SettingsSources(
        List<String> assignments, Map<String, String> environment, Path folder, Optional<Path> settingsFile) {

    /** The settings file that is used when it exists and no other is named. */
    public static final Path DEFAULT_FILE = Path.of("config", "order_flow_config.json");

    public SettingsSources {
        assignments = List.copyOf(assignments);
        environment = Map.copyOf(environment);
    }

    /** The {@code .env} of the working folder, there or not. */
    public Path dotEnvFile() {
        return folder.resolve(".env");
    }

    /** The settings file that is named, or the default one, there or not. */
    public Path usedSettingsFile() {
        return folder.resolve(settingsFile.orElse(DEFAULT_FILE)).normalize();
    }
}
