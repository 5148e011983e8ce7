package orderflow.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Tells which of the standard streams are terminals that may be coloured and animated.
 *
 * <p>The launcher passes what the shell knows as {@code -Dorderflow.stdout.tty} and {@code -Dorderflow.stderr.tty}
 * ({@code true} or {@code false}), on any system. A program that was started without the launcher asks Linux what the
 * descriptors lead to; {@code System.console()} is of no use, since it cannot tell the two streams apart and newer Java
 * versions have one without a terminal. Stateless, for any thread.
 */
final class Terminals {

    private Terminals() {}

    /** True when standard output is a terminal and neither {@code NO_COLOR} nor {@code TERM=dumb} forbids decoration. */
    static boolean outDecorated(Map<String, String> environment) {
        return allowed(environment) && isTerminal("orderflow.stdout.tty", "/proc/self/fd/1");
    }

    /** The same for standard error. */
    static boolean errDecorated(Map<String, String> environment) {
        return allowed(environment) && isTerminal("orderflow.stderr.tty", "/proc/self/fd/2");
    }

    private static boolean allowed(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(environment.get("TERM"));
    }

    private static boolean isTerminal(String property, String descriptor) {
        String told = System.getProperty(property);
        if (told != null) {
            return Boolean.parseBoolean(told);
        }
        try {
            String link = Files.readSymbolicLink(Path.of(descriptor)).toString();
            return link.startsWith("/dev/pts/") || link.startsWith("/dev/tty") || link.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
