package orderflow.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import orderflow.fault.Problem;

/** Reads the settings from all their places and checks them, finding every problem at once. */
public final class SettingsReader {

    private final GivenSettings given;
    private final Set<Setting<?>> swept;
    private final Redaction redaction;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Setting<?>, Chosen<?>> chosen = new LinkedHashMap<>();

    private SettingsReader(GivenSettings given, Set<Setting<?>> swept) {
        this.given = given;
        this.swept = swept;
        this.redaction = new Redaction(Setting.all().stream()
                .filter(Setting::isSecret)
                .flatMap(key -> given.all(key).stream())
                .map(Given::text)
                .toList());
        problems.addAll(given.problems());
    }

    /**
     * Reads and checks the settings.
     *
     * @throws orderflow.fault.OrderFlowException with 66 when the named settings file does not exist; that a file cannot
     *     be read and what is wrong with the settings themselves stands in the result
     */
    public static SettingsReading read(SettingsSources sources) {
        return read(sources, Set.of(), Set.of());
    }

    /**
     * Reads and checks the settings as they are beside a sweep: by the rules that it implies, and with the values that the
     * swept settings have otherwise.
     *
     * @throws orderflow.fault.OrderFlowException as {@link #read(SettingsSources)} has it
     */
    public static SettingsReading readBeside(SettingsSources sources, Set<Setting<?>> swept) {
        return read(sources, swept, Set.of());
    }

    /** The same without the settings that are swept, whose values in the places are not looked at. */
    static SettingsReading read(SettingsSources sources, Set<Setting<?>> swept) {
        return read(sources, swept, swept);
    }

    private static SettingsReading read(SettingsSources sources, Set<Setting<?>> swept, Set<Setting<?>> leftOut) {
        GivenSettings given = GivenSettings.of(sources);
        SettingsReader reader = new SettingsReader(given, swept);
        Setting.all().stream().filter(setting -> !leftOut.contains(setting)).forEach(reader::choose);
        reader.misplacedKeys();
        reader.relate();
        return new SettingsReading(
                new Settings(sources.folder(), reader.chosen),
                reader.problems.stream().map(reader.redaction::apply).distinct().toList(),
                given.settingsSource(),
                given.dotEnvSource(),
                reader.redaction);
    }

    private <T> void choose(Setting<T> setting) {
        given.first(setting)
                .or(() -> setting == Setting.RULES ? impliedRules() : Optional.empty())
                .or(() -> setting.defaultText().map(text -> new Given(text, Origin.byDefault())))
                .ifPresent(first -> check(setting, first));
    }

    private Optional<Given> impliedRules() {
        return Setting.all().stream()
                .filter(setting -> swept.contains(setting) && setting.impliesSpecified())
                .findFirst()
                .map(setting -> GivenSettings.specified(setting, Origin.sweep()))
                .or(given::impliedRules);
    }

    private <T> void check(Setting<T> setting, Given first) {
        if (holdsKey(setting, first)) {
            refuse(setting, first, "expected " + setting.allowed() + ", was a text with the API key in it");
            return;
        }
        try {
            T value = setting.rule().parse(first.text(), first.origin().place());
            chosen.put(setting, new Chosen<>(setting, value, first.origin()));
        } catch (RefusedValueException e) {
            refuse(setting, first, e.getMessage());
        }
    }

    private void refuse(Setting<?> setting, Given first, String message) {
        problems.add(new Problem(setting.key(), first.origin().text(), message));
    }

    /** A folder or address with the key in it would carry it into files and logs. */
    private boolean holdsKey(Setting<?> setting, Given first) {
        return !setting.isSecret() && first.origin().place() != Place.DEFAULT && redaction.hides(first.text());
    }

    /** A key in a wrong place is an error even where the right place has one as well: it should not lie there. */
    private void misplacedKeys() {
        Setting.all().stream()
                .filter(Setting::isSecret)
                .forEach(secret -> given.all(secret).stream()
                        .skip(1)
                        .filter(key -> key.origin().place() == Place.SETTINGS_FILE)
                        .forEach(key -> check(secret, key)));
    }

    private void relate() {
        SettingRelations.broken(chosen).forEach((setting, problem) -> {
            chosen.remove(setting);
            problems.add(problem);
        });
    }
}
