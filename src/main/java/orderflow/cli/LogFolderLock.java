package orderflow.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import orderflow.config.Setting;
import orderflow.fault.ExitCode;
import orderflow.fault.OrderFlowException;
import orderflow.fault.Problem;
import orderflow.file.OwnerOnly;

/** Keeps a second watch from a log folder, where it would find out with its first alert that it may not write. */
final class LogFolderLock implements AutoCloseable {

    private static final String NAME = ".watch.lock";

    private final FileChannel channel;

    private LogFolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the folder, made where it is not there.
     *
     * @throws OrderFlowException with 74 when another watch has it
     * @throws IOException when the lock cannot be written
     */
    static LogFolderLock take(Path folder) throws IOException {
        OwnerOnly.createFolder(folder);
        Path file = folder.resolve(NAME);
        FileChannel channel =
                OwnerOnly.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held by another watch within this process.
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        if (lock == null) {
            throw new OrderFlowException(
                    ExitCode.IO,
                    new Problem(
                            Setting.LOG_DIR.key(),
                            "",
                            "expected a log folder of its own, was " + folder
                                    + ", into which another watch writes; give this one another by --set log_dir=FOLDER"));
        }
        return new LogFolderLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
