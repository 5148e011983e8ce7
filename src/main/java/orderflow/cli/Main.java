package orderflow.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderflow.fault.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** The program: reads the command line, runs one command and ends with its code. */
public final class Main {

    private Main() {}

    /** Runs the command that the arguments name and ends the process. */
    public static void main(String[] args) {
        System.exit(run(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                System.getenv(),
                Path.of(""),
                args));
    }

    /** Runs the command that the arguments name in the given surroundings; returns the process's exit code. */
    static int run(
            InputStream in,
            OutputStream out,
            OutputStream err,
            Map<String, String> environment,
            Path workingFolder,
            String... args) {
        Surroundings surroundings = Surroundings.of(in, out, err, environment, workingFolder);
        int code = run(surroundings, commands(surroundings, args), args);
        boolean plugin = args.length > 0 && args[0].equals("healthcheck");
        // a monitoring system knows no codes beyond this one
        return plugin ? Math.min(code, HealthcheckCommand.UNKNOWN) : code;
    }

    /** The subcommands to choose from: the named one alone, since picocli takes long to learn the options of each. */
    private static List<Object> commands(Surroundings surroundings, String[] args) {
        return switch (args.length == 0 ? "" : args[0]) {
            case "validate-config" -> List.of(new ValidateConfigCommand(surroundings));
            case "replay" -> List.of(new ReplayCommand(surroundings));
            case "watch" -> List.of(new WatchCommand(surroundings));
            case "healthcheck" -> List.of(new HealthcheckCommand(surroundings));
            default ->
                List.of(
                        new ValidateConfigCommand(surroundings),
                        new ReplayCommand(surroundings),
                        new WatchCommand(surroundings),
                        new HealthcheckCommand(surroundings));
        };
    }

    static int run(Surroundings surroundings, List<Object> commands, String... args) {
        RootCommand root = new RootCommand();
        Faults faults = new Faults(surroundings, root);
        if (args.length == 1 && args[0].equals("--version")) {
            // asked by scripts, which should not have to wait for the options of everything else
            surroundings.out().line(Version.text());
            return finish(surroundings, faults, ExitCode.OK.number());
        }
        int code;
        try {
            code = commandLine(root, commands, surroundings, faults).execute(args);
        } catch (Throwable e) {
            // picocli lets errors such as an exhausted stack through; they are answered like any defect
            code = faults.codeOf(e);
        }
        return finish(surroundings, faults, code);
    }

    private static CommandLine commandLine(
            RootCommand root, List<Object> commands, Surroundings surroundings, Faults faults) {
        // no option of ours is a date, and picocli would look up the classes of all kinds of them at every start
        System.setProperty("picocli.converters.excludes", "java\\.(sql|time)\\..*");
        CommandLine commandLine = new CommandLine(root);
        for (Object command : commands) {
            commandLine.addSubcommand(command);
        }
        // each of these reaches the subcommands that are there already
        return commandLine
                .setOut(new PrintWriter(surroundings.out(), false, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(Help.defaultColorScheme(surroundings.outDecorated() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setExpandAtFiles(false)
                .setAllowOptionsAsOptionParameters(false)
                .setParameterExceptionHandler(faults)
                .setExecutionExceptionHandler(faults);
    }

    /** What could not be written counts, unless the reader has gone or something worse was found before. */
    private static int finish(Surroundings surroundings, Faults faults, int code) {
        try {
            surroundings.out().flush();
        } catch (IOException e) {
            // it is remembered with those that were swallowed before
        }
        Optional<IOException> failure = surroundings.out().failure();
        if (failure.isPresent() && code < ExitCode.USAGE.number()) {
            return faults.codeOf(failure.get());
        }
        surroundings.err().flush();
        return code;
    }
}
