package orderflow.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import orderflow.alert.AlertSink;
import orderflow.config.Setting;
import orderflow.config.Settings;
import orderflow.engine.Engine;
import orderflow.engine.EngineSettings;
import orderflow.fault.ExitCode;
import orderflow.fault.OrderFlowException;
import orderflow.fault.Problem;
import orderflow.feed.polygon.ApiLogFile;
import orderflow.feed.polygon.FeedSession;
import orderflow.feed.recording.RecordingWriter;
import orderflow.risk.Portfolio;
import orderflow.sink.AlertCounter;
import orderflow.sink.AlertJson;
import orderflow.sink.AuditLog;
import orderflow.sink.ConsoleSink;
import orderflow.sink.DaemonTicker;
import orderflow.sink.FanOut;
import orderflow.sink.MonitoringChange;
import orderflow.sink.ValidationLog;
import orderflow.status.Claim;
import orderflow.status.WatchLock;

/** Wires one watch: feed, queue, engine, sinks, recorder and status; runs it and says what was seen. */
final class Watch {

    private static final Duration SYNC_INTERVAL = Duration.ofSeconds(1);
    private static final Duration EXEC_LIMIT = Duration.ofSeconds(30);
    private static final long RECORD_QUEUE_BYTES = 8L << 20;

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
    private AuditLog audit;
    private ConsoleSink console;
    private FeedSession session;
    private volatile WatchPump pump;
    private final Optional<ExecHook> hook;
    private Optional<RecordingWriter> recorder = Optional.empty();

    Watch(
            Surroundings surroundings,
            Settings settings,
            List<String> symbols,
            WatchedPositions positions,
            WatchOptions options) {
        this.surroundings = surroundings;
        this.settings = settings;
        this.symbols = symbols;
        this.positions = positions;
        this.options = options;
        this.feed = new WatchFeed(settings, symbols, options.clockOfFeed());
        this.voice = new WatchVoice(surroundings.err(), options.quiet(), feed.clock(), end, this::changed);
        this.screen = new WatchScreen(surroundings.err(), feed, symbols, voice, this::portfolio);
        this.hook = options.exec().isEmpty() ? Optional.empty() : Optional.of(execHook());
    }

    private ExecHook execHook() {
        String key = feed.secret();
        Map<String, String> environment = new HashMap<>(surroundings.environment());
        environment.values().removeIf(value -> value.contains(key));
        environment.remove(Setting.POLYGON_API_KEY.variable());
        return new ExecHook(options.exec(), surroundings.folder(), environment, EXEC_LIMIT, voice::note);
    }

