package orderflow.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orderflow.alert.AlertSink;
import orderflow.config.Settings;
import orderflow.engine.Engine;
import orderflow.engine.EngineListener;
import orderflow.engine.EngineSettings;
import orderflow.fault.ExitCode;
import orderflow.fault.RejectionCode;
import orderflow.fault.TerminalText;
import orderflow.feed.recording.RecordingFile;
import orderflow.feed.recording.Recordings;
import orderflow.risk.Portfolio;
import orderflow.score.MarkList;
import orderflow.sink.AlertCounter;
import orderflow.sink.AlertJson;
import orderflow.sink.AlertText;
import orderflow.sink.ConsoleSink;
import orderflow.sink.FanOut;

/** Wires one replay: recordings, engine, sinks, journal and progress; runs it and says what was seen. */
final class Replay {

    private static final String NOTHING_MONITORED = "--positions: expected the positions to hold a symbol of the"
            + " recording, since monitoring_mode is positions_only, but they hold none: nothing was monitored";

    private final Surroundings surroundings;
    private final Settings settings;
    private final Portfolio portfolio;
    private final RecordedPositions recordedPositions;
    private final ReplayOptions options;
    private final Optional<ReplayReport> report;
    private ReplayProgress progress;

    Replay(
            Surroundings surroundings,
            Settings settings,
            Portfolio portfolio,
            RecordedPositions recordedPositions,
            ReplayOptions options,
            Optional<ReplayReport> report) {
        this.surroundings = surroundings;
        this.settings = settings;
        this.portfolio = portfolio;
        this.recordedPositions = recordedPositions;
        this.options = options;
        this.report = report;
    }

    /** What one run consists of; the parts that nobody asked for do nothing. */
    private record Parts(
            Engine engine,
            ReplayRun run,
            ReplayRecording recording,
            ReplayAudit audit,
            ReplayJournal journal,
            AlertCounter counter,
            ConsoleSink console,
            Optional<Scoring> scoring) {}

    /** Replays the files and answers the code to end with. */
    ExitCode run(List<RecordingFile> files) {
        long startNanos = System.nanoTime();
        Recordings recordings = new Recordings(files, options.flatFiles());
        progress = ReplayProgress.of(
                surroundings.errDecorated() && !options.quiet(), recordings.size(), surroundings.err());
        Parts parts = parts(recordings);
        // Until everything is written and told, a signal ends nothing but the reading.
        try (Interruption interruption = Interruption.listen(parts.run::stop)) {
            ExitCode failure = read(parts);
            warnOfWhatWasIdle(parts);
            boolean reported = report(parts, files, failure);
            tellFigures(parts, startNanos);
            return code(failure, parts, reported && !parts.audit.failed() && !parts.recording.failed());
        }
    }

    /** Reads to the end; whatever happens, what was read is then in the recording and the log. */
    private ExitCode read(Parts parts) {
        try (ReplayProgress bar = progress;
                ReplayAudit audit = parts.audit;
                ReplayRecording recording = parts.recording) {
            return parts.run.run(bar);
        }
    }

    private Parts parts(Recordings recordings) {
        ReplayRecording recording = ReplayRecording.of(options.record(), surroundings, options.symbols(), this::tell);
        ReplayAudit audit = new ReplayAudit(options.log().map(surroundings::resolve), this::warn, this::tell);
        ReplayJournal journal = new ReplayJournal(
                settings.rulesInForce(), recordings::name, this::warn, this::tell, audit.validation());
        journal.expect(options.symbols());
        AlertCounter counter = new AlertCounter();
        ConsoleSink console = console();
        MarkList marks = new MarkList();
        AlertSink sinks = sinks(audit, console, counter, marks);
        Engine engine = new Engine(engineSettings(settings), portfolio, sinks, listener(journal));
        Optional<Scoring> scoring = options.score().map(asked -> new Scoring(asked, engine, marks));
        report.ifPresent(page -> page.warn(this::tell));
        ReplayRun run = new ReplayRun(
                options.plan(),
                recordings,
                engine,
                journal,
                recordedPositions,
                recording,
                console::closed,
                witness(engine, scoring));
        return new Parts(engine, run, recording, audit, journal, counter, console, scoring);
    }

