package orderflow.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import orderflow.alert.AlertSink;
import orderflow.sink.AuditLog;
import orderflow.sink.DaemonTicker;
import orderflow.sink.ValidationLog;

/** The audit log of a replay that was asked for one: its alerts, and what was rejected. */
final class ReplayAudit implements AutoCloseable {

    private static final Duration SYNC_INTERVAL = Duration.ofSeconds(1);

    private final Optional<AuditLog> log;
    private final Optional<ValidationLog> validation;

    /**
     * Opens the log.
     *
     * @param folder where it is written, or none
     * @param warnings takes what was repaired
     * @param problems takes why it cannot be written
     */
    ReplayAudit(Optional<Path> folder, Consumer<String> warnings, Consumer<String> problems) {
        this.log = folder.map(path -> open(path, warnings, problems));
        this.validation = log.map(audit -> new ValidationLog(audit::onValidationError));
    }

    /** Where alerts go, before they go anywhere else. */
    List<AlertSink> sinks() {
        return log.<List<AlertSink>>map(List::of).orElse(List.of());
    }

    /** Where rejections go. */
    Optional<ValidationLog> validation() {
        return validation;
    }

    /** Writes what is left and closes the log. */
    @Override
    public void close() {
        validation.ifPresent(rejected -> rejected.finish(System.currentTimeMillis()));
        log.ifPresent(AuditLog::close);
    }

    /** True when something could not be written; known once it is closed. */
    boolean failed() {
        return log.flatMap(AuditLog::failure).isPresent();
    }

    private static AuditLog open(Path folder, Consumer<String> warnings, Consumer<String> problems) {
        String run = Instant.now().truncatedTo(ChronoUnit.MILLIS) + "/"
                + ProcessHandle.current().pid();
        AuditLog.Listener listener = new AuditLog.Listener() {
            @Override
            public void onFailure(String message) {
                problems.accept("the audit log cannot be written: " + message);
            }

            @Override
            public void onRecovery(String message) {
                warnings.accept(message);
            }
        };
        return new AuditLog(folder, run, OptionalLong::empty, listener, new DaemonTicker("audit-sync", SYNC_INTERVAL));
    }
}
