package orderflow.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Describes a simulator. Only the recording has to be given. Not safe for use by several threads. */
public final class SimulatorBuilder {

    private static final long DELAY_MILLIS = 900_000;

    private final List<FaultSpec> faults = new ArrayList<>();
    private Recording recording;
    private SessionClock clock;
    private Moment start;
    private String onlyKey = "";
    private boolean keyInQuery;
    private boolean wireOnly;
    private boolean olderDies;
    private int beginAfterTopics = 1;
    private int maxConnections = 1;
    private int elementsPerFrame = 100;
    private int port;
    private long seed = 1;
    private Duration authTimeout = Duration.ofSeconds(30);

    SimulatorBuilder() {}

    /** Plays a file: {@code .jsonl}, or compressed as {@code .gz} or {@code .zst}. */
    public SimulatorBuilder recording(Path file) throws IOException {
        recording = RecordingReader.read(file);
        return this;
    }

    /** Plays lines of a recording. */
    public SimulatorBuilder lines(List<String> lines) {
        recording = RecordingReader.read(lines);
        return this;
    }

    /** Plays lines of a recording. */
    public SimulatorBuilder lines(String... lines) {
        return lines(List.of(lines));
    }

    /** Lets session time pass at a multiple of real time; 1 is the default. */
    public SimulatorBuilder speed(double speed) {
        clock = new PacedClock(speed);
        return this;
    }

    /** Lets session time jump from event to event as fast as the clients read. */
    public SimulatorBuilder unpaced() {
        clock = new UnpacedClock();
        return this;
    }

    /** Takes the time from a clock that a test moves. */
    public SimulatorBuilder clock(SessionClock sessionClock) {
        clock = sessionClock;
        return this;
    }

    /** Adds a fault: {@code NAME[/PATH][=VALUE][*TIMES][@MOMENT[..MOMENT]|~PROBABILITY]}. */
    public SimulatorBuilder fault(String fault) {
        faults.add(FaultSpec.parse(fault));
        return this;
    }

    /** What the chance of faults begins with. */
    public SimulatorBuilder seed(long chanceSeed) {
        seed = chanceSeed;
        return this;
    }

    /** Begins later than with the first event, so that there is history: a moment as in {@link Moment}, no count. */
    public SimulatorBuilder startAt(String moment) {
        start = Moment.parse(moment);
        if (start.counted()) {
            throw new IllegalArgumentException("--start: expected a time, was a number of events: " + moment);
        }
        return this;
    }

    /** Begins when so many topics have been subscribed to; 0 at once, 1 is the default. */
    public SimulatorBuilder beginAfter(int topics) {
        beginAfterTopics = topics;
        return this;
    }

    /** Accepts this key alone instead of any that has 10 characters. */
    public SimulatorBuilder key(String key) {
        onlyKey = key;
        return this;
    }

    /** Accepts the key as {@code apiKey} in the query as well, as the vendor's own client sends it. */
    public SimulatorBuilder acceptKeyInQuery() {
        keyInQuery = true;
        return this;
    }

    /** Leaves out books and gaps, which the vendor's feed has not. */
    public SimulatorBuilder wireOnly() {
        wireOnly = true;
        return this;
    }

    /** Allows more than one connection per key. */
    public SimulatorBuilder maxConnections(int connections) {
        maxConnections = connections;
        return this;
    }

    /** Closes the older connection when there is one too many, instead of the newer. */
    public SimulatorBuilder olderDies() {
        olderDies = true;
        return this;
    }

    /** The most events in one frame; 100 is the default. */
    public SimulatorBuilder eventsPerFrame(int events) {
        elementsPerFrame = events;
        return this;
    }

    /** How long a client may take to authenticate, in real time; 30 s is the default. */
    public SimulatorBuilder authTimeout(Duration timeout) {
        authTimeout = timeout;
        return this;
    }

    /** The port of REST, the WebSocket has the next one; 0, the default, takes two free ones. */
    public SimulatorBuilder port(int restPort) {
        port = restPort;
        return this;
    }

    /**
     * Starts it.
     *
     * @throws IOException when it cannot listen
     * @throws IllegalStateException when no recording was given
     */
    public PolygonSimulator start() throws IOException {
        if (recording == null) {
            throw new IllegalStateException("no recording was given");
        }
        PolygonSimulator simulator = new PolygonSimulator(this);
        simulator.open();
        return simulator;
    }

    Recording recording() {
        Recording played = wireOnly ? recording.wireOnly() : recording;
        boolean delayed = faults.stream().anyMatch(fault -> fault.kind() == FaultKind.DELAYED);
        return delayed && played.delayMillis() == 0 ? played.delayedBy(DELAY_MILLIS) : played;
    }

    long startMillis(Recording played) {
        return start == null ? played.startMillis() : start.millis(played.startMillis());
    }

    SessionClock clock() {
        if (clock == null) {
            clock = new PacedClock(1);
        }
        return clock;
    }

    StreamRules streamRules() {
        return new StreamRules(beginAfterTopics, maxConnections, olderDies, elementsPerFrame, authTimeout.toMillis());
    }

    List<FaultSpec> faults() {
        return List.copyOf(faults);
    }

    String onlyKey() {
        return onlyKey;
    }

    boolean keyInQuery() {
        return keyInQuery;
    }

    int port() {
        return port;
    }

    long seed() {
        return seed;
    }
}
