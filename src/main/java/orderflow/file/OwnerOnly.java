package orderflow.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Makes files and folders that only their owner may read and write, where the file system knows owners.
 *
 * <p>They are so from their first moment, whatever the umask of the process. Those that are there already keep the
 * permissions that they have. Links in the path of a folder are followed; what stands at the end of a path is never made behind one.
 */
public final class OwnerOnly {

    private OwnerOnly() {}

    /**
     * Makes the folder, and those above it, where they are missing.
     *
     * @throws NotDirectoryException when something else is in its place
     */
    public static void createFolder(Path folder) throws IOException {
        // Asked first, because createDirectories of JDK 17 refuses a symbolic link to a folder.
        if (Files.isDirectory(folder)) {
            return;
        }
        if (Files.exists(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        Files.createDirectories(folder, attributes(folder, "rwx------"));
    }

    /** Makes the file, empty, where it is missing. */
    public static void createFile(Path file) throws IOException {
        try {
            // Without opening what is there: to close it again would give up the locks that this process has on it.
            Files.createFile(file, attributes(file, "rw-------"));
        } catch (FileAlreadyExistsException e) {
            // Whatever it is: whether it may be written to is looked at by the one who opens it.
        }
    }

    /** Opens the file, and makes it where the options say so. */
    public static FileChannel open(Path file, OpenOption... options) throws IOException {
        return FileChannel.open(file, Set.of(options), attributes(file, "rw-------"));
    }

    /** Makes a new file, empty, whose name nobody else has. */
    public static Path createTemporary(Path folder, String prefix, String suffix) throws IOException {
        return Files.createTempFile(folder, prefix, suffix, attributes(folder, "rw-------"));
    }

    private static FileAttribute<?>[] attributes(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** True when every user of this machine may read the file; false where that cannot be told. */
    public static boolean isReadableByAll(Path file) throws IOException {
        try {
            return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
        } catch (UnsupportedOperationException e) {
            return false;
        }
    }
}
