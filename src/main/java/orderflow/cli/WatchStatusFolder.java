package orderflow.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import orderflow.file.ProcessUser;
import orderflow.status.StatusFolder;

/**
 * Where the watches of this user tell of themselves, and see that each key has one watch.
 *
 * <p>It depends on the user alone and not on {@code HOME}, which a second watch may have been given another value of: in
 * the home folder that the system knows, or, where that cannot be written, as that of many a service user, in a folder
 * for temporary files.
 */
final class WatchStatusFolder {

    private WatchStatusFolder() {}

    static StatusFolder of(Surroundings surroundings) {
        Path home = surroundings.home();
        OptionalLong user = ProcessUser.id();
        if (canHold(StatusFolder.placeIn(home)) || user.isEmpty()) {
            return StatusFolder.ofUser(home);
        }
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        return StatusFolder.shared(temporary.resolve("orderflow-" + user.getAsLong()));
    }

    /** True when the folder is there and can be written, or could be made. */
    private static boolean canHold(Path folder) {
        if (!folder.isAbsolute()) {
            return false;
        }
        Path nearest = folder;
        while (!Files.exists(nearest) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        return Files.isDirectory(nearest) && Files.isWritable(nearest);
    }
}
