package orderflow.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * What a path names on the disk, so that two names of one file can be told from two files.
 *
 * <p>Of a file that is there: the file itself, behind every link. Of one that is not there yet: where it would be made,
 * its folder with links resolved and its name.
 */
public final class FileIdentity {

    /** Links followed one after the other before they are taken for a circle. */
    private static final int MOST_LINKS = 40;

    private final Path place;
    private final Object key;

    private FileIdentity(Path place, Object key) {
        this.place = place;
        this.key = key;
    }

    /** The identity of an absolute path. */
    public static FileIdentity of(Path path) {
        Path place = place(path.normalize(), 0);
        Object key = null;
        try {
            key = Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .fileKey();
        } catch (IOException e) {
            // Not there, or not to be looked at: its place is all that tells it from others.
        }
        return new FileIdentity(place, key);
    }

    /** True for two names of one file, hard links included. */
    public boolean isSameAs(FileIdentity other) {
        return place.equals(other.place) || key != null && key.equals(other.key);
    }

    /** The absolute path with all links resolved. */
    public Path place() {
        return place;
    }

    private static Path place(Path path, int links) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            Path folder = path.getParent();
            if (folder == null) {
                return path;
            }
            Path realFolder = place(folder, links);
            Path beside = realFolder.resolve(path.getFileName());
            if (!Files.isSymbolicLink(beside) || links == MOST_LINKS) {
                return beside;
            }
            try {
                return place(realFolder.resolve(Files.readSymbolicLink(beside)).normalize(), links + 1);
            } catch (IOException unreadable) {
                return beside;
            }
        }
    }
}
