package orderflow.feed.polygon;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import orderflow.file.OwnFile;

/**
 * The file {@code api.log}: one line for each try of a REST call, kept in {@value #KEPT_FILES} files of 10 MB.
 *
 * <p>Readable by its owner only, and never a link or another user's file. Thread-safe. A line that cannot be written is
 * lost: a full disk must not end a watch, and the audit log tells of it.
 */
public final class ApiLogFile implements CallLog, AutoCloseable {

    /** The name of the file within the log folder. */
    public static final String NAME = "api.log";

    private static final int KEPT_FILES = 5;
    private static final long LARGEST_FILE = 10L << 20;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Path file;
    private final long largestFile;
    private FileOutputStream out;
    private long size;
    private boolean closed;
    private IOException failure;

    /** Opens the file in an existing folder, at its end. */
    public ApiLogFile(Path folder) {
        this(folder, LARGEST_FILE);
    }

    ApiLogFile(Path folder, long largestFile) {
        this.file = folder.resolve(NAME);
        this.largestFile = largestFile;
        try {
            open();
        } catch (IOException e) {
            failure = e;
        }
    }

    /** Why the file could not be opened or written the first time that it could not. */
    public synchronized Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public synchronized void called(String path, int status, long millis, int attempt, String note) {
        if (closed) {
            return;
        }
        String line = String.format(
                Locale.ROOT,
                "%s path=%s status=%d ms=%d attempt=%d%s%n",
                TIME.format(Instant.now()),
                ReplyText.oneLine(path),
                status,
                millis,
                attempt,
                note.isEmpty() ? "" : " note=" + ReplyText.oneLine(note));
        try {
            write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            failure = failure == null ? e : failure;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        release();
    }

    private void write(byte[] line) throws IOException {
        if (out != null && size >= largestFile) {
            release();
            rotate();
        }
        if (out == null) {
            open();
        }
        out.write(line);
        size += line.length;
    }

    private void open() throws IOException {
        out = OwnFile.append(file);
        size = Files.size(file);
    }

    /** Gives each file the number behind its own; what has the last one is replaced, a link by name only. */
    private void rotate() throws IOException {
        for (int number = KEPT_FILES - 1; number > 0; number--) {
            Path older = numbered(number - 1);
            if (Files.exists(older)) {
                Files.move(older, numbered(number), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path numbered(int number) {
        return number == 0 ? file : file.resolveSibling(NAME + "." + number);
    }

    private void release() {
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException e) {
            failure = failure == null ? e : failure;
        } finally {
            out = null;
        }
    }
}
