package orderflow.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import orderflow.fault.ExitCode;
import orderflow.fault.OrderFlowException;
import orderflow.fault.Problem;
import orderflow.file.FileFault;

/** The texts that each place gives, unchecked, with the unknown names and broken lines found on the way. */
final class GivenSettings {

    private static final String PREFIX = "ORDER_FLOW_";

    private final SettingsSources sources;
    private final Map<Place, Map<Setting<?>, Given>> byPlace = new EnumMap<>(Place.class);
    private final List<Problem> problems = new ArrayList<>();
    private SourceFile dotEnvFile;
    private SourceFile settingsFile;

    private GivenSettings(SettingsSources sources) {
        this.sources = sources;
    }

    /** Reads every place. */
    static GivenSettings of(SettingsSources sources) {
        GivenSettings given = new GivenSettings(sources);
        given.byPlace.put(Place.COMMAND_LINE, given.commandLine());
        given.byPlace.put(Place.ENVIRONMENT, given.environment());
        given.byPlace.put(Place.DOTENV, given.dotEnv());
        given.byPlace.put(Place.SETTINGS_FILE, given.settingsFile());
        return given;
    }

    /** The first place's text for a setting. */
    Optional<Given> first(Setting<?> setting) {
        return all(setting).stream().findFirst();
    }

    /** The rules that settings of the specified rules imply, by the first of them in the order of the places. */
    Optional<Given> impliedRules() {
        return byPlace.values().stream()
                .flatMap(place -> Setting.all().stream()
                        .filter(setting -> setting.impliesSpecified() && place.containsKey(setting))
                        .map(setting -> specified(setting, place.get(setting).origin())))
                .findFirst();
    }

    /** The specified rules, as a setting implies them. */
    static Given specified(Setting<?> cause, Origin origin) {
        return new Given(Rules.SPECIFIED.word(), origin.impliedBy(cause));
    }

    /** Every place's text for a setting, in the order of the places. */
    List<Given> all(Setting<?> setting) {
        return byPlace.values().stream()
                .filter(given -> given.containsKey(setting))
                .map(given -> given.get(setting))
                .toList();
    }

    List<Problem> problems() {
        return problems;
    }

    SourceFile dotEnvSource() {
        return dotEnvFile;
    }

    SourceFile settingsSource() {
        return settingsFile;
    }

    private Map<Setting<?>, Given> commandLine() {
        Map<Setting<?>, Given> given = new HashMap<>();
        for (String assignment : sources.assignments()) {
            int end = assignment.indexOf('=');
            String key = (end < 0 ? assignment : assignment.substring(0, end)).trim();
            Optional<Setting<?>> setting = Setting.ofKey(key);
            if (end < 0) {
                // not repeated, since it may be a secret
                problems.add(new Problem("", Place.COMMAND_LINE.word(), "expected key=value, was without a ="));
            } else if (setting.isEmpty()) {
                problems.add(new Problem(key, Place.COMMAND_LINE.word(), UnknownName.key(key)));
            } else {
                given.put(setting.get(), new Given(assignment.substring(end + 1), Origin.commandLine()));
            }
        }
        return given;
    }

    private Map<Setting<?>, Given> environment() {
        Map<Setting<?>, Given> given = new HashMap<>();
        new TreeMap<>(sources.environment())
                .forEach((name, value) -> variable(name, value, Origin.variable(name), given));
        return given;
    }

    private Map<Setting<?>, Given> dotEnv() {
        Path file = sources.dotEnvFile();
        Map<Setting<?>, Given> given = new HashMap<>();
        // a folder of that name is a Python environment, no file of ours
        boolean found = isThere(file) && !Files.isDirectory(file);
        dotEnvFile = new SourceFile(file, found);
        if (found) {
            for (DotEnv.Entry entry : DotEnv.read(file, text(file), problems)) {
                variable(entry.name(), entry.value(), Origin.dotEnv(file, entry.line()), given);
            }
        }
        return given;
    }

    /** Takes a variable that is one of ours; an empty one counts as not set. */
    private void variable(String name, String value, Origin origin, Map<Setting<?>, Given> given) {
        for (Setting<?> setting : Setting.all()) {
            if (setting.variable().equals(name)) {
                given.remove(setting);
                if (!value.isBlank()) {
                    given.put(setting, new Given(value, origin));
                }
                return;
            }
        }
        if (name.toUpperCase(Locale.ROOT).startsWith(PREFIX)) {
            String place = origin.place() == Place.ENVIRONMENT ? name : origin.text();
            problems.add(new Problem(name, place, UnknownName.variable(name)));
        }
    }

    private Map<Setting<?>, Given> settingsFile() {
        Path file = sources.usedSettingsFile();
        boolean found = sources.settingsFile().isPresent() || isThere(file);
        settingsFile = new SourceFile(file, found);
        int before = problems.size();
        String text = found ? text(file) : "";
        // Nothing is said of the form of what could not be read.
        return found && problems.size() == before ? SettingsFile.read(file, text, problems) : Map.of();
    }

    /**
     * True also for a file that cannot be looked at: to go on without it would be to go on with other settings than the
     * user's. A link that leads nowhere is no file.
     */
    private static boolean isThere(Path file) {
        try {
            Files.readAttributes(file, BasicFileAttributes.class);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            // A file in place of its folder.
            return !FileFault.reason(e).contains("Not a directory");
        }
    }

    /** The file's text; one that cannot be read or is no text is a problem among others, a missing one ends the reading. */
    private String text(Path file) {
        try {
            return TextFile.read(file);
        } catch (OrderFlowException e) {
            if (e.exitCode() == ExitCode.NO_INPUT) {
                throw e;
            }
            problems.addAll(e.problems());
            return "";
        }
    }
}
