package orderflow.status;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import orderflow.file.OwnFile;
import orderflow.file.OwnerOnly;

/** The folder where the watches of one user keep their locks and status files; names in it do not give keys away. */
public final class StatusFolder {

    private static final Duration OLD_LOCK = Duration.ofDays(30);

    private final Path folder;
    private final boolean mustBeOwn;

    /** A folder, made at the first use. */
    public StatusFolder(Path folder) {
        this(folder, false);
    }

    private StatusFolder(Path folder, boolean mustBeOwn) {
        this.folder = folder;
        this.mustBeOwn = mustBeOwn;
    }

    /**
     * The user's own, in the cache of the home folder.
     *
     * <p>Not in {@code XDG_RUNTIME_DIR}, which a watch started by cron does not see.
     */
    public static StatusFolder ofUser(Path home) {
        return new StatusFolder(placeIn(home));
    }

    /** Where {@link #ofUser} has it. */
    public static Path placeIn(Path home) {
        return home.resolve(".cache").resolve("orderflow").resolve("watch");
    }

    /** One in a place where others could have made a folder of that name, which is then refused. */
    public static StatusFolder shared(Path folder) {
        return new StatusFolder(folder, true);
    }

    /**
     * Takes the key for a watch, or says who has it.
     *
     * @throws IOException when the folder cannot be used
     */
    public Claim claim(byte[] key) throws IOException {
        OwnerOnly.createFolder(folder);
        requireOwn();
        String name = KeyFingerprint.of(key, folder);
        removeOldLocks(name);
        Path lockFile = folder.resolve(name + ".lock");
        OwnerOnly.createFile(lockFile);
        OwnFile.check(lockFile);
        FileChannel channel = OwnerOnly.open(lockFile, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
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
        return lock == null
                ? new Claim.Taken(read(statusFile(name)))
                : new Claim.Granted(new WatchLock(channel, statusFile(name)));
    }

    /** Locks of other keys that nobody has held for a month go; what cannot be removed stays. */
    private void removeOldLocks(String ownName) {
        long before = System.currentTimeMillis() - OLD_LOCK.toMillis();
        try (DirectoryStream<Path> locks = Files.newDirectoryStream(folder, "*.lock")) {
            for (Path lock : locks) {
                boolean own = lock.getFileName().toString().equals(ownName + ".lock");
                if (!own && Files.getLastModifiedTime(lock).toMillis() < before) {
                    removeUnlessHeld(lock);
                }
            }
        } catch (IOException e) {
            // They are small, and the next start tries again.
        }
    }

    private static void removeUnlessHeld(Path lockFile) throws IOException {
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                Files.deleteIfExists(lockFile);
            }
        } catch (OverlappingFileLockException e) {
            // Held by another watch within this process.
        }
    }

    /** The status of the watch that uses the key, if one has written any. */
    public Optional<WatchStatus> statusOf(byte[] key) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        requireOwn();
        return read(statusFile(KeyFingerprint.of(key, folder)));
    }

    private void requireOwn() throws IOException {
        if (mustBeOwn) {
            OwnFile.checkFolder(folder);
        }
    }

    private Path statusFile(String name) {
        return folder.resolve(name + ".json");
    }

    private static Optional<WatchStatus> read(Path file) {
        try {
            return Optional.of(StatusFormat.read(Files.readAllBytes(file)));
        } catch (IOException e) {
            // Not there yet, or left half by something else than us: either way it tells nothing.
            return Optional.empty();
        }
    }
}
