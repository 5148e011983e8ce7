package orderflow.status;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import orderflow.file.OwnerOnly;

/**
 * The key's lock, held for the length of a watch, and the status file beside it.
 *
 * <p>The lock goes with the process, whatever ends it; the lock file stays, since deleting it would let two watches lock
 * two files of the same name. Thread-safe.
 */
public final class WatchLock implements AutoCloseable {

    private final FileChannel channel;
    private final Path statusFile;
    private boolean closed;

    WatchLock(FileChannel channel, Path statusFile) {
        this.channel = channel;
        this.statusFile = statusFile;
    }

    /** Replaces the status as a whole: a reader sees the old or the new one. Does nothing once closed. */
    public synchronized void publish(WatchStatus status) throws IOException {
        if (closed) {
            return;
        }
        Path temporary = OwnerOnly.createTemporary(statusFile.getParent(), "status", ".new");
        try {
            Files.write(temporary, StatusFormat.write(status));
            Files.move(temporary, statusFile, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Removes the status and gives the key back. */
    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            closed = true;
            try {
                Files.deleteIfExists(statusFile);
            } finally {
                channel.close();
            }
        }
    }
}
