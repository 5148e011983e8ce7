package orderflow.cli;

import java.io.IOException;
import java.nio.file.Files;
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
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import orderflow.alert.AlertSink;
import orderflow.config.Setting;
import orderflow.config.Settings;
import orderflow.fault.ExitCode;
import orderflow.fault.OrderFlowException;
import orderflow.fault.Problem;
import orderflow.feed.recording.RecordingWriter;
import orderflow.sink.AlertCounter;
import orderflow.sink.AlertJson;
import orderflow.sink.AuditLog;
import orderflow.sink.ConsoleSink;
import orderflow.sink.DaemonTicker;
import orderflow.sink.FanOut;
import orderflow.sink.MonitoringChange;

/** Where what a watch finds goes to: the audit log, standard output, the command of {@code --exec}, the recording. */
final class WatchOutlets {

    private static final Duration SYNC_INTERVAL = Duration.ofSeconds(1);
    private static final Duration EXEC_LIMIT = Duration.ofSeconds(30);
    private static final long RECORD_QUEUE_BYTES = 8L << 20;

    private final Surroundings surroundings;
    private final Settings settings;
    private final WatchOptions options;
    private final WatchVoice voice;
    private final Optional<ExecHook> hook;
    private AuditLog audit;
    private WatchDisplay display;
    private Optional<RecordingWriter> recorder = Optional.empty();

    /** Outlets that are not open yet; {@code key} is kept out of the environment of commands. */
    WatchOutlets(Surroundings surroundings, Settings settings, WatchOptions options, WatchVoice voice, String key) {
        this.surroundings = surroundings;
        this.settings = settings;
        this.options = options;
        this.voice = voice;
        this.hook = options.exec().isEmpty() ? Optional.empty() : Optional.of(execHook(key));
    }

    private ExecHook execHook(String key) {
        Map<String, String> environment = new HashMap<>(surroundings.environment());
        environment.values().removeIf(value -> value.contains(key));
        Setting.all().stream().filter(Setting::isSecret).map(Setting::variable).forEach(environment::remove);
        return new ExecHook(options.exec(), surroundings.folder(), environment, EXEC_LIMIT, voice::say);
    }

    /** Opens the audit log, which asks for the latency of what it writes, and then the recording. */
    void open(Supplier<OptionalLong> latencyNanos) {
        audit = openAuditLog(latencyNanos);
        recorder = options.record().map(this::openRecorder);
    }

    AuditLog audit() {
        return audit;
    }

    Optional<RecordingWriter> recorder() {
        return recorder;
    }

    /** All of them as one, the audit log first: each record is written before its alert is shown. */
    AlertSink sinks(AlertCounter counter, WatchScreen screen, WatchEnd end, LongSupplier delayMillis) {
        ConsoleSink console = new ConsoleSink(
                surroundings.out(),
                options.output() == OutputFormat.json
                        ? new AlertJson()
                        : new WatchFormat(surroundings.outDecorated(), delayMillis),
                ClosedOutputException.class::isInstance,
                () -> voice.degraded("", "standard output was closed", "alerts go to the log and --record alone"));
        display = new WatchDisplay(console);
        List<AlertSink> sinks = new ArrayList<>(List.of(audit, counter, screen.above(display)));
        hook.ifPresent(sinks::add);
        if (surroundings.errDecorated()) {
            sinks.add(options.bell().sink(surroundings.err()));
        }
        options.stopOn().ifPresent(stopOn -> sinks.add(stopOn.sink(end)));
        return new FanOut(sinks);
    }

    /** Passes loss and return of monitoring on. */
    void changed(MonitoringChange change) {
        if (audit != null) {
            audit.onMonitoringChange(change);
        }
        hook.ifPresent(running -> running.onMonitoringChange(change));
    }

    /** Runs of the command of {@code --exec} that failed so far. */
    long failedRuns() {
        return hook.map(ExecHook::failures).orElse(0L);
    }

    /** Lets the commands that wait be run for a moment. */
    void closeHook() throws InterruptedException {
        if (hook.isPresent()) {
            hook.get().close();
        }
    }

    /** Writes what waits and closes the files. */
    void closeFiles() throws InterruptedException {
        if (recorder.isPresent()) {
            recorder.get().close();
        }
        audit.close();
    }

    /** The first thing that could not be written, if anything; asked for when the engine has had its time to end. */
    Optional<String> failure() {
        if (display != null && display.incomplete()) {
            return Optional.of("standard output could not be written to the end");
        }
        if (audit.failure().isPresent()) {
            return Optional.of("the audit log could not be written to the end");
        }
        return recorder.filter(file -> file.failure() != null || file.leftOut() > 0)
                .map(file -> "the recording is incomplete");
    }

    private RecordingWriter openRecorder(Path file) {
        Path resolved = surroundings.resolve(file);
        if (file.toString().equals("-") || Files.exists(resolved) && !Files.isRegularFile(resolved)) {
            // A new name beside a folder or a device would be another thing than was asked for.
            throw new OrderFlowException(
                    ExitCode.USAGE,
                    new Problem("--record", "", "expected the name of a file to make, was '" + file + "'"));
        }
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

    private AuditLog openAuditLog(Supplier<OptionalLong> latencyNanos) {
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
                latencyNanos,
                listener,
                new DaemonTicker("audit-sync", SYNC_INTERVAL));
        if (!options.clockOfFeed()) {
            // The day of a simulated clock is another, and a file of today would stay empty.
            log.open(System.currentTimeMillis());
        }
        return log;
    }
}
