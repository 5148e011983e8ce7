package orderflow.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import orderflow.alert.Alert;
import orderflow.alert.ExitSignal;
import orderflow.config.Setting;
import orderflow.config.Settings;
import orderflow.config.SettingsReading;
import orderflow.engine.Engine;
import orderflow.engine.EngineListener;
import orderflow.engine.Panel;
import orderflow.event.MarketEvent;
import orderflow.event.Quantity;
import orderflow.fault.ExitCode;
import orderflow.fault.RejectionCode;
import orderflow.feed.recording.RecordingFile;
import orderflow.file.FileFault;
import orderflow.report.Heard;
import orderflow.report.MarkWords;
import orderflow.report.ReportCollector;
import orderflow.report.ReportPage;
import orderflow.report.ReportRules;
import orderflow.report.ReportRun;
import orderflow.sink.AlertText;
import orderflow.sink.RunFigures;

/** The page of one replay: what it collects, and how what went wrong with it is told. For the engine's thread. */
final class ReplayReport {

    /** What a replay decides nothing by, and what would tell others of this machine. */
    private static final Set<Setting<?>> LEFT_OUT = Set.of(
            Setting.DATA_SOURCE,
            Setting.POLYGON_API_KEY,
            Setting.RATE_LIMIT_PER_SECOND,
            Setting.LOG_DIR,
            Setting.REST_URL,
            Setting.WEBSOCKET_URL,
            Setting.DATABENTO_API_KEY,
            Setting.DATABENTO_URL);

    private static final MarkWords WORDS = new MarkWords() {
        @Override
        public String of(Alert alert) {
            return AlertText.seen(alert);
        }

        @Override
        public String of(ExitSignal signal) {
            return AlertText.reason(signal);
        }
    };

    private final Path named;
    private final Path file;
    private final boolean positions;
    private final SettingsReading reading;
    private final ReportCollector collector;
    private Optional<String> score = Optional.empty();
    private Optional<String> sweep = Optional.empty();

    ReplayReport(Path named, Path file, boolean positions, SettingsReading reading) {
        this.named = named;
        this.file = file;
        this.positions = positions;
        this.reading = reading;
        this.collector = new ReportCollector(rules(reading.settings()));
    }

    /** What an engine is told that decides by the settings in force beside others. */
    Panel panel() {
        return new Panel(Replay.engineSettings(reading.settings()), collector.heard());
    }

    /** A listener that hears for another as well as for the page. */
    EngineListener listener(EngineListener other) {
        return new ListenerRow(List.of(other, collector.heard()));
    }

    /** What hears of alerts and exit signals. */
    Heard heard() {
        return collector.heard();
    }

    void after(MarketEvent event, Engine engine) {
        collector.after(event, engine);
    }

    /** What the alerts were worth, as one line of JSON. */
    void score(String json) {
        score = Optional.of(json);
    }

    /** What other settings would have given, as lines of JSON. */
    void sweep(List<String> lines) {
        sweep = Optional.of("[" + String.join(",", lines) + "]");
    }

    /** Tells at once of a folder that is not there, since a long replay may follow. */
    void warn(Consumer<String> problems) {
        if (!Files.isDirectory(file.getParent())) {
            problems.accept(named + ": the report cannot be written: its folder does not exist; the replay goes on");
        }
    }

    /**
     * Writes the page.
     *
     * @return false when that could not be done, after that was told
     */
    boolean write(
            RunFigures figures,
            List<RecordingFile> recordings,
            Engine engine,
            ExitCode ended,
            boolean stopped,
            Consumer<String> problems) {
        ReportRun run = new ReportRun(
                Version.number(),
                recordings.stream().map(RecordingFile::name).toList(),
                figures.events().entrySet().stream()
                        .map(one -> new ReportRun.Count(one.getKey(), one.getValue()))
                        .toList(),
                rejected(figures.rejected()),
                passedOver(figures.passedOver()),
                settings(),
                score,
                sweep,
                notes(engine, ended, stopped));
        try {
            new ReportPage(run, collector, WORDS, positions).write(file);
            return true;
        } catch (IOException e) {
            problems.accept(named + ": the report cannot be written: " + FileFault.reason(e));
            return false;
        }
    }

    /** What a reader must know of how the run ended. */
    private List<String> notes(Engine engine, ExitCode ended, boolean stopped) {
        List<String> notes = new ArrayList<>();
        if (ended != ExitCode.OK) {
            notes.add("A recording could not be used to its end: what follows the fault is not shown.");
        } else if (stopped) {
            notes.add("The replay was ended before the end of its recordings.");
        }
        DecisionCoverage.shortfall(reading.settings(), engine, "this recording").ifPresent(notes::add);
        return notes;
    }

    private static List<ReportRun.Tally> rejected(Map<RejectionCode, RunFigures.Tally> tallies) {
        List<ReportRun.Tally> rows = new ArrayList<>();
        tallies.forEach((code, tally) ->
                rows.add(new ReportRun.Tally(code.name(), code.expected(), tally.count(), tally.firstPlace())));
        return rows;
    }

    private static List<ReportRun.Tally> passedOver(Map<String, RunFigures.Tally> tallies) {
        List<ReportRun.Tally> rows = new ArrayList<>();
        tallies.forEach(
                (reason, tally) -> rows.add(new ReportRun.Tally(reason, "", tally.count(), tally.firstPlace())));
        return rows;
    }

    private List<ReportRun.SettingLine> settings() {
        return Setting.all().stream()
                .filter(setting -> !LEFT_OUT.contains(setting)
                        && setting.hasEffectUnder(reading.settings().rules()))
                .map(setting -> new ReportRun.SettingLine(
                        setting.key(),
                        reading.text(setting).orElse(""),
                        reading.origin(setting).map(origin -> origin.text()).orElse("")))
                .toList();
    }

    private static ReportRules rules(Settings settings) {
        return switch (settings.rules()) {
            case RARITY ->
                new ReportRules.RarityRules(
                        settings.rarity().rareMinutes(),
                        settings.rarity().warmupMinutes(),
                        settings.rarity().minValue(),
                        settings.rarity().sellRatioThreshold());
            case SPECIFIED ->
                new ReportRules.SpecifiedRules(
                        Quantity.shares(settings.largeSeller().sizeThreshold()),
                        Quantity.shares(settings.redBurst().minVolume()),
                        settings.redBurst().warmupMillis(),
                        settings.redBurst().spikeThreshold(),
                        settings.redBurst().sellRatioThreshold());
        };
    }
}
