package orderflow.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import orderflow.config.MonitoringMode;
import orderflow.config.Settings;
import orderflow.config.SettingsGrid;
import orderflow.fault.ExitCode;
import orderflow.fault.OrderFlowException;
import orderflow.fault.Problem;
import orderflow.feed.recording.RecordingFile;
import orderflow.risk.Portfolio;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs recordings through the engine and shows what it finds. */
@Command(
        name = "replay",
        description = "Run recorded sessions through the detectors: .jsonl, .jsonl.gz, .jsonl.zst, the"
                + " vendor's flat files (.csv, .csv.gz), Databento's .dbn and .dbn.zst, or - for"
                + " standard input; with --day past days of a vendor's history. Several files are merged by event"
                + " time.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing occurred that --fail-on names, or a sweep was made",
            "10:an exit signal was raised (--fail-on exit, the default)",
            "11:alerts, but no exit signal (--fail-on alert)",
            "64:wrong usage",
            "65:a recording that cannot be used",
            "66:no such input",
            "69:the history cannot be reached (--day)",
            "74:reading or writing failed",
            "77:the key was refused or the account lacks the data (--day)",
            "78:the settings or positions are invalid",
            "130:ended at once by a second Ctrl-C"
        })
final class ReplayCommand implements Callable<Integer> {

    /** Names the file that standard input comes from, where it is one. */
    private static final Path STANDARD_INPUT = Path.of("/dev/stdin");

    private final Surroundings surroundings;

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Recordings; - for standard input.")
    private List<Path> files;

    @Mixin
    private HistoryOptions history;

    @Mixin
    private SettingsOptions settingsOptions;

    @Mixin
    private PositionsOption positionsOption;

    @Mixin
    private ReplayOptions options;

    @Mixin
    private ReportOptions reportOptions;

    @Mixin
    private SweepOptions sweep;

    ReplayCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (files == null) {
            files = List.of();
        }
        history.check(options.symbols());
        if (files.isEmpty() && !history.asked()) {
            throw new ParameterException(command.commandLine(), "Missing required parameter: 'FILE', or --day");
        }
        if (files.stream().filter(ReplayCommand::isStandardInput).count() > 1) {
            throw new OrderFlowException(
                    ExitCode.USAGE,
                    new Problem("", "FILE", "expected - once, since there is one standard input, was there twice"));
        }
        sweep.check(options.form());
        reportOptions.check(positionsOption.path(surroundings).isPresent());
        fileUses().check();
        return (sweep.swept().isEmpty() ? replay() : tryAll()).number();
    }

    private FileUses fileUses() {
        FileUses uses = new FileUses(surroundings);
        settingsOptions.noteReads(uses, surroundings);
        positionsOption.noteReads(uses);
        for (Path file : files) {
            uses.reads("the recording", isStandardInput(file) ? STANDARD_INPUT : file);
        }
        if (history.asked()) {
            pastDays().files().forEach(file -> uses.reads("the recording", file));
        }
        options.record().ifPresent(file -> uses.writes("--record", file));
        reportOptions.file().ifPresent(file -> uses.writes("--report", file));
        sweep.save().ifPresent(file -> uses.writes("--save", file));
        options.log().ifPresent(folder -> uses.writesLog("--log", folder));
        return uses;
    }

    private ExitCode replay() {
        Settings settings = settingsOptions.settings(surroundings, options.quiet());
        Portfolio portfolio = portfolio(settings);
        return new Replay(
                        surroundings,
                        settings,
                        portfolio,
                        recordedPositions(settings),
                        options,
                        report())
                .run(recordings(settings));
    }

    private PastDays pastDays() {
        return new PastDays(surroundings, history, options.symbols(), options.quiet(), Thread::sleep);
    }

    private Optional<ReplayReport> report() {
        return reportOptions
                .file()
                .map(file -> new ReplayReport(
                        file,
                        surroundings.resolve(file),
                        reportOptions.positions(),
                        settingsOptions.readBeside(surroundings, sweep.swept())));
    }

    private ExitCode tryAll() {
        SettingsGrid grid = settingsOptions.grid(surroundings, options.quiet(), sweep.swept());
        // what is monitored depends on no setting that can be swept
        Settings settings = grid.points().get(0).settings();
        Portfolio portfolio = portfolio(settings);
        return new Sweep(
                        surroundings,
                        grid,
                        portfolio,
                        recordedPositions(settings),
                        options,
                        sweep,
                        report())
                .run(recordings(settings));
    }

    /** Those of the command line go before what recordings hold. */
    private RecordedPositions recordedPositions(Settings settings) {
        return new RecordedPositions(
                positionsOption.path(surroundings).isEmpty(),
                settings.monitoringMode() == MonitoringMode.WATCHLIST,
                options.symbols());
    }

    private Portfolio portfolio(Settings settings) {
        settingsOptions.requireNoKeyAmong(options.symbols(), settings);
        boolean watchlist = settings.monitoringMode() == MonitoringMode.WATCHLIST;
        Portfolio portfolio = positionsOption
                .read(surroundings)
                .map(positions -> Portfolio.of(positions, watchlist))
                .orElse(Portfolio.everything());
        List<Problem> unmonitored = options.symbols().stream()
                .filter(symbol -> !portfolio.allows(symbol))
                .map(symbol -> new Problem(
                        symbol,
                        "--symbol",
                        "expected a symbol of the positions file, since monitoring_mode is positions_only"))
                .toList();
        if (!unmonitored.isEmpty()) {
            throw new OrderFlowException(ExitCode.SETTINGS, unmonitored);
        }
        return portfolio.only(options.symbols());
    }

    /** All files, and the days behind them, or everything that is wrong with any; nothing is fetched where a file is. */
    private List<RecordingFile> recordings(Settings settings) {
        List<RecordingFile> opened = opened(files);
        if (history.asked()) {
            PastDays days = pastDays();
            days.fetch(settings);
            opened.addAll(opened(days.files()));
        }
        return opened;
    }

    private List<RecordingFile> opened(List<Path> files) {
        List<RecordingFile> opened = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        ExitCode code = ExitCode.NO_INPUT;
        for (Path file : files) {
            try {
                opened.add(open(file));
            } catch (OrderFlowException e) {
                code = problems.isEmpty() ? e.exitCode() : code;
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new OrderFlowException(code, problems);
        }
        return opened;
    }

    private RecordingFile open(Path file) {
        return isStandardInput(file)
                ? RecordingFile.of(surroundings.in(), RecordingFile.STANDARD_INPUT)
                : RecordingFile.open(surroundings.resolve(file), file.toString());
    }

    private static boolean isStandardInput(Path file) {
        return file.toString().equals("-");
    }
}
