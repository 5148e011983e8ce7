package orderflow.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderflow.config.Settings;
import orderflow.config.SettingsGrid;
import orderflow.config.SettingsReader;
import orderflow.config.SettingsReading;
import orderflow.config.SettingsSources;
import orderflow.config.SweptSetting;
import orderflow.fault.Problem;
import orderflow.fault.TerminalText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say where settings come from, for every command that has settings. */
final class SettingsOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings file (default: config/order_flow_config.json when it exists).")
    private Path file;

    private final List<String> assignments = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Set one setting, before all other places; may be repeated.")
    private void set(List<String> values) {
        assignments.clear();
        for (String value : values) {
            if (value.indexOf('=') < 0) {
                // not repeated, since it may be a secret
                throw new ParameterException(
                        command.commandLine(), "Invalid value for option '--set': expected KEY=VALUE, was without a =");
            }
            assignments.add(value);
        }
    }

    /** Reads the settings from all their places. */
    SettingsReading read(Surroundings surroundings) {
        return SettingsReader.read(sources(surroundings));
    }

    /** Reads the settings from all their places, by the rules that a sweep implies. */
    SettingsReading readBeside(Surroundings surroundings, List<SweptSetting> swept) {
        return SettingsReader.readBeside(
                sources(surroundings), swept.stream().map(SweptSetting::setting).collect(Collectors.toSet()));
    }

    /**
     * The settings in force, with a warning on standard error for each that was set but has no effect.
     *
     * @param quiet leaves the warnings out
     * @throws orderflow.fault.OrderFlowException with 78 and everything that is wrong with them
     */
    Settings settings(Surroundings surroundings, boolean quiet) {
        SettingsReading reading = read(surroundings);
        Settings settings = reading.settings();
        warn(surroundings, quiet, reading.warnings());
        return settings;
    }

    /** Reads the settings from all their places and combines the values to try. */
    SettingsGrid grid(Surroundings surroundings, boolean quiet, List<SweptSetting> swept) {
        SettingsGrid grid = SettingsGrid.read(sources(surroundings), swept);
        warn(surroundings, quiet, grid.warnings());
        return grid;
    }

    /** Shows warnings as all commands do. */
    static void warn(Surroundings surroundings, boolean quiet, List<Problem> warnings) {
        if (!quiet) {
            warnings.forEach(warning ->
                    surroundings.err().println("orderflow: warning: " + TerminalText.escape(warning.text())));
        }
    }

    /** Refuses a key that was typed as a symbol, since those are shown, recorded and sent to the feed. */
    void requireNoKeyAmong(List<String> symbols, Settings settings) {
        if (Stream.of(settings.apiKey(), settings.databentoKey())
                .flatMap(Optional::stream)
                .anyMatch(key -> symbols.contains(key.secret()))) {
            throw new ParameterException(command.commandLine(), "expected symbols, was the API key in their place");
        }
    }

    /** Notes the files that settings are read from; one that is not there yet may be made, but never {@code .env}. */
    void noteReads(FileUses uses, Surroundings surroundings) {
        SettingsSources sources = sources(surroundings);
        uses.reads(".env", sources.dotEnvFile());
        if (file != null || Files.exists(sources.usedSettingsFile())) {
            uses.reads(file == null ? "the settings file" : "--config", sources.usedSettingsFile());
        }
    }

    private SettingsSources sources(Surroundings surroundings) {
        return new SettingsSources(
                assignments, surroundings.environment(), surroundings.folder(), Optional.ofNullable(file));
    }
}
