package orderflow.cli;

import java.nio.file.Path;
import orderflow.status.StatusFolder;

/** Where the watches of this user tell of themselves. */
final class WatchStatusFolder {

    private WatchStatusFolder() {}

    static StatusFolder of(Surroundings surroundings) {
        String home = surroundings.environment().getOrDefault("HOME", System.getProperty("user.home"));
        return StatusFolder.ofUser(Path.of(home));
    }
}
