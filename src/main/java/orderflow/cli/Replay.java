package orderflow.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
import orderflow.sink.AuditLog;
import orderflow.sink.ConsoleSink;
import orderflow.sink.DaemonTicker;
import orderflow.sink.FanOut;
import orderflow.sink.ValidationLog;

/** Wires one replay: recordings, engine, sinks, journal and progress; runs it and says what was seen. */
final class Replay {

    private static final Duration SYNC_INTERVAL = Duration.ofSeconds(1);

    private final Surroundings surroundings;
    private final Settings settings;
    private final Portfolio portfolio;
    private final ReplayOptions options;
    private final Optional<ReplayReport> report;
    private ReplayProgress progress;

    Replay(
            Surroundings surroundings,
            Settings settings,
            Portfolio portfolio,
            ReplayOptions options,
            Optional<ReplayReport> report) {
        this.surroundings = surroundings;
        this.settings = settings;
        this.portfolio = portfolio;
        this.options = options;
        this.report = report;
    }

    /** Replays the files and answers the code to end with. */
    ExitCode run(List<RecordingFile> files) {
        long startNanos = System.nanoTime();
        ReplayPlan plan = options.plan();
        Recordings recordings = new Recordings(files, options.flatFiles());
        progress = ReplayProgress.of(
                surroundings.errDecorated() && !options.quiet(), recordings.size(), surroundings.err());
        ReplayRecording recording = ReplayRecording.of(options.record(), surroundings, options.symbols(), this::tell);
        Optional<AuditLog> audit = options.log().map(this::openAuditLog);
        Optional<ValidationLog> validation =
                audit.map(log -> new ValidationLog(System.currentTimeMillis(), log::onValidationError));
        ReplayJournal journal = new ReplayJournal(recordings::name, this::warn, this::tell, validation);
        journal.expect(options.symbols());
        AlertCounter counter = new AlertCounter();
        ConsoleSink console = console();
        MarkList marks = new MarkList();
        Engine engine = new Engine(
                engineSettings(settings), portfolio, sinks(audit, console, counter, marks), listener(journal));
        Optional<Scoring> scoring = options.score().map(asked -> new Scoring(asked, engine, marks));
        ReplayRun.Witness witness = witness(engine, scoring);
        report.ifPresent(page -> page.warn(this::tell));
        ReplayRun run = new ReplayRun(plan, recordings, engine, journal, recording, console::closed, witness);
        ExitCode failure;
        // Signals are listened to until the recording is whole.
        try (Interruption interruption = Interruption.listen(run::stop);
                recording) {
            failure = run.run(progress);
        }
        progress.close();
        if (console.closed()) {
            recording.endedEarly().ifPresent(this::warn);
        } else {
            journal.missing().forEach(this::warn);
            options.idle(run.sawFlatFile()).ifPresent(this::warn);
        }
        validation.ifPresent(ValidationLog::finish);
        audit.ifPresent(AuditLog::close);
        scoring.ifPresent(asked -> report.ifPresent(page -> page.score(asked.json())));
        boolean reported = report.isEmpty()
                || report.get()
                        .write(journal.figures(counter, Duration.ZERO), files, failure, run.stopped(), this::tell);
        if (!options.quiet() && !console.closed()) {
            Duration elapsed = Duration.ofNanos(System.nanoTime() - startNanos);
            journal.summary(counter, elapsed).forEach(surroundings.err()::println);
            recording
                    .summary(journal.rejections(RejectionCode.MALFORMED))
                    .map(TerminalText::escape)
                    .ifPresent(surroundings.err()::println);
        }
        if (!console.closed()) {
            scoring.ifPresent(asked -> asked.lines(options.output()).forEach(surroundings.err()::println));
        }
        boolean unwritten = recording.failed()
                || !reported
                || audit.flatMap(AuditLog::failure).isPresent();
        return code(failure, console, unwritten, counter);
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

    private ExitCode code(ExitCode failure, ConsoleSink console, boolean unwritten, AlertCounter counter) {
        if (console.failure().isPresent()) {
            tell("standard output: cannot be written: "
                    + console.failure().get().getMessage());
            return ExitCode.IO;
        }
        if (unwritten) {
            return ExitCode.IO;
        }
        return failure == ExitCode.OK
                ? options.failOn().codeOf(counter.hasAlerts(), counter.hasExitSignals())
                : failure;
    }

    /** What an engine decides by. */
    static EngineSettings engineSettings(Settings settings) {
        return new EngineSettings(settings.redBurst(), settings.largeSeller(), settings.exit());
    }

    private ConsoleSink console() {
        return new ConsoleSink(
                surroundings.out(),
                options.output() == OutputFormat.json ? new AlertJson() : new AlertText(surroundings.outDecorated()),
                () -> {});
    }

    /** The audit log comes first: each record is written before its alert is shown. */
    private AlertSink sinks(Optional<AuditLog> audit, ConsoleSink console, AlertCounter counter, MarkList marks) {
        List<AlertSink> sinks = new ArrayList<>();
        audit.ifPresent(sinks::add);
        sinks.add(counter);
        if (options.score().isPresent()) {
            sinks.add(marks);
        }
        report.ifPresent(page -> sinks.add(page.heard()));
        sinks.add(progress.beside(console));
        return new FanOut(sinks);
    }

    private AuditLog openAuditLog(Path folder) {
        String run = Instant.now().truncatedTo(ChronoUnit.MILLIS) + "/"
                + ProcessHandle.current().pid();
        AuditLog.Listener listener = new AuditLog.Listener() {
            @Override
            public void onFailure(String message) {
                tell(message);
            }

            @Override
            public void onRecovery(String message) {
                warn(message);
            }
        };
        return new AuditLog(
                surroundings.resolve(folder),
                run,
                OptionalLong::empty,
                listener,
                new DaemonTicker("audit-sync", SYNC_INTERVAL));
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
