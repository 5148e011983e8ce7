package orderflow.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import orderflow.config.ApiKey;
import orderflow.config.SettingsReading;
import orderflow.feed.polygon.Timekeeper;
import orderflow.health.HealthCheck;
import orderflow.health.Report;
import orderflow.health.ReportJson;
import orderflow.health.Thresholds;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Says in one line whether feed, key, plan, clock and log folder are fit for a watch, as monitoring plugins do. */
@Command(
        name = "healthcheck",
        description =
                "One line on whether the feed, the key, the plan, the clock and the log folder are fit for a watch.",
        exitCodeOnInvalidInput = HealthcheckCommand.UNKNOWN,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:OK", "1:WARNING", "2:CRITICAL", "3:UNKNOWN, wrong usage included"})
final class HealthcheckCommand implements Callable<Integer> {

    /** The code of monitoring plugins for whatever is neither of the others. */
    static final int UNKNOWN = 3;

    private final Surroundings surroundings;
    private final Thresholds thresholds = new Thresholds();

    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions settingsOptions;

    @Option(
            names = "--output",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "Form of what is printed (default: text).")
    private OutputFormat output;

    @Option(names = "-v", description = "Print a line for each check too.")
    private boolean detailed;

    @Option(
            names = {"-t", "--timeout"},
            paramLabel = "SECONDS",
            defaultValue = "10",
            converter = TimeoutConverter.class,
            description = "Longest time for everything together, such as 5, 0.5 or 1m (default: 10).")
    private Duration timeout;

    @Option(names = "--clock", paramLabel = "feed", hidden = true, description = "Take the time from a simulator.")
    private WatchOptions.ClockSource clock;

    HealthcheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Option(
            names = {"-w", "--warning"},
            paramLabel = "NAME=RANGE",
            description = "WARNING outside this range: lag=1000, free=500:, rest=@5:9; may be repeated.")
    private void warn(List<String> assignments) {
        assignments.forEach(assignment -> take("-w", assignment, true));
    }

    @Option(
            names = {"-c", "--critical"},
            paramLabel = "NAME=RANGE",
            description = "CRITICAL outside this range; may be repeated.")
    private void critical(List<String> assignments) {
        assignments.forEach(assignment -> take("-c", assignment, false));
    }

    private void take(String option, String assignment, boolean warning) {
        try {
            if (warning) {
                thresholds.warnAt(assignment);
            } else {
                thresholds.criticalAt(assignment);
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), "Invalid value for option '" + option + "': " + e.getMessage());
        }
    }

    @Override
    public Integer call() {
        AtomicReference<SettingsReading> read = new AtomicReference<>();
        HealthCheck check = new HealthCheck(
                () -> {
                    SettingsReading reading = settingsOptions.read(surroundings);
                    read.set(reading);
                    return reading;
                },
                WatchStatusFolder.of(surroundings),
                Timekeeper.system(),
                timeout,
                clock == WatchOptions.ClockSource.feed);
        Report report = check.run(thresholds);
        print(report, key(read.get()));
        warn(read.get());
        return report.state().code();
    }

    private void print(Report report, Optional<String> key) {
        List<String> lines = new ArrayList<>();
        if (output == OutputFormat.json) {
            lines.add(ReportJson.of(report));
        } else {
            lines.add(report.line());
            if (detailed) {
                lines.addAll(report.details());
            }
        }
        for (String line : lines) {
            surroundings
                    .out()
                    .line(key.map(secret -> line.replace(secret, ApiKey.MASK)).orElse(line));
        }
    }

    /** Beside the line, since a setting without effect makes no watch unfit. */
    private void warn(SettingsReading read) {
        if (read != null) {
            SettingsOptions.warn(surroundings, false, read.warnings());
        }
    }

    /** What must not be printed, wherever it may have got into. */
    private static Optional<String> key(SettingsReading read) {
        return Optional.ofNullable(read)
                .filter(reading -> reading.problems().isEmpty())
                .flatMap(reading -> reading.settings().apiKey())
                .map(ApiKey::secret);
    }

    /** Reads seconds, as plugins take them, or a span with its unit. */
    static final class TimeoutConverter implements ITypeConverter<Duration> {
        private static final double MOST_SECONDS = 3_600;

        @Override
        public Duration convert(String text) {
            if (!text.matches("\\d{1,4}(\\.\\d{1,3})?")) {
                return new WatchSpan().convert(text.toLowerCase(Locale.ROOT));
            }
            double seconds = Double.parseDouble(text);
            if (seconds <= 0 || seconds > MOST_SECONDS) {
                throw new TypeConversionException("expected seconds above 0 and at most 3600, was '" + text + "'");
            }
            return Duration.ofMillis((long) (seconds * 1_000));
        }
    }
}
