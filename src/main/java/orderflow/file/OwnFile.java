package orderflow.file;

import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * Opens files that this program writes to over many runs, and nothing else that lies under their names.
 *
 * <p>Such a file is a regular one of this process's user that no other name leads to. A link, a device or another
 * user's file was put there by somebody else, perhaps to have something of the user's written to, so that it is refused.
 * Links in the folder's path are followed.
 */
public final class OwnFile {

    private static final String ATTRIBUTES = "unix:isRegularFile,isSymbolicLink,uid,nlink,ino,dev";
    private static final LinkOption AS_IT_IS = LinkOption.NOFOLLOW_LINKS;

    private OwnFile() {}

    /**
     * Opens the file for reading and writing, and makes it, readable by its owner only, where it is missing.
     *
     * @throws FileSystemException with a reason when what is there is not ours
     */
    public static RandomAccessFile open(Path path) throws IOException {
        return checked(path, () -> new RandomAccessFile(path.toFile(), "rw"));
    }

    /**
     * Opens the file for writing at its end, also where others write there, and makes it as {@link #open} does.
     *
     * @throws FileSystemException with a reason when what is there is not ours
     */
    public static FileOutputStream append(Path path) throws IOException {
        return checked(path, () -> new FileOutputStream(path.toFile(), true));
    }

    /** A way to open a file by its name. */
    private interface Opener<T extends Closeable> {
        T open() throws IOException;
    }

    /**
     * Looks at what is there before and behind the opening. Not through a channel that follows no links, since an
     * interrupted thread closes a channel under itself.
     */
    private static <T extends Closeable> T checked(Path path, Opener<T> opener) throws IOException {
        OwnerOnly.createFile(path);
        Object before = check(path);
        T file = opener.open();
        try {
            if (!Objects.equals(before, check(path))) {
                throw refused(path, "was replaced while it was opened");
            }
            return file;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /**
     * Refuses what is not ours.
     *
     * @return what tells the file from every other, where the file system knows such a thing
     * @throws NoSuchFileException when nothing is there
     * @throws FileSystemException with a reason when it is not ours
     */
    public static Object check(Path path) throws IOException {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            if (!Files.isRegularFile(path, AS_IT_IS)) {
                throw refused(path, "expected a regular file, was a link, folder or device");
            }
            return null;
        }
        Map<String, Object> found = Files.readAttributes(path, ATTRIBUTES, AS_IT_IS);
        if ((Boolean) found.get("isSymbolicLink")) {
            throw refused(path, "expected a file of this program, was a symbolic link, which is not followed");
        }
        if (!(Boolean) found.get("isRegularFile")) {
            throw refused(path, "expected a regular file, was a folder, pipe or device");
        }
        int owner = (Integer) found.get("uid");
        if (!ProcessUser.owns(owner)) {
            throw refused(path, "expected a file of this user, was one of user " + owner);
        }
        int names = (Integer) found.get("nlink");
        if (names > 1) {
            throw refused(path, "expected a file of this program, was one with " + names + " names (hard links)");
        }
        return found.get("dev") + ":" + found.get("ino");
    }

    /**
     * Refuses a folder that is another user's or that a link leads to.
     *
     * @throws FileSystemException with a reason
     */
    public static void checkFolder(Path path) throws IOException {
        if (!Files.isDirectory(path, AS_IT_IS)) {
            throw refused(path, "expected a folder of this program, was a link or something else");
        }
        if (path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            int owner = (Integer) Files.getAttribute(path, "unix:uid", AS_IT_IS);
            if (!ProcessUser.owns(owner)) {
                throw refused(path, "expected a folder of this user, was one of user " + owner);
            }
        }
    }

    private static FileSystemException refused(Path path, String reason) {
        return new FileSystemException(path.toString(), null, reason);
    }
}
