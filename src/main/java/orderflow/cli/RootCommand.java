package orderflow.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import orderflow.fault.ExitCode;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code orderflow} itself: it answers for the program and hands everything else to its subcommands. */
@Command(
        name = "orderflow",
        description = "Watchdog for holders of US stocks: reports large sellers and red bursts in trades and quotes.",
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing occurred that --fail-on names",
            "10:an exit signal was raised (--fail-on exit, the default)",
            "11:alerts, but no exit signal (--fail-on alert)",
            "12:a symbol went unmonitored in a watch (--max-blind)",
            "64:wrong usage",
            "65:a recording that cannot be used",
            "66:no such input",
            "69:the feed cannot be reached",
            "70:a defect of the program",
            "74:reading or writing failed",
            "77:the key was refused, or the plan lacks the data",
            "78:the settings or positions are invalid",
            "130:ended at once by a second Ctrl-C"
        })
final class RootCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help and exit.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version and exit.")
    private boolean version;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Show stack traces of defects (also: ORDERFLOW_DEBUG=1).")
    private boolean verbose;

    @Option(names = "--generate-completion", hidden = true, description = "Print a completion script for bash.")
    private boolean completion;

    /** True when stack traces were asked for on the command line. */
    boolean verbose() {
        return verbose;
    }

    @Override
    public Integer call() {
        CommandLine commandLine = spec.commandLine();
        if (!completion) {
            throw new ParameterException(commandLine, "Missing required subcommand");
        }
        PrintWriter out = commandLine.getOut();
        out.println(AutoComplete.bash(spec.name(), commandLine));
        out.flush();
        return ExitCode.OK.number();
    }
}
