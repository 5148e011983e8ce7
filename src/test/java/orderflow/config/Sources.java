package orderflow.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import orderflow.fault.Problem;

/** The places of settings in a folder of a test. */
final class Sources {

    private final Path folder;
    private final List<String> assignments = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private Path settingsFile;

    private Sources(Path folder) {
        this.folder = folder;
    }

    static Sources in(Path folder) {
        return new Sources(folder);
    }

    Sources set(String key, String value) {
        assignments.add(key + "=" + value);
        return this;
    }

    Sources argument(String assignment) {
        assignments.add(assignment);
        return this;
    }

    Sources variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Sources dotEnv(String text) {
        return write(".env", text);
    }

    Sources defaultFile(String text) {
        return write("config/order_flow_config.json", text);
    }

    Sources file(String name, String text) {
        settingsFile = Path.of(name);
        return write(name, text);
    }

    Sources named(Path file) {
        settingsFile = file;
        return this;
    }

    private Sources write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    SettingsReading read() {
        return SettingsReader.read(sources());
    }

    SettingsGrid grid(String... swept) {
        return SettingsGrid.read(
                sources(), Stream.of(swept).map(SweptSetting::parse).toList());
    }

    private SettingsSources sources() {
        return new SettingsSources(assignments, environment, folder, Optional.ofNullable(settingsFile));
    }

    Settings settings() {
        return read().settings();
    }

    List<String> problems() {
        return read().problems().stream().map(Problem::text).toList();
    }
}