    /** Watches until the end and answers the code to end with. */
    ExitCode run() {
        long startNanos = System.nanoTime();
        try (WatchLock lock = claimKey()) {
            audit = openAuditLog();
            ValidationLog validation = new ValidationLog(System.currentTimeMillis(), audit::onValidationError);
            recorder = options.record().map(this::openRecorder);
            String place =
                    recorder.map(file -> file.file().getFileName().toString()).orElse("feed");
            ReplayJournal journal = new ReplayJournal(file -> place, voice::note, voice::say, Optional.of(validation));
            try (ApiLogFile calls = new ApiLogFile(settings.logFolder())) {
                watch(calls, journal, lock);
            }
            validation.finish();
            finishRecording();
            audit.close();
            if (!options.quiet()) {
                Duration elapsed = Duration.ofNanos(System.nanoTime() - startNanos);
                journal.summary(counter, elapsed).forEach(surroundings.err()::println);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new WatchVerdict(options, counter, feed.blind())
                .code(end, anyFailure(), feed.clock().millis(), voice);
    }

    private void watch(ApiLogFile calls, ReplayJournal journal, WatchLock lock)
            throws InterruptedException, IOException {
        session = feed.session(options, calls, voice);
        console = new ConsoleSink(
                surroundings.out(),
                options.output() == OutputFormat.json
                        ? new AlertJson()
                        : new WatchFormat(surroundings.outDecorated(), session::delayMillis),
                () -> voice.degraded("", "standard output was closed", "alerts go to the log and --record alone"));
        EngineSettings engineSettings =
                new EngineSettings(settings.redBurst(), settings.largeSeller(), settings.exit());
        Engine engine = new Engine(engineSettings, positions.initial(), sinks(), journal);
        pump = new WatchPump(
                feed.queue(),
                feed.clock(),
                feed.seen(),
                engine,
                journal,
                recorder,
                positions.initial(),
                new WarmupRehearsal(engineSettings, positions.initial()),
                voice::note,
                screen,
                end,
                this::defect);
        WatchBanner banner = new WatchBanner(settings, symbols, voice);
        banner.atStart();
        voice.onFirstLive(() -> {
            banner.live(session);
            pump.warmupIsOver();
        });
        WatchRounds rounds =
                new WatchRounds(options, feed.clock(), positions, symbols, pump, voice, end, lock, recorder);
        if (surroundings.outDecorated() && surroundings.errDecorated() && !options.quiet()) {
            screen.open(session);
        }
        try (Interruption interruption = Interruption.listen(() -> end.because(ExitCode.OK, ""))) {
            pump.start();
            session.start();
            rounds.untilTheEnd();
        } finally {
            session.close();
            pump.finish();
            screen.close();
            if (hook.isPresent()) {
                hook.get().close();
            }
        }
    }

    private Portfolio portfolio() {
        return pump == null ? positions.initial() : pump.portfolio();
    }

    private void defect(Throwable e) {
        StackTraceElement[] stack = e.getStackTrace();
        end.because(ExitCode.DEFECT, "the engine broke down: " + e + (stack.length == 0 ? "" : " at " + stack[0]));
    }

    private WatchLock claimKey() throws IOException {
        Claim claim = WatchStatusFolder.of(surroundings).claim(feed.key().bytes());
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

    private RecordingWriter openRecorder(Path file) {
        Path resolved = surroundings.resolve(file);
        try {
            RecordingWriter writer = new RecordingWriter(resolved, System.currentTimeMillis(), RECORD_QUEUE_BYTES);
            if (!writer.file().equals(resolved)) {
                voice.note(file + " exists and is kept; recording to " + writer.file());
            }
            return writer;
        } catch (IOException e) {
            throw new OrderFlowException(
                    ExitCode.IO,
                    new Problem(file.toString(), "--record", "expected a file that can be made, was " + e));
        }
    }

    /** The audit log comes first: each record is written before its alert is shown. */
    private AlertSink sinks() {
        List<AlertSink> sinks = new ArrayList<>(List.of(audit, counter, screen.above(console)));
        hook.ifPresent(sinks::add);
        if (surroundings.errDecorated()) {
            sinks.add(options.bell().sink(surroundings.err()));
        }
        options.stopOn().ifPresent(stopOn -> sinks.add(stopOn.sink(end)));
        return new FanOut(sinks);
    }

    private AuditLog openAuditLog() {
        AuditLog.Listener listener = new AuditLog.Listener() {
            @Override
            public void onFailure(String message) {
                voice.degraded("", "the audit log cannot be written", message);
            }

            @Override
            public void onRecovery(String message) {
                voice.restored("", "the audit log cannot be written");
            }
        };
        AuditLog log = new AuditLog(
                settings.logFolder(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS) + "/"
                        + ProcessHandle.current().pid(),
                () -> pump == null ? OptionalLong.empty() : pump.latencyNanos(),
                listener,
                new DaemonTicker("audit-sync", SYNC_INTERVAL));
        log.open(System.currentTimeMillis());
        return log;
    }

    private void changed(MonitoringChange change) {
        if (audit != null) {
            audit.onMonitoringChange(change);
        }
        hook.ifPresent(running -> running.onMonitoringChange(change));
    }

    private void finishRecording() throws InterruptedException {
        if (recorder.isPresent()) {
            recorder.get().close();
        }
    }

    /** The first thing that could not be written, if anything. */
    private Optional<String> anyFailure() {
        if (console != null && (console.closed() || console.failure().isPresent())) {
            return Optional.of("standard output could not be written to the end");
        }
        if (audit.failure().isPresent()) {
            return Optional.of("the audit log could not be written to the end");
        }
        return recorder.filter(file -> file.failure() != null || file.leftOut() > 0)
                .map(file -> "the recording is incomplete");
    }
}
