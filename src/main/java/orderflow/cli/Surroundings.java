package orderflow.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command runs in; commands use nothing of the process but this.
 *
 * @param in standard input
 * @param out standard output, UTF-8, buffered: flush after each alert
 * @param err standard error, UTF-8, flushed at line ends; failures to write it are ignored
 * @param environment the environment variables
 * @param folder the working folder, absolute; relative paths are resolved against it
 * @param home the user's home folder, as the system knows it, whatever {@code HOME} says
 * @param outDecorated standard output may be coloured and animated
 * @param errDecorated standard error may be coloured and animated
 */
record Surroundings(
        InputStream in,
        StandardOutput out,
        PrintStream err,
        Map<String, String> environment,
        Path folder,
        Path home,
        boolean outDecorated,
        boolean errDecorated) {

    static Surroundings of(
            InputStream in, OutputStream out, OutputStream err, Map<String, String> environment, Path folder) {
        return new Surroundings(
                in,
                new StandardOutput(out),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                folder.toAbsolutePath().normalize(),
                Path.of(System.getProperty("user.home")),
                Terminals.outDecorated(environment),
                Terminals.errDecorated(environment));
    }

    /** The file that an argument names, absolute. */
    Path resolve(Path file) {
        return folder.resolve(file).normalize();
    }
}
