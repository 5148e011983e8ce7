package orderflow.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of the page that shows a replay. */
final class ReportOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    private Path file;

    @Option(
            names = "--report-positions",
            description = "Show quantity, P&L and distance to the stop in the report too; without it, it can be handed"
                    + " on.")
    private boolean positions;

    @Option(
            names = "--report",
            paramLabel = "FILE.html",
            description = "Write a page that shows the replay: prices, alerts, volume, gaps. It opens in any browser,"
                    + " offline.")
    private void file(Path value) {
        String name = value.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".html") && !name.endsWith(".htm")) {
            // a recording named by mistake would be written over
            throw wrong("--report", "expected a file that ends in .html, was '" + value + "'");
        }
        file = value;
    }

    /** The page to write, where one was asked for. */
    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    boolean positions() {
        return positions;
    }

    /**
     * Checks what can only be seen with the other arguments.
     *
     * @throws ParameterException when positions are to be shown of which nothing is known
     */
    void check(boolean hasPositions) {
        if (positions && file == null) {
            throw wrong("--report-positions", "expected --report FILE.html beside it");
        }
        if (positions && !hasPositions) {
            throw wrong("--report-positions", "expected --positions FILE beside it");
        }
    }

    private ParameterException wrong(String option, String problem) {
        return new ParameterException(command.commandLine(), "Invalid value for option '" + option + "': " + problem);
    }
}
