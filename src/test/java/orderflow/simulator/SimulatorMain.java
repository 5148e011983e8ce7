package orderflow.simulator;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The simulator as a program, behind {@code scripts/polygon-simulator}. */
@Command(
        name = "polygon-simulator",
        sortOptions = false,
        description = {
            "Plays a recording as the Polygon feed would send it: REST and WebSocket on loopback.",
            "",
            "The first lines on standard output are the settings to export; what is to be told after them goes to "
                    + "standard error. It runs until it is interrupted."
        })
final class SimulatorMain implements Callable<Integer> {

    private static final int WRONG_USAGE = 64;
    private static final int UNUSABLE = 65;
    private static final int NO_INPUT = 66;
    private static final int NO_SERVICE = 74;

    @Parameters(arity = "0..1", paramLabel = "RECORDING", description = "A .jsonl file, or one ending in .gz or .zst.")
    private Path file;

    @Option(
            names = "--speed",
            paramLabel = "N",
            defaultValue = "1",
            description = {"Session time per real time (default 1), or max: as fast as it is read."})
    private String speed;

    @Option(
            names = "--port",
            paramLabel = "P",
            defaultValue = "0",
            description = {"Port of REST; the WebSocket gets the next one (default: two free ones)."})
    private int port;

    @Option(
            names = "--fault",
            paramLabel = "FAULT",
            arity = "1..*",
            description = {
                "NAME[/PATH][=VALUE][*TIMES][@MOMENT[..MOMENT]|~PROBABILITY], may be given often; see --list-faults."
            })
    private List<String> faults = List.of();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "What chance begins with (default 1).")
    private long seed;

    @Option(
            names = "--start",
            paramLabel = "TIME",
            description = {
                "Where the session begins: +5m after the first event, 09:31:30 New York time, or an instant. What lies before "
                        + "is history that REST knows. Default: the first event."
            })
    private String start;

    @Option(
            names = "--begin-after",
            paramLabel = "N",
            defaultValue = "1",
            description = {"Time stands until so many topics are subscribed to (default 1; 0: it passes at once)."})
    private int beginAfter;

    @Option(
            names = "--max-connections",
            paramLabel = "N",
            defaultValue = "1",
            description = {"WebSocket connections per key (default 1)."})
    private int maxConnections;

    @Option(names = "--older-dies", description = "One connection too many closes the older one, not the newer.")
    private boolean olderDies;

    @Option(names = "--wire-only", description = "Leave out books and gaps, which the vendor's feed has not.")
    private boolean wireOnly;

    @Option(names = "--key-in-query", description = "Accept the key as apiKey in the query as well.")
    private boolean keyInQuery;

    @Option(
            names = "--at-end",
            paramLabel = "stay|exit",
            defaultValue = "stay",
            description = {"What to do after the last event (default stay)."})
    private String atEnd;

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
        takeFileFromFaults();
        if (file == null) {
            throw new ParameterException(spec.commandLine(), "missing: the RECORDING to play");
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            err.println("polygon-simulator: no such recording: " + file);
            return NO_INPUT;
        }
        try (PolygonSimulator simulator = builder().start()) {
            announce(simulator);
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

    /** In {@code --fault NAME RECORDING} the recording looks like one more fault. */
    private void takeFileFromFaults() {
        int last = faults.size() - 1;
        if (file == null && last > 0 && Files.exists(Path.of(faults.get(last)))) {
            file = Path.of(faults.get(last));
            faults = faults.subList(0, last);
        }
    }

    private SimulatorBuilder builder() throws IOException {
        SimulatorBuilder builder = PolygonSimulator.builder();
        faults.forEach(builder::fault);
        if (start != null) {
            builder.startAt(start);
        }
        require(port >= 0 && port <= 65_534, "--port: expected 0 to 65534, was " + port);
        require(beginAfter >= 0, "--begin-after: expected 0 or more, was " + beginAfter);
        require(maxConnections >= 1, "--max-connections: expected 1 or more, was " + maxConnections);
        require(Arrays.asList("stay", "exit").contains(atEnd), "--at-end: expected stay or exit, was " + atEnd);
        if (speed.equals("max")) {
            builder.unpaced();
        } else {
            require(speed.matches("[0-9]+(\\.[0-9]+)?"), "--speed: expected a number above 0 or max, was " + speed);
            builder.speed(Double.parseDouble(speed));
        }
        if (olderDies) {
            builder.olderDies();
        }
        if (wireOnly) {
            builder.wireOnly();
        }
        if (keyInQuery) {
            builder.acceptKeyInQuery();
        }
        return builder.port(port)
                .seed(seed)
                .beginAfter(beginAfter)
                .maxConnections(maxConnections)
                .recording(file);
    }

    private static void require(boolean fulfilled, String message) {
        if (!fulfilled) {
            throw new IllegalArgumentException(message);
        }
    }

    private void announce(PolygonSimulator simulator) {
        out.println("ORDER_FLOW_REST_URL=" + simulator.restUri());
        out.println("ORDER_FLOW_WEBSOCKET_URL=" + simulator.webSocketUri());
        out.println("POLYGON_API_KEY=" + PolygonSimulator.DEMO_KEY);
        Recording recording = simulator.recordingPlayed();
        out.println("# ready: " + recording.events().size() + " events, session begins "
                + java.time.Instant.ofEpochMilli(simulator.startMillis())
                + (beginAfter == 0 ? "" : " when a client has subscribed"));
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
        if (atEnd.equals("stay")) {
            new java.util.concurrent.CountDownLatch(1).await();
        }
        return 0;
    }
}
