package orderflow.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** How a {@link LauncherProcess} is to be started. */
final class LauncherStart {

    private final List<String> arguments;
    private final Map<String, String> environment = new TreeMap<>();
    private Path launcher = LauncherProcess.LAUNCHER;
    private Path folder = Path.of("").toAbsolutePath();
    private ProcessBuilder.Redirect in =
            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile());
    private ProcessBuilder.Redirect outFile = ProcessBuilder.Redirect.PIPE;
    private int outLinesToRead = Integer.MAX_VALUE;
    private long limitSeconds = 30;

    LauncherStart(String... arguments) {
        this.arguments = List.of(arguments);
        environment.put(
                "ORDERFLOW_JAVA",
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }

    /** Another copy of the launcher, or a link to it. */
    LauncherStart launcher(Path file) {
        launcher = file;
        return this;
    }

    /** The working folder. */
    LauncherStart in(Path workingFolder) {
        folder = workingFolder;
        return this;
    }

    LauncherStart with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Decides by sizes, which short sessions are enough for, and not by what was sold for an hour. */
    LauncherStart bySpecifiedRules() {
        return with("ORDER_FLOW_RULES", "specified");
    }

    LauncherStart without(String variable) {
        environment.put(variable, null);
        return this;
    }

    /** Standard input is this file. */
    LauncherStart reading(Path file) {
        in = ProcessBuilder.Redirect.from(file.toFile());
        return this;
    }

    /** Standard input is a pipe for {@link LauncherProcess#write} until {@link LauncherProcess#closeInput}. */
    LauncherStart writing() {
        in = ProcessBuilder.Redirect.PIPE;
        return this;
    }

    /** Standard output goes to this file, such as /dev/full, and {@link LauncherProcess#out()} stays empty. */
    LauncherStart outTo(Path file) {
        outFile = ProcessBuilder.Redirect.to(file.toFile());
        return this;
    }

    /** The reader of standard output goes away after so many lines, as {@code head} does; 0 is at once. */
    LauncherStart closingOutAfter(int lines) {
        outLinesToRead = lines;
        return this;
    }

    /** Waiting for this process fails after so many seconds. */
    LauncherStart limitedTo(long seconds) {
        limitSeconds = seconds;
        return this;
    }

    LauncherProcess start() {
        List<String> command = new ArrayList<>();
        // a shell that runs the tests in the background lets them ignore SIGINT, which children inherit
        command.addAll(List.of("env", "--default-signal=INT,TERM,PIPE", launcher.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(in)
                .redirectOutput(outFile);
        builder.environment().keySet().removeIf(name -> name.startsWith("ORDER") || name.startsWith("POLYGON"));
        // The watches of this user, whom the tests are not to meddle with, and of other tests are in another home.
        environment.merge(
                "ORDERFLOW_JAVA_OPTS",
                "-Duser.home=" + Objects.requireNonNullElse(environment.get("HOME"), System.getProperty("user.home")),
                (options, home) -> home + " " + options);
        environment.forEach((name, value) -> {
            if (value == null) {
                builder.environment().remove(name);
            } else {
                builder.environment().put(name, value);
            }
        });
        try {
            return new LauncherProcess(builder.start(), outLinesToRead, limitSeconds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it and waits for its end. */
    LauncherProcess run() {
        LauncherProcess started = start();
        started.exitCode();
        return started;
    }
}
