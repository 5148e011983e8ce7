package orderflow.sink;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import orderflow.file.OwnFile;
import orderflow.file.OwnerOnly;

/**
 * The audit log's files by UTC day, of which at most {@value #MAX_OPEN} are open; the one used longest ago is closed
 * for another.
 *
 * <p>For one thread at a time, but {@link #force()} and {@link #unsynced()} may run beside the others.
 */
final class DayFiles {

    static final DayFile.FileOpener READ_WRITE = OwnFile::open;

    private static final int MAX_OPEN = 4;
    private static final String ANY_DAY = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9].jsonl";

    private final Path folder;
    private final DayFile.FileOpener opener;
    private final Map<Long, DayFile> byDay = new LinkedHashMap<>(MAX_OPEN, 0.75f, true);
    private volatile List<DayFile> open = List.of();
    private boolean prepared;
    private long lost;

    DayFiles(Path folder, DayFile.FileOpener opener) {
        this.folder = Objects.requireNonNull(folder, "folder");
        this.opener = Objects.requireNonNull(opener, "opener");
    }

    /** Creates the folder and mends every file in it that ends in the middle of a line and that nobody is writing. */
    void prepare() throws IOException {
        if (prepared) {
            return;
        }
        OwnerOnly.createFolder(folder);
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder, ANY_DAY)) {
            for (Path path : paths) {
                TornLine.mendUnlessInUse(path);
            }
        }
        prepared = true;
    }

    void open(long day) throws IOException {
        FirstFailure failure = new FirstFailure();
        failure.of(() -> makeRoom(day));
        failure.of(file(day)::open);
        failure.rethrow();
    }

    /** Writes the record; where that fails it waits. */
    void write(long day, byte[] record) throws IOException {
        FirstFailure failure = new FirstFailure();
        failure.of(() -> makeRoom(day));
        failure.of(() -> file(day).write(record));
        failure.rethrow();
    }

    /** Tries again whatever failed, every file for itself; when nothing is thrown all is well. */
    void mend() throws IOException {
        FirstFailure failure = new FirstFailure();
        failure.of(this::prepare);
        for (DayFile file : byDay.values()) {
            failure.of(file::releaseIfReplaced);
            failure.of(file::open);
            failure.of(file::writeWaiting);
        }
        failure.rethrow();
    }

    /** Brings to the disk what was written. */
    void force() throws IOException {
        FirstFailure failure = new FirstFailure();
        for (DayFile file : open) {
            failure.of(file::force);
        }
        failure.rethrow();
    }

    void close() throws IOException {
        FirstFailure failure = new FirstFailure();
        for (DayFile file : byDay.values()) {
            failure.of(() -> retire(file));
        }
        byDay.clear();
        open = List.of();
        failure.rethrow();
    }

    /** Records written but not yet brought to the disk. */
    long unsynced() {
        return open.stream().mapToLong(DayFile::unforced).sum();
    }

    /** Records given up. */
    long lost() {
        return lost + byDay.values().stream().mapToLong(DayFile::lost).sum();
    }

    private DayFile file(long day) {
        DayFile known = byDay.get(day);
        if (known != null) {
            return known;
        }
        DayFile added = new DayFile(folder.resolve(LocalDate.ofEpochDay(day) + ".jsonl"), opener);
        byDay.put(day, added);
        open = List.copyOf(byDay.values());
        return added;
    }

    private void makeRoom(long day) throws IOException {
        if (byDay.size() == MAX_OPEN && !byDay.containsKey(day)) {
            DayFile oldest = byDay.remove(byDay.keySet().iterator().next());
            retire(oldest);
        }
    }

    private void retire(DayFile file) throws IOException {
        FirstFailure failure = new FirstFailure();
        failure.of(file::writeWaiting);
        failure.of(file::close);
        lost += file.lost() + file.waiting();
        failure.rethrow();
    }
}
