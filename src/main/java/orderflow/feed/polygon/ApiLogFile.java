package orderflow.feed.polygon;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import orderflow.file.OwnerOnly;

/**
 * The file {@code api.log}: one line for each try of a REST call, kept in {@value #KEPT_FILES} files of 10 MB.
 *
 * <p>It has a logging context of its own, so that no verbosity changes it. Readable by its owner only. Thread-safe. A
 * line that cannot be written is lost: a full disk must not end a watch, and the audit log tells of it.
 */
public final class ApiLogFile implements CallLog, AutoCloseable {

    /** The name of the file within the log folder. */
    public static final String NAME = "api.log";

    private static final int KEPT_FILES = 5;
    private static final String LARGEST_FILE = "10MB";

    private final LoggerContext context = new LoggerContext();
    private final OwnerOnlyAppender appender = new OwnerOnlyAppender();

    /** Opens the file in an existing folder, at its end. */
    public ApiLogFile(Path folder) {
        this(folder, LARGEST_FILE);
    }

    ApiLogFile(Path folder, String largestFile) {
        // An event asks its context for the thread's diagnostic values, even where none are set.
        context.setMDCAdapter(new LogbackMDCAdapter());
        Path file = folder.resolve(NAME);
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z', UTC} %msg%n");
        encoder.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> trigger = new SizeBasedTriggeringPolicy<>();
        trigger.setContext(context);
        trigger.setCheckIncrement(Duration.buildByMilliseconds(0));
        trigger.setMaxFileSize(FileSize.valueOf(largestFile));
        FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(file + ".%i");
        rolling.setMinIndex(1);
        rolling.setMaxIndex(KEPT_FILES - 1);
        appender.setContext(context);
        appender.setFile(file.toString());
        appender.setEncoder(encoder);
        appender.setRollingPolicy(rolling);
        appender.setTriggeringPolicy(trigger);
        rolling.start();
        trigger.start();
        appender.start();
    }

    @Override
    public void called(String path, int status, long millis, int attempt, String note) {
        String line = String.format(
                Locale.ROOT, "path=%s status=%d ms=%d attempt=%d", ReplyText.oneLine(path), status, millis, attempt);
        LoggingEvent event = new LoggingEvent();
        event.setLoggerContext(context);
        event.setLoggerName("api");
        event.setLevel(Level.INFO);
        event.setTimeStamp(System.currentTimeMillis());
        event.setMessage(note.isEmpty() ? line : line + " note=" + ReplyText.oneLine(note));
        appender.doAppend(event);
    }

    @Override
    public void close() {
        appender.stop();
        context.stop();
    }

    /** Makes each new file itself, since the library would leave it to the process's umask. */
    private static final class OwnerOnlyAppender extends RollingFileAppender<ILoggingEvent> {
        @Override
        public void openFile(String name) throws IOException {
            OwnerOnly.createFile(Path.of(name));
            super.openFile(name);
        }
    }
}
