package orderflow.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import orderflow.config.Setting;
import orderflow.config.Settings;
import orderflow.config.SettingsReading;
import orderflow.config.SettingsSaver;
import orderflow.config.SourceFile;
import orderflow.fault.ExitCode;
import orderflow.fault.OrderFlowException;
import orderflow.fault.Problem;
import orderflow.fault.TerminalText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the settings in force and where each came from, and finds everything that is wrong with them. */
@Command(
        name = "validate-config",
        description = "Show the settings in force, where each came from, and every problem at once.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the settings are valid",
            "64:wrong usage",
            "66:the file that --config or --positions names does not exist",
            "74:positions cannot be read, or --save cannot write",
            "78:the settings or positions are invalid; every problem is on standard error"
        })
final class ValidateConfigCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private SettingsOptions settingsOptions;

    @Mixin
    private PositionsOption positionsOption;

    @Option(
            names = "--output",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "Form of the settings on standard output (default: text).")
    private OutputFormat output;

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description =
                    "Write the rules in force and the settings that have an effect under them, without the key, as a"
                            + " settings file.")
    private Path save;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print nothing but problems, no warnings either.")
    private boolean quiet;

    ValidateConfigCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (save != null) {
            fileUses().check();
        }
        SettingsReading reading = settingsOptions.read(surroundings);
        List<Problem> problems = new ArrayList<>(reading.problems());
        reading.logFolderProblem().ifPresent(problems::add);
        ExitCode code = problems.isEmpty() ? ExitCode.OK : ExitCode.SETTINGS;
        String positions = "";
        try {
            positions = positionsOption
                    .read(surroundings)
                    .map(held -> "positions: "
                            + positionsOption.path(surroundings).orElseThrow() + " (" + held.size() + " held)")
                    .orElse("");
        } catch (OrderFlowException e) {
            problems.addAll(e.problems());
            code = code == ExitCode.OK ? e.exitCode() : code;
        }
        if (!quiet) {
            tellPlaces(reading, positions);
        }
        SettingsOptions.warn(surroundings, quiet, reading.warnings());
        problems.forEach(problem -> tell("orderflow: " + problem.text()));
        show(new SettingsReport(reading, problems));
        if (code == ExitCode.OK && save != null) {
            save(reading.settings());
        }
        return code.number();
    }

    private FileUses fileUses() {
        FileUses uses = new FileUses(surroundings);
        settingsOptions.noteReads(uses, surroundings);
        positionsOption.noteReads(uses);
        return uses.writes("--save", save);
    }

    private void tellPlaces(SettingsReading reading, String positions) {
        tell("settings file: " + told(reading.settingsFile()));
        tell(".env: " + told(reading.dotEnvFile()));
        if (!positions.isEmpty()) {
            tell(positions);
        }
        if (reading.problems().isEmpty()) {
            Settings settings = reading.settings();
            settings.foreignHosts()
                    .forEach(setting -> tell("note: the API key goes to "
                            + reading.text(setting).orElseThrow() + ", which is not the vendor's host (" + setting.key()
                            + " from " + settings.origin(setting).text() + ")"));
        }
    }

    private static String told(SourceFile file) {
        return file.path() + (file.found() ? " (read)" : " (not found)");
    }

    private void show(SettingsReport report) throws IOException {
        if (quiet) {
            return;
        }
        String shown = output == OutputFormat.json ? report.json() : report.table();
        try {
            surroundings.out().write(shown.getBytes(StandardCharsets.UTF_8));
            surroundings.out().flush();
        } catch (ClosedOutputException e) {
            // nobody reads on; the exit code still says what was found
        }
    }

    private void save(Settings settings) {
        Path file = surroundings.resolve(save);
        List<Setting<?>> leftOut = SettingsSaver.save(settings, file);
        if (!quiet) {
            tell("saved: " + file);
        }
        leftOut.forEach(setting -> tell("note: " + setting.key() + " was left out of " + file
                + ", since a host that is not the vendor's is taken from the environment or --set only"));
    }

    private void tell(String line) {
        PrintStream err = surroundings.err();
        err.println(TerminalText.escape(line));
    }
}
