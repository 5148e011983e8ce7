package orderflow.simulator;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The simulator as a program, behind {@code scripts/polygon-simulator}. */
@Command(
        name = "polygon-simulator",
        sortOptions = false,
        description = {
            "Plays a recording as the Polygon feed would send it: REST and WebSocket on loopback.",
            "",
            "The first lines on standard output are the settings to export to the environment; what is to be told "
                    + "after them goes to standard error. It runs until it is interrupted."
        })
final class SimulatorMain implements Callable<Integer> {

    private static final int WRONG_USAGE = 64;
    private static final int UNUSABLE = 65;
    private static final int NO_INPUT = 66;
    private static final int NO_SERVICE = 74;

    @Mixin
    private SimulatorOptions options;

    @Option(names = "--list-faults", description = "Explain every fault and end.")
    private boolean listFaults;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and end.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    private final PrintStream out;
    private final PrintStream err;

    SimulatorMain(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Starts the program. */
    public static void main(String[] args) {
        System.exit(run(System.out, System.err, args));
    }

    static int run(PrintStream out, PrintStream err, String... args) {
        CommandLine command = new CommandLine(new SimulatorMain(out, err));
        command.setOut(new java.io.PrintWriter(out, true));
        command.setErr(new java.io.PrintWriter(err, true));
        command.setParameterExceptionHandler((problem, given) -> {
            err.println("polygon-simulator: " + problem.getMessage());
            err.println("Try --help, or --list-faults.");
            return WRONG_USAGE;
        });
        return command.execute(args);
    }

    @Override
    public Integer call() throws InterruptedException {
        if (listFaults) {
            FaultList.print(out);
            return 0;
        }
        Path file = options.file();
        if (file == null) {
            throw new ParameterException(spec.commandLine(), "missing: the RECORDING to play");
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            err.println("polygon-simulator: no such recording: " + file);
            return NO_INPUT;
        }
        try (PolygonSimulator simulator = options.builder().start()) {
            announce(simulator, file);
            return stay(simulator);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        } catch (RecordingException e) {
            err.println("polygon-simulator: " + file + ": " + e.getMessage());
            return UNUSABLE;
        } catch (IOException e) {
            err.println("polygon-simulator: " + e.getMessage());
            return NO_SERVICE;
        }
    }

    private void announce(PolygonSimulator simulator, Path file) {
        out.println("ORDER_FLOW_REST_URL=" + simulator.restUri());
        out.println("ORDER_FLOW_WEBSOCKET_URL=" + simulator.webSocketUri());
        out.println("POLYGON_API_KEY=" + PolygonSimulator.DEMO_KEY);
        Recording recording = simulator.recordingPlayed();
        out.println("# ready: " + recording.events().size() + " events, session begins "
                + java.time.Instant.ofEpochMilli(simulator.startMillis())
                + (options.beginsAtOnce() ? "" : " when a client has subscribed"));
        out.flush();
        recording.warnings().forEach(warning -> err.println("polygon-simulator: " + file + ": " + warning));
        if (recording.hasBooks()) {
            err.println("polygon-simulator: books are sent with the quotes, which the vendor's feed has not; "
                    + "--wire-only leaves them out");
        }
    }

    private int stay(PolygonSimulator simulator) throws InterruptedException {
        while (!simulator.awaitEnd(Duration.ofHours(1))) {
            // Nothing to do until the last event was played.
        }
        err.println("polygon-simulator: the recording has been played");
        if (options.staysAtEnd()) {
            new java.util.concurrent.CountDownLatch(1).await();
        }
        return 0;
    }
}
