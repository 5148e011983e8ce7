package orderflow.sink;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import orderflow.file.OwnerOnly;

/**
 * The audit log's file of one day: locked against other processes, mended when it is opened, whole lines only.
 *
 * <p>Records that cannot be written wait, at most {@value #MAX_WAITING}, the oldest given up first, and are written in
 * their order when it is possible again. It writes through a {@link RandomAccessFile}, because an interrupted thread
 * closes a channel under itself. For one thread at a time, but {@link #force()} and {@link #unforced()} may run beside
 * the others.
 */
final class DayFile {

    /** Records that wait for a file that cannot be written. */
    static final int MAX_WAITING = 1_000;

    private final Path path;
    private final FileOpener opener;
    private final Queue<byte[]> waiting = new ArrayDeque<>();
    private final AtomicLong unforced = new AtomicLong();
    private volatile RandomAccessFile file;
    private Object key;
    private long end;
    private boolean endInDoubt;
    private long lost;

    /** Makes a file where it is missing and opens it for reading and writing; a seam for tests of disks that fill up. */
    interface FileOpener {
        RandomAccessFile open(Path path) throws IOException;
    }

    DayFile(Path path, FileOpener opener) {
        this.path = Objects.requireNonNull(path, "path");
        this.opener = Objects.requireNonNull(opener, "opener");
    }

    /** Writes the record behind those that wait; when that fails it waits with them. */
    void write(byte[] record) throws IOException {
        if (waiting.size() == MAX_WAITING) {
            waiting.remove();
            lost++;
        }
        waiting.add(record);
        writeWaiting();
    }

    /** Tries to write what waits. */
    void writeWaiting() throws IOException {
        while (!waiting.isEmpty()) {
            append(waiting.element());
            waiting.remove();
        }
    }

    /** Opens, locks and mends the file, unless it is open. */
    void open() throws IOException {
        if (file != null) {
            return;
        }
        OwnerOnly.createFolder(path.toAbsolutePath().getParent());
        RandomAccessFile opened = opener.open(path);
        try {
            lock(opened);
            end = TornLine.mend(opened, path);
            key = keyInPlace();
        } catch (IOException e) {
            opened.close();
            throw e;
        }
        file = opened;
        endInDoubt = false;
    }

    /** Brings to the disk what was written; safe beside every other method. */
    void force() throws IOException {
        RandomAccessFile current = file;
        long written = unforced.get();
        if (current == null || written == 0) {
            return;
        }
        try {
            current.getFD().sync();
            unforced.addAndGet(-written);
        } catch (IOException e) {
            // One that was closed meanwhile was synced by the one who closed it.
            if (current == file) {
                throw e;
            }
        }
    }

    /** Lets go of a file that was deleted, cut or replaced by another, so that the one in place is opened next. */
    void releaseIfReplaced() throws IOException {
        if (file != null && (!Objects.equals(key, keyInPlace()) || file.length() < end)) {
            close();
        }
    }

    /** Cuts off a record written in part, syncs and closes; a later record opens the file again. */
    void close() throws IOException {
        RandomAccessFile current = file;
        if (current == null) {
            return;
        }
        try {
            cutDoubtfulEnd();
            force();
        } finally {
            file = null;
            current.close();
        }
    }

    /** Records written but not yet brought to the disk. */
    long unforced() {
        return unforced.get();
    }

    /** Records that wait to be written. */
    int waiting() {
        return waiting.size();
    }

    /** Records given up because too many waited. */
    long lost() {
        return lost;
    }

    private void append(byte[] record) throws IOException {
        open();
        cutDoubtfulEnd();
        endInDoubt = true;
        try {
            file.seek(end);
            file.write(record, 0, record.length);
        } catch (IOException e) {
            // Of a write the system says what is wrong, but not with which file.
            throw new IOException(path + ": " + e.getMessage(), e);
        }
        end += record.length;
        endInDoubt = false;
        unforced.incrementAndGet();
    }

    /** A full disk may have taken part of the last record, which must not stand before the next. */
    private void cutDoubtfulEnd() throws IOException {
        if (endInDoubt) {
            file.setLength(end);
            endInDoubt = false;
        }
    }

    /** Takes the lock, which the system gives back when the file is closed or the process ends. */
    private void lock(RandomAccessFile opened) throws IOException {
        FileLock lock;
        try {
            lock = opened.getChannel().tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new IOException(path + ": expected to be the only writer, but another process is writing it");
        }
    }

    /** What tells the file at the path from every other; null when there is none. */
    private Object keyInPlace() throws IOException {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .fileKey();
        } catch (NoSuchFileException e) {
            return null;
        }
    }
}
