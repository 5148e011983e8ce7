package orderflow.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import orderflow.feed.recording.FlatFiles;
import orderflow.score.ScoreSettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a replay can be told beside its files and settings. */
final class ReplayOptions {

    /** Units of the sizes of quotes. */
    enum QuoteSizeUnit {
        shares,
        lots
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = TimeBound.Converter.class,
            description = "Decide from this time on: a New York time (09:30), on every day, or an ISO time. What is"
                    + " earlier is read, but nothing is decided on it.")
    private TimeBound from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            converter = TimeBound.Converter.class,
            description = "Decide up to this time, excluded.")
    private TimeBound to;

    @Mixin
    private ScoreOptions score;

    private final List<String> symbols = new ArrayList<>();

    @Option(
            names = "--speed",
            paramLabel = "max|N",
            defaultValue = "max",
            converter = Speed.Converter.class,
            description =
                    "Times faster than real time, or max (default: ${DEFAULT-VALUE}). More than an hour without an"
                            + " event is not waited for.")
    private Speed speed;

    @Option(
            names = "--fail-on",
            paramLabel = "exit|alert|never",
            defaultValue = "exit",
            description = "What ends the run with 10 or 11 (default: ${DEFAULT-VALUE}).")
    private FailOn failOn;

    @Option(names = "--log", paramLabel = "DIR", description = "Write the audit log into this folder.")
    private Path log;

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "Write what is read into a new recording: .jsonl, .jsonl.gz or .jsonl.zst. --symbol chooses"
                    + " what is written, --from and --to do not.")
    private Path record;

    @Option(
            names = "--quote-size-unit",
            paramLabel = "shares|lots",
            description = "What quote sizes of flat files are in: shares (default), or round lots of 100 in files"
                    + " downloaded before 2025-11-03.")
    private QuoteSizeUnit quoteSizeUnit;

    @Option(
            names = "--output",
            paramLabel = "text|json|csv",
            defaultValue = "text",
            description = "Form of an alert, text or json, or of a sweep's table (default: ${DEFAULT-VALUE}).")
    private ReplayForm output;

    private long maxMalformed;

    @Option(
            names = {"-q", "--quiet"},
            description = "Show the alerts alone: no summary, no warnings, no progress.")
    private boolean quiet;

    @Option(
            names = "--symbol",
            paramLabel = "SYMBOL",
            split = ",",
            converter = SymbolConverter.class,
            description = "Look at this symbol only; may be repeated.")
    private void symbols(List<String> values) {
        symbols.clear();
        symbols.addAll(values);
    }

    @Option(
            names = "--max-malformed",
            paramLabel = "N",
            defaultValue = "100",
            description = "End with 65 after more malformed records than this (default: ${DEFAULT-VALUE}).")
    private void maxMalformed(long most) {
        if (most < 0) {
            throw new ParameterException(
                    command.commandLine(),
                    "Invalid value for option '--max-malformed': expected 0 or more, was " + most);
        }
        maxMalformed = most;
    }

    /**
     * The plan of the replay.
     *
     * @throws ParameterException when no time lies between the bounds
     */
    ReplayPlan plan() {
        if (from != null && to != null && from.leavesNothingUntil(to)) {
            throw new ParameterException(
                    command.commandLine(),
                    "Invalid value for option '--to': expected a time after --from " + from + ", was " + to);
        }
        return new ReplayPlan(Optional.ofNullable(from), Optional.ofNullable(to), speed, maxMalformed);
    }

    /** How a sweep scores. */
    ScoreSettings scoring() {
        return score.chosen();
    }

    /** How to score the alerts, where that is asked for. */
    Optional<ScoreSettings> score() {
        return score.settings();
    }

    List<String> symbols() {
        return symbols;
    }

    FailOn failOn() {
        return failOn;
    }

    Optional<Path> log() {
        return Optional.ofNullable(log);
    }

    Optional<Path> record() {
        return Optional.ofNullable(record);
    }

    /** What flat files do not say themselves. */
    FlatFiles flatFiles() {
        return FlatFiles.of(Set.copyOf(symbols), quoteSizeUnit == QuoteSizeUnit.lots);
    }

    /** A warning about an option that concerned nothing that was read, where there is one. */
    Optional<String> idle(boolean sawFlatFile) {
        return quoteSizeUnit == null || sawFlatFile
                ? Optional.empty()
                : Optional.of(
                        "--quote-size-unit: expected a flat file, was none; the header of a recording tells its unit");
    }

    /** The form of what goes to standard output. */
    ReplayForm form() {
        return output;
    }

    /** The form of an alert. */
    OutputFormat output() {
        return output == ReplayForm.json ? OutputFormat.json : OutputFormat.text;
    }

    boolean quiet() {
        return quiet;
    }
}
