package orderflow.config;

import java.util.List;
import java.util.Optional;
import orderflow.fault.ExitCode;
import orderflow.fault.OrderFlowException;
import orderflow.fault.Problem;

/** What reading the settings gave: values with their origins, every problem, and the files that were looked at. */
public final class SettingsReading {

    private final Settings settings;
    private final List<Problem> problems;
    private final SourceFile settingsFile;
    private final SourceFile dotEnvFile;
    private final Redaction redaction;

    SettingsReading(
            Settings settings,
            List<Problem> problems,
            SourceFile settingsFile,
            SourceFile dotEnvFile,
            Redaction redaction) {
        this.settings = settings;
        this.problems = List.copyOf(problems);
        this.settingsFile = settingsFile;
        this.dotEnvFile = dotEnvFile;
        this.redaction = redaction;
    }

    /**
     * The settings, when nothing is wrong with them.
     *
     * @throws OrderFlowException with 78 and every problem
     */
    public Settings settings() {
        if (!problems.isEmpty()) {
            throw new OrderFlowException(ExitCode.SETTINGS, problems);
        }
        return settings;
    }

    /** A problem found later, without the key in it. */
    Problem redacted(Problem problem) {
        return redaction.apply(problem);
    }

    /** Everything that is wrong, in the order of the places and settings. */
    public List<Problem> problems() {
        return problems;
    }

    /** The settings that were set but have no effect under the rules in force, in the order of the settings. */
    public List<Problem> warnings() {
        return settings.withoutEffect().stream().map(redaction::apply).toList();
    }

    /** What is wrong with sweeping a setting that changes nothing under the rules in force. */
    Optional<Problem> sweptWithoutEffect(Setting<?> setting) {
        return hasEffect(setting)
                ? Optional.empty()
                : Optional.of(new Problem(
                        setting.key(),
                        Origin.sweep().text(),
                        settings.rulesInForce().lackOfEffect(setting) + "; --set rules="
                                + setting.onlyUnder().map(Rules::word).orElseThrow() + " puts its own in force"));
    }

    /** False where a setting belongs to other rules than those in force; true where these are not known. */
    public boolean hasEffect(Setting<?> setting) {
        return settings.chosen(Setting.RULES)
                .filter(rules -> !setting.hasEffectUnder(rules.value()))
                .isEmpty();
    }

    /** The settings file that was looked for. */
    public SourceFile settingsFile() {
        return settingsFile;
    }

    /** The {@code .env} that was looked for. */
    public SourceFile dotEnvFile() {
        return dotEnvFile;
    }

    /** The value in force as text, a key masked; empty when it is not set or not valid. */
    public Optional<String> text(Setting<?> setting) {
        return settings.chosen(setting).map(chosen -> redaction.apply(chosen.text()));
    }

    /** Where the value in force came from; empty when it is not set or not valid. */
    public Optional<Origin> origin(Setting<?> setting) {
        return settings.chosen(setting).map(Chosen::origin);
    }

    /** What stands in the way of writing the log, looked at now; empty when nothing does or the setting is not valid. */
    public Optional<Problem> logFolderProblem() {
        return settings.chosen(Setting.LOG_DIR)
                .flatMap(chosen -> LogFolder.problem(settings))
                .map(redaction::apply);
    }
}
