package orderflow.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orderflow.config.SettingsGrid;
import orderflow.config.SettingsReader;
import orderflow.config.SettingsReading;
import orderflow.config.SettingsSources;
import orderflow.config.SweptSetting;
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

    /** Reads the settings from all their places and combines the values to try. */
    SettingsGrid grid(Surroundings surroundings, List<SweptSetting> swept) {
        return SettingsGrid.read(sources(surroundings), swept);
    }

    private SettingsSources sources(Surroundings surroundings) {
        return new SettingsSources(
                assignments, surroundings.environment(), surroundings.folder(), Optional.ofNullable(file));
    }
}
