package orderflow.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import orderflow.config.RulesInForce;
import orderflow.config.Setting;
import orderflow.config.Settings;
import orderflow.engine.Engine;
import orderflow.engine.EngineSettings;
import orderflow.fault.ExitCode;
import orderflow.fault.OrderFlowException;
import orderflow.fault.Problem;
import orderflow.feed.polygon.ApiLogFile;
import orderflow.feed.polygon.FeedSession;
import orderflow.file.FileFault;
import orderflow.risk.Portfolio;
import orderflow.sink.AlertCounter;
import orderflow.sink.MonitoringChange;
import orderflow.sink.ValidationLog;
import orderflow.status.Claim;
import orderflow.status.WatchLock;
import orderflow.status.WatchRules;
import orderflow.status.WatchStatus;

/** Wires one watch: feed, queue, engine, sinks, recorder and status; runs it and says what was seen. */
final class Watch {

    private final Surroundings surroundings;
    private final Settings settings;
    private final List<String> symbols;
    private final WatchedPositions positions;
    private final WatchOptions options;
    private final WatchFeed feed;
    private final WatchEnd end = new WatchEnd();
    private final AlertCounter counter = new AlertCounter();
    private final WatchVoice voice;
    private final WatchScreen screen;
    private final WatchOutlets outlets;
    private FeedSession session;
    private Optional<String> shortfall = Optional.empty();
    private volatile WatchPump pump;

    Watch(
            Surroundings surroundings,
            Settings settings,
            List<String> symbols,
            WatchedPositions positions,
            WatchOptions options,
            WatchWaits waits) {
        this.surroundings = surroundings;
        this.settings = settings;
        this.symbols = symbols;
        this.positions = positions;
        this.options = options;
        this.feed = new WatchFeed(settings, symbols, options.clockOfFeed(), waits);
        this.voice = new WatchVoice(surroundings.err(), options.quiet(), feed.clock(), end, change -> changed(change));
        this.screen = new WatchScreen(
                surroundings.err(),
                feed,
                new LiveFigures(symbols, settings.rules()),
                voice,
                this::portfolio,
                this::lagMillis);
        this.outlets = new WatchOutlets(surroundings, settings, options, voice, feed.secret());
    }

    /** Watches until the end and answers the code to end with. */
    ExitCode run() {
        try (WatchLock lock = claimKey();
                LogFolderLock folder = LogFolderLock.take(settings.logFolder())) {
            outlets.open(() -> pump == null ? OptionalLong.empty() : pump.latencyNanos());
            ValidationLog validation = new ValidationLog(outlets.audit()::onValidationError);
            validation.timeIs(System.currentTimeMillis());
            String place = outlets.recorder()
                    .map(file -> file.file().getFileName().toString())
                    .orElse("feed");
            ReplayJournal journal = new ReplayJournal(
                    settings.rulesInForce(), file -> place, voice::note, voice::say, Optional.of(validation));
            try (ApiLogFile calls = new ApiLogFile(settings.logFolder())) {
                calls.failure()
                        .ifPresent(
                                why -> voice.note("the log of REST calls cannot be written: " + FileFault.words(why)));
                watch(calls, journal, lock);
            }
            validation.finish(System.currentTimeMillis());
            outlets.closeFiles();
            // Of a watch that did not begin there is nothing to sum up.
            boolean began = voice.wasLive() || journal.sawSymbols();
            if (!options.quiet() && began) {
                journal.watchSummary(counter).forEach(surroundings.err()::println);
                shortfall.ifPresent(surroundings.err()::println);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new WatchVerdict(options, counter, feed.blind())
                .code(end, outlets.failure(), feed.clock().millis(), voice);
    }

    private void watch(ApiLogFile calls, ReplayJournal journal, WatchLock lock)
            throws InterruptedException, IOException {
        session = feed.session(options, calls, voice);
        EngineSettings engineSettings = Replay.engineSettings(settings);
        EngineVerdict verdict = new EngineVerdict(feed.seen());
        Engine engine = new Engine(
                engineSettings,
                positions.initial(),
                outlets.sinks(counter, screen, end, session::delayMillis),
                new ListenerRow(List.of(journal, verdict)));
        pump = new WatchPump(
                feed.queue(),
                feed.clock(),
                feed.seen(),
                verdict,
                engine,
                journal,
                outlets.recorder(),
                positions,
                new WarmupAlertEstimate(engineSettings, positions.initial()),
                new DecisionStart(engineSettings, engine::knownSinceMillis, voice::note),
                session::delayMillis,
                voice::note,
                screen,
                end,
                this::defect);
        WatchBanner banner = new WatchBanner(settings, symbols, voice);
        voice.onFirstLive(() -> {
            banner.live(session);
            pump.lookAtDecisions();
        });
        WatchRounds rounds = new WatchRounds(
                options,
                feed.clock(),
                positions,
                this::status,
                pump,
                voice,
                end,
                lock,
                outlets.recorder(),
                feed.blind());
        // Signals are listened to before anything is shown that invites one.
        try (Interruption interruption = Interruption.listen(() -> end.because(ExitCode.OK, ""))) {
            banner.atStart();
            if (surroundings.outDecorated() && surroundings.errDecorated() && !options.quiet()) {
                screen.open(session);
            }
            pump.start();
            session.start();
            rounds.untilTheEnd();
        } finally {
            session.close();
            pump.finish();
            screen.close();
            outlets.closeHook();
            shortfall = DecisionCoverage.shortfall(settings, engine, "this watch");
        }
    }

    /** What it says of itself now. */
    private WatchStatus status() {
        RulesInForce rules = settings.rulesInForce();
        return WatchStatus.ofThisProcess(
                System.currentTimeMillis(),
                new WatchRules(rules.rules().word(), rules.origin().text()),
                symbols,
                voice.state().word(),
                voice.degradedNow(),
                pump.figures().withFailedRuns(outlets.failedRuns()));
    }

    private Portfolio portfolio() {
        return pump == null ? positions.initial() : pump.portfolio();
    }

    private OptionalLong lagMillis() {
        return pump == null ? OptionalLong.empty() : pump.figures().lagMillis();
    }

    private void defect(Throwable e) {
        StackTraceElement[] stack = e.getStackTrace();
        end.because(ExitCode.DEFECT, "the engine broke down: " + e + (stack.length == 0 ? "" : " at " + stack[0]));
    }

    private WatchLock claimKey() throws IOException {
        Claim claim;
        try {
            claim = WatchStatusFolder.of(surroundings).claim(feed.key().bytes());
        } catch (IOException e) {
            throw new OrderFlowException(
                    ExitCode.IO,
                    new Problem(
                            "",
                            "",
                            "the lock that keeps a second watch from this key cannot be written: "
                                    + FileFault.words(e)));
        }
        if (claim instanceof Claim.Granted granted) {
            return granted.lock();
        }
        String holder = ((Claim.Taken) claim)
                .holder()
                .map(other -> "process " + other.pid() + ", which watches " + String.join(" ", other.symbols()))
                .orElse("another process, which has just started");
        throw new OrderFlowException(
                ExitCode.UNREACHABLE,
                new Problem(
                        Setting.POLYGON_API_KEY.key(), "", "expected a key that no watch uses, was used by " + holder));
    }

    private void changed(MonitoringChange change) {
        outlets.changed(change);
    }
}
