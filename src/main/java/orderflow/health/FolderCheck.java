package orderflow.health;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import orderflow.config.LogFolder;
import orderflow.config.Settings;
import orderflow.fault.Problem;
import orderflow.file.FileFault;

/**
 * Whether the log folder can be written, tried out, and how much space is free.
 *
 * <p>Permissions alone tell neither a full disk nor a file system that refuses, so a small file is written, brought to
 * the disk and removed. Where the folder does not exist yet, making one beside it is tried, and removed.
 */
final class FolderCheck {

    private static final int TRIAL_BYTES = 4096;
    private static final long BYTES_PER_MEGABYTE = 1_000_000;

    private FolderCheck() {}

    static Result result(Settings settings) {
        Path folder = settings.logFolder();
        Optional<Problem> problem = LogFolder.problem(settings);
        if (problem.isPresent()) {
            return unwritable("log_dir: " + problem.get().message());
        }
        Path nearest = folder;
        while (!Files.exists(nearest)) {
            nearest = nearest.getParent();
        }
        boolean exists = nearest.equals(folder);
        try {
            tryOut(nearest, exists);
            String writable = "log folder " + folder + (exists ? "" : " does not exist yet and") + " can be written";
            OptionalLong bytes = freeBytes(nearest);
            if (bytes.isEmpty()) {
                return Result.ok(CheckName.FOLDER, writable);
            }
            Figure free = Figure.of(FigureName.FREE, bytes.getAsLong() / BYTES_PER_MEGABYTE);
            return Result.ok(CheckName.FOLDER, writable + ", " + free.value() + " MB free", free);
        } catch (IOException e) {
            return unwritable("log folder " + folder + " cannot be written: " + FileFault.reason(e));
        }
    }

    /**
     * What this user may still write there; empty where the system does not tell.
     *
     * <p>Not asked of the file's store, which must be found among the mounts: in a chroot it is not.
     */
    static OptionalLong freeBytes(Path folder) {
        File file = folder.toFile();
        return file.getTotalSpace() == 0 ? OptionalLong.empty() : OptionalLong.of(file.getUsableSpace());
    }

    private static Result unwritable(String text) {
        return Result.of(
                CheckName.FOLDER,
                State.CRITICAL,
                text,
                "make room or give the folder to this user, or set log_dir to another");
    }

    private static void tryOut(Path folder, boolean exists) throws IOException {
        if (!exists) {
            Files.delete(Files.createTempDirectory(folder, ".orderflow-healthcheck"));
            return;
        }
        Path file = Files.createTempFile(folder, ".healthcheck", ".tmp");
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            out.write(new byte[TRIAL_BYTES]);
            out.getFD().sync();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
