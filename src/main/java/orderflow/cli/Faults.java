package orderflow.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import orderflow.config.ApiKey;
import orderflow.config.Setting;
import orderflow.fault.ExitCode;
import orderflow.fault.NearestName;
import orderflow.fault.OrderFlowException;
import orderflow.fault.Problem;
import orderflow.fault.TerminalText;
import orderflow.file.FileFault;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever ended a command into words on standard error and an exit code. */
final class Faults implements IParameterExceptionHandler, IExecutionExceptionHandler {

    /** The code picocli has for wrong usage unless a command chose its own, as {@code healthcheck} does. */
    private static final int PICOCLI_USAGE = CommandLine.ExitCode.USAGE;

    /** What is told when the memory is used up; made before it is. */
    static final String OUT_OF_MEMORY = String.format(
            Locale.ROOT,
            "the memory is used up, of which Java has at most %,d MB here; give it more, for instance by"
                    + " ORDERFLOW_JAVA_OPTS=-Xmx2g in the environment",
            Runtime.getRuntime().maxMemory() >> 20);

    /** How picocli words a number that is none. */
    private static final Pattern NO_NUMBER = Pattern.compile("(?<=: )'(.*)' is not an? (?:int|long)");

    private final Surroundings surroundings;
    private final RootCommand root;

    Faults(Surroundings surroundings, RootCommand root) {
        this.surroundings = surroundings;
        this.root = root;
    }

    /** Says what is wrong with the arguments, what was perhaps meant, and where to read on; no argument gets the help. */
    @Override
    public int handleParseException(ParameterException e, String[] args) {
        PrintStream err = surroundings.err();
        CommandLine command = e.getCommandLine();
        err.println("orderflow: " + TerminalText.escape(withoutKey(message(e))));
        Optional<String> meant = meant(e);
        if (args.length == 0) {
            Help.Ansi ansi = surroundings.errDecorated() ? Help.Ansi.ON : Help.Ansi.OFF;
            command.usage(err, Help.defaultColorScheme(ansi));
        } else {
            // the whole help would push the one line that matters off the screen
            String question = meant.map(name -> "Did you mean " + name + "? ").orElse("");
            err.println(question + "'" + command.getCommandSpec().qualifiedName() + " --help' tells what there is.");
        }
        int chosen = command.getCommandSpec().exitCodeOnInvalidInput();
        return chosen == PICOCLI_USAGE ? ExitCode.USAGE.number() : chosen;
    }

    /** A key may have been typed, or put in by a shell, where something else belongs. */
    private String withoutKey(String text) {
        String shown = text;
        for (Setting<?> setting : List.of(Setting.POLYGON_API_KEY, Setting.DATABENTO_API_KEY)) {
            String key = surroundings.environment().getOrDefault(setting.variable(), "");
            shown = key.isBlank() ? shown : shown.replace(key.strip(), ApiKey.MASK);
        }
        return shown;
    }

    private static String message(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched
                && e.getCommandLine().getCommandName().equals("watch")
                && !unmatched.isUnknownOption()) {
            // picocli takes no symbol for one more argument, and would show it
            return "expected symbols, "
                    + SymbolConverter.was(unmatched.getUnmatched().get(0));
        }
        boolean atRoot = e.getCommandLine().getParent() == null;
        if (atRoot && e instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            return "unknown command '" + unmatched.getUnmatched().get(0) + "'";
        }
        return NO_NUMBER.matcher(String.valueOf(e.getMessage())).replaceFirst("expected a whole number, was '$1'");
    }

    /** What an unknown option or command was perhaps meant to be; picocli's own guess compares first letters only. */
    private static Optional<String> meant(ParameterException e) {
        if (!(e instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()) {
            return Optional.empty();
        }
        String typed = unmatched.getUnmatched().get(0);
        CommandSpec spec = e.getCommandLine().getCommandSpec();
        if (!typed.startsWith("-")) {
            return NearestName.closeTo(typed, spec.subcommands().keySet());
        }
        List<String> options = spec.options().stream()
                .filter(option -> !option.hidden())
                .map(OptionSpec::longestName)
                .toList();
        int end = typed.indexOf('=');
        return NearestName.closeTo(end < 0 ? typed : typed.substring(0, end), options);
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        return codeOf(e);
    }

    /** Says why a command ended; returns the code for it. */
    int codeOf(Throwable e) {
        if (e instanceof OrderFlowException fault) {
            for (Problem problem : fault.problems()) {
                surroundings.err().println("orderflow: " + TerminalText.escape(problem.text()));
            }
            trace(e, verbose());
            return fault.exitCode().number();
        }
        if (e instanceof ClosedOutputException) {
            return ExitCode.OK.number();
        }
        if (e instanceof UncheckedIOException unchecked) {
            return codeOf(unchecked.getCause());
        }
        if (e instanceof IOException) {
            return unwritable((IOException) e);
        }
        return e instanceof OutOfMemoryError ? outOfMemory() : defect(e);
    }

    private int outOfMemory() {
        surroundings.err().println("orderflow: " + OUT_OF_MEMORY);
        return ExitCode.IO.number();
    }

    private int unwritable(IOException e) {
        boolean output = surroundings.out().failure().filter(e::equals).isPresent();
        String place = output ? "standard output: cannot be written: " : "reading or writing failed: ";
        surroundings.err().println("orderflow: " + place + TerminalText.escape(FileFault.words(e)));
        trace(e, verbose());
        return ExitCode.IO.number();
    }

    private int defect(Throwable e) {
        PrintStream err = surroundings.err();
        err.println("orderflow: this is a defect of the program, not of your input or settings: "
                + TerminalText.escape(describe(e)));
        StackTraceElement[] stack = e.getStackTrace();
        if (stack.length > 0) {
            err.println("  at " + stack[0]);
        }
        err.println("Please report it with these lines, the command you ran, what 'orderflow --version' prints"
                + (verbose() ? " and the stack trace." : " and the output of the same command with --verbose added."));
        trace(e, verbose());
        return ExitCode.DEFECT.number();
    }

    private boolean verbose() {
        return root.verbose()
                || !surroundings
                        .environment()
                        .getOrDefault("ORDERFLOW_DEBUG", "")
                        .isEmpty();
    }

    private void trace(Throwable e, boolean wanted) {
        if (!wanted) {
            return;
        }
        for (StackTraceElement frame : e.getStackTrace()) {
            surroundings.err().println("    at " + frame);
        }
        if (e.getCause() != null && e.getCause() != e) {
            surroundings.err().println("  caused by " + TerminalText.escape(describe(e.getCause())));
            trace(e.getCause(), true);
        }
    }

    private static String describe(Throwable e) {
        return e.getMessage() == null
                ? e.getClass().getSimpleName()
                : e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
