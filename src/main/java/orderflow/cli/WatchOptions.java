package orderflow.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a watch can be told beside its symbols, settings and positions. */
final class WatchOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--for",
            paramLabel = "SPAN",
            converter = WatchSpan.class,
            description = "End so long after the start of the program: 90s, 30m, 6h30m.")
    private Duration span;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            converter = TimeBound.Converter.class,
            description = "End at a New York time (16:00) or an ISO time.")
    private TimeBound until;

    @Option(names = "--stop-on", paramLabel = "exit|alert", description = "End at the first exit signal, or alert.")
    private StopOn stopOn;

    @Option(
            names = "--fail-on",
            paramLabel = "exit|alert|never",
            defaultValue = "exit",
            description = "What makes the watch end with 10 or 11 (default: ${DEFAULT-VALUE}).")
    private FailOn failOn;

    @Option(
            names = "--output",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "Form of an alert (default: ${DEFAULT-VALUE}).")
    private OutputFormat output;

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "Keep what was received, for replay: .jsonl, .jsonl.gz or .jsonl.zst.")
    private Path record;

    @Option(
            names = "--connect-timeout",
            paramLabel = "SPAN",
            defaultValue = "30s",
            converter = WatchSpan.class,
            description = "End with 69 when the feed cannot be reached at the start (default: ${DEFAULT-VALUE}).")
    private Duration connectTimeout;

    private double maxBlindPercent;

    @Option(
            names = {"-q", "--quiet"},
            description = "Show alerts and loss of monitoring alone: no banner, no notes, no summary.")
    private boolean quiet;

    private List<String> exec = List.of();

    @Option(
            names = "--bell",
            paramLabel = "critical|all|off",
            defaultValue = "off",
            description = "Ring the terminal's bell (default: ${DEFAULT-VALUE}).")
    private Bell bell;

    @Option(
            names = "--clock",
            paramLabel = "feed",
            description = "Take the time from a simulator on this machine, whose session is another day's.")
    private ClockSource clock;

    @Option(
            names = "--feed",
            paramLabel = "websocket|rest",
            defaultValue = "websocket",
            description = "Listen, or ask again and again by REST, for plans without WebSocket (default:"
                    + " ${DEFAULT-VALUE}).")
    private FeedSource source;

    /** Where the data comes from. */
    enum FeedSource {
        websocket,
        rest
    }

    /** Where the time comes from; there is only one other than this machine. */
    enum ClockSource {
        feed
    }

    @Option(
            names = "--max-blind",
            paramLabel = "PERCENT",
            defaultValue = "5",
            description =
                    "End with 12 when a symbol went unmonitored for more of the time (default: ${DEFAULT-VALUE}).")
    private void maxBlind(double percent) {
        if (!(percent >= 0 && percent <= 100)) {
            throw new ParameterException(
                    command.commandLine(), "Invalid value for option '--max-blind': expected 0 to 100, was " + percent);
        }
        maxBlindPercent = percent;
    }

    @Option(
            names = "--exec",
            paramLabel = "COMMAND",
            description =
                    "Run a command for each alert, exit signal, and loss or return of monitoring, with its JSON on"
                            + " standard input. It is split into words without a shell.")
    private void exec(String text) {
        try {
            exec = CommandWords.of(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    command.commandLine(),
                    "Invalid value for option '--exec': " + e.getMessage() + ", was '" + text + "'");
        }
    }

    Optional<Duration> span() {
        return Optional.ofNullable(span);
    }

    Optional<TimeBound> until() {
        return Optional.ofNullable(until);
    }

    Optional<StopOn> stopOn() {
        return Optional.ofNullable(stopOn);
    }

    FailOn failOn() {
        return failOn;
    }

    OutputFormat output() {
        return output;
    }

    Optional<Path> record() {
        return Optional.ofNullable(record);
    }

    Duration connectTimeout() {
        return connectTimeout;
    }

    double maxBlindShare() {
        return maxBlindPercent / 100;
    }

    /** The words of the command to run; empty for none. */
    List<String> exec() {
        return exec;
    }

    Bell bell() {
        return bell;
    }

    boolean quiet() {
        return quiet;
    }

    boolean polling() {
        return source == FeedSource.rest;
    }

    boolean clockOfFeed() {
        return clock == ClockSource.feed;
    }
}
