package orderflow.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be said on the command line about the simulator to start. */
final class SimulatorOptions {

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
                "Where the session begins: +5m after the first event, 09:31:30 New York time, or an instant. What lies "
                        + "before is history that REST knows. Default: the first event."
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

    /** The recording to play, or null. */
    Path file() {
        takeFileFromFaults();
        return file;
    }

    boolean beginsAtOnce() {
        return beginAfter == 0;
    }

    boolean staysAtEnd() {
        return atEnd.equals("stay");
    }

    /** In {@code --fault NAME RECORDING} the recording looks like one more fault. */
    private void takeFileFromFaults() {
        int last = faults.size() - 1;
        if (file == null && last > 0 && Files.exists(Path.of(faults.get(last)))) {
            file = Path.of(faults.get(last));
            faults = faults.subList(0, last);
        }
    }

    /** Describes the simulator that was asked for. @throws IllegalArgumentException with words for the user */
    SimulatorBuilder builder() throws IOException {
        SimulatorBuilder builder = PolygonSimulator.builder();
        faults.forEach(builder::fault);
        if (start != null) {
            builder.startAt(start);
        }
        require(port >= 0 && port <= 65_534, "--port: expected 0 to 65534, was " + port);
        require(beginAfter >= 0, "--begin-after: expected 0 or more, was " + beginAfter);
        require(maxConnections >= 1, "--max-connections: expected 1 or more, was " + maxConnections);
        require(List.of("stay", "exit").contains(atEnd), "--at-end: expected stay or exit, was " + atEnd);
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
}
