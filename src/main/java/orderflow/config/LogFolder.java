package orderflow.config;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import orderflow.fault.Problem;

/** Tells whether a log could be written to the folder that the settings name, without creating anything. */
public final class LogFolder {

    private LogFolder() {}

    /** What stands in the way of writing to the folder, or of creating it; empty when nothing does. */
    public static Optional<Problem> problem(Settings settings) {
        Path folder = settings.logFolder();
        Path nearest = folder;
        while (nearest != null && !Files.exists(nearest, LinkOption.NOFOLLOW_LINKS)) {
            nearest = nearest.getParent();
        }
        String hindrance;
        if (nearest == null) {
            hindrance = "has no existing parent";
        } else if (!Files.isDirectory(nearest)) {
            hindrance = nearest + " is no folder";
        } else if (!Files.isWritable(nearest)) {
            hindrance = nearest + " cannot be written";
        } else {
            return Optional.empty();
        }
        return Optional.of(new Problem(
                Setting.LOG_DIR.key(),
                settings.origin(Setting.LOG_DIR).text(),
                "expected " + Setting.LOG_DIR.allowed() + ", was " + folder + ": " + hindrance));
    }
}
