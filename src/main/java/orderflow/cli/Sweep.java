package orderflow.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orderflow.config.RulesInForce;
import orderflow.config.SettingsGrid;
import orderflow.config.SettingsSaver;
import orderflow.engine.Engine;
import orderflow.engine.EngineListener;
import orderflow.engine.Panel;
import orderflow.fault.ExitCode;
import orderflow.fault.TerminalText;
import orderflow.feed.recording.RecordingFile;
import orderflow.feed.recording.Recordings;
import orderflow.risk.Portfolio;
import orderflow.score.PriceTape;
import orderflow.score.TapeWriter;
import orderflow.sink.AlertCounter;
import orderflow.sweep.Axis;
import orderflow.sweep.PackedMarks;
import orderflow.sweep.SweepJson;
import orderflow.sweep.SweepPlan;
import orderflow.sweep.SweepResult;

/** Wires one sweep: recordings, one engine for all combinations and the scoring; shows the table, saves the best. */
final class Sweep {

    private final Surroundings surroundings;
    private final SettingsGrid grid;
    private final Portfolio portfolio;
    private final RecordedPositions recordedPositions;
    private final ReplayOptions options;
    private final SweepOptions sweep;
    private final Optional<ReplayReport> report;
    private ReplayProgress progress;
    private boolean interrupted;

    Sweep(
            Surroundings surroundings,
            SettingsGrid grid,
            Portfolio portfolio,
            RecordedPositions recordedPositions,
            ReplayOptions options,
            SweepOptions sweep,
            Optional<ReplayReport> report) {
        this.surroundings = surroundings;
        this.grid = grid;
        this.portfolio = portfolio;
        this.recordedPositions = recordedPositions;
        this.options = options;
        this.sweep = sweep;
        this.report = report;
    }

    /** Tries the combinations on the files and answers the code to end with. */
    ExitCode run(List<RecordingFile> files) {
        Optional<Path> target = sweep.save().map(surroundings::resolve);
        // better said now than when the work is done
        target.ifPresent(SettingsSaver::check);
        List<PackedMarks> marks = PackedMarks.several(grid.points().size());
        List<Panel> panels = new ArrayList<>();
        for (SettingsGrid.Point point : grid.points()) {
            panels.add(new Panel(Replay.engineSettings(point.settings()), marks.get(panels.size())));
        }
        // the page shows what the settings in force find, beside what the others are worth
        report.ifPresent(page -> panels.add(page.panel()));
        Recordings recordings = new Recordings(files, options.flatFiles());
        // of all combinations they are the same
        RulesInForce rules = grid.points().get(0).settings().rulesInForce();
        ReplayJournal journal = new ReplayJournal(rules, recordings::name, this::warn, this::tell, Optional.empty());
        journal.expect(options.symbols());
        EngineListener listener =
                report.<EngineListener>map(page -> page.listener(journal)).orElse(journal);
        Engine engine = new Engine(panels, portfolio, listener);
        TapeWriter tape = new TapeWriter(engine::quoteInForce);
        ExitCode failure = replay(recordings, engine, tape, journal);
        SweepResult result = score(tape.finish(), marks);
        SweepProduct product = new SweepProduct(surroundings, grid, result, options.quiet());
        product.print(options.form());
        boolean reported = report.isEmpty() || report(report.get(), result, journal, files, engine, failure);
        if (target.isPresent() && failure == ExitCode.OK && !interrupted) {
            product.save(target.get());
        }
        return reported ? failure : ExitCode.IO;
    }

    private boolean report(
            ReplayReport page,
            SweepResult result,
            ReplayJournal journal,
            List<RecordingFile> files,
            Engine engine,
            ExitCode failure) {
        page.sweep(SweepJson.lines(result));
        return page.write(
                journal.figures(new AlertCounter(), Duration.ZERO), files, engine, failure, interrupted, this::tell);
    }

    private ExitCode replay(Recordings recordings, Engine engine, TapeWriter tape, ReplayJournal journal) {
        long startNanos = System.nanoTime();
        progress = ReplayProgress.of(decorated(), recordings.size(), surroundings.err());
        ReplayRecording unrecorded = ReplayRecording.of(Optional.empty(), surroundings, options.symbols(), this::tell);
        List<ReplayRun.Witness> witnesses = new ArrayList<>(List.of(tape::after));
        report.ifPresent(page -> page.warn(this::tell));
        report.ifPresent(page -> witnesses.add((event, decided) -> page.after(event, engine)));
        ReplayRun run = new ReplayRun(
                options.plan(),
                recordings,
                engine,
                journal,
                recordedPositions,
                unrecorded,
                () -> false,
                ReplayRun.Witness.of(witnesses));
        ExitCode failure;
        try (Interruption interruption = Interruption.listen(run::stop)) {
            failure = run.run(progress);
            interrupted = interruption.requested();
        }
        progress.close();
        journal.missing().forEach(this::warn);
        options.idle(run.sawFlatFile()).ifPresent(this::warn);
        if (!options.quiet()) {
            Duration elapsed = Duration.ofNanos(System.nanoTime() - startNanos);
            journal.account(elapsed).forEach(surroundings.err()::println);
        }
        if (interrupted) {
            tell("interrupted: the figures rest on what was read until then"
                    + (sweep.save().isPresent() ? ", and nothing is saved" : ""));
        }
        return failure;
    }

    private SweepResult score(PriceTape tape, List<PackedMarks> marks) {
        SweepPlan plan = new SweepPlan(
                grid.axes().stream().map(Sweep::axis).toList(),
                grid.points().stream().map(SettingsGrid.Point::place).toList(),
                grid.leftOut(),
                sweep.rank(),
                sweep.holdout(),
                options.scoring());
        ReplayProgress scoring = ReplayProgress.counting(decorated(), "Scoring", plan.scorings(), surroundings.err());
        Countdown scored = new Countdown(scoring);
        try (scoring) {
            return plan.result(tape, marks, scored::next);
        }
    }

    private static final class Countdown {
        private final ReplayProgress progress;
        private long done;

        Countdown(ReplayProgress progress) {
            this.progress = progress;
        }

        /** Called by several threads. */
        synchronized void next() {
            progress.update(++done);
        }
    }

    private static Axis axis(SettingsGrid.Axis axis) {
        return new Axis(axis.setting().key(), axis.setting().numeric(), axis.values());
    }

    private boolean decorated() {
        return surroundings.errDecorated() && !options.quiet();
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