    private void warnOfWhatWasIdle(Parts parts) {
        if (parts.console.closed()) {
            parts.recording.endedEarly().ifPresent(this::warn);
        } else {
            parts.journal.missing().forEach(this::warn);
            if (options.symbols().isEmpty() && parts.journal.sawSymbols() && !parts.engine.monitored()) {
                warn(NOTHING_MONITORED);
            }
            options.idle(parts.run.sawFlatFile()).ifPresent(this::warn);
        }
    }

    /** Writes the page where one was asked for; answers false when that failed. */
    private boolean report(Parts parts, List<RecordingFile> files, ExitCode failure) {
        if (report.isEmpty()) {
            return true;
        }
        parts.scoring.ifPresent(asked -> report.get().score(asked.json()));
        return report.get()
                .write(
                        parts.journal.figures(parts.counter, Duration.ZERO),
                        files,
                        parts.engine,
                        failure,
                        parts.run.stopped(),
                        this::tell);
    }

    private void tellFigures(Parts parts, long startNanos) {
        if (parts.console.closed()) {
            return;
        }
        PrintStream err = surroundings.err();
        if (!options.quiet()) {
            Duration elapsed = Duration.ofNanos(System.nanoTime() - startNanos);
            parts.journal.summary(parts.counter, elapsed).forEach(err::println);
            DecisionCoverage.shortfall(settings, parts.engine, "this recording").ifPresent(err::println);
            parts.recording
                    .summary(parts.journal.rejections(RejectionCode.MALFORMED))
                    .map(TerminalText::escape)
                    .ifPresent(err::println);
        }
        parts.scoring.ifPresent(asked -> asked.lines(options.output()).forEach(err::println));
    }

    private EngineListener listener(ReplayJournal journal) {
        return report.map(page -> page.listener(journal)).orElse(journal);
    }

    private ReplayRun.Witness witness(Engine engine, Optional<Scoring> scoring) {
        List<ReplayRun.Witness> witnesses = new ArrayList<>();
        scoring.ifPresent(witnesses::add);
        report.ifPresent(page -> witnesses.add((event, decided) -> page.after(event, engine)));
        return ReplayRun.Witness.of(witnesses);
    }

    private ExitCode code(ExitCode failure, Parts parts, boolean written) {
        Optional<IOException> unprinted = parts.console.failure();
        unprinted.ifPresent(e -> tell("standard output: cannot be written: " + e.getMessage()));
        if (unprinted.isPresent() || !written) {
            return ExitCode.IO;
        }
        return failure == ExitCode.OK
                ? options.failOn().codeOf(parts.counter.hasAlerts(), parts.counter.hasExitSignals())
                : failure;
    }

    /** What an engine decides by. */
    static EngineSettings engineSettings(Settings settings) {
        return switch (settings.rules()) {
            case RARITY -> new EngineSettings.RarityRules(settings.rarity(), settings.rarityExit());
            case SPECIFIED ->
                new EngineSettings.SpecifiedRules(settings.redBurst(), settings.largeSeller(), settings.exit());
        };
    }

    private ConsoleSink console() {
        return new ConsoleSink(
                surroundings.out(),
                options.output() == OutputFormat.json ? new AlertJson() : new AlertText(surroundings.outDecorated()),
                ClosedOutputException.class::isInstance,
                () -> {});
    }

    /** The audit log comes first: each record is written before its alert is shown. */
    private AlertSink sinks(ReplayAudit audit, ConsoleSink console, AlertCounter counter, MarkList marks) {
        List<AlertSink> sinks = new ArrayList<>(audit.sinks());
        sinks.add(counter);
        if (options.score().isPresent()) {
            sinks.add(marks);
        }
        report.ifPresent(page -> sinks.add(page.heard()));
        sinks.add(progress.beside(console));
        return new FanOut(sinks);
    }

    private void warn(String line) {
        if (!options.quiet()) {
            tell("warning: " + line);
        }
    }

    private void tell(String line) {
        progress.beside(() -> surroundings.err().println("orderflow: " + TerminalText.escape(line)));
    }
}
