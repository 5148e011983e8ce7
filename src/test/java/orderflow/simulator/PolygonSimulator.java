package orderflow.simulator;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * A running simulator: plays one recording to whoever connects.
 *
 * <p>Events due before the start of the session are history that only REST tells; the others are sent as their time
 * comes. Safe for use by several threads.
 */
public final class PolygonSimulator implements AutoCloseable {

    /** A key that is accepted unless a test names another. */
    public static final String DEMO_KEY = "simulator-demo-key";

    private final Recording recording;
    private final long startMillis;
    private final SessionClock clock;
    private final Faults faults;
    private final Keys keys;
    private final Sightings seen = new Sightings();
    private final StreamHub hub;
    private final StreamServer stream;
    private final RestServer rest;

    PolygonSimulator(SimulatorBuilder settings) throws IOException {
        Recording played = settings.recording();
        startMillis = settings.startMillis(played);
        for (FaultSpec fault : settings.faults()) {
            if (fault.kind() == FaultKind.CLOCK_STEP) {
                played = played.stepped(fault.from().millis(startMillis), fault.number() * 1_000);
            }
        }
        recording = played;
        clock = settings.clock();
        List<MarketRecord> live = recording.events().stream()
                .filter(event -> event.dueMillis() >= startMillis)
                .toList();
        faults = new Faults(settings.faults(), settings.seed(), live.size());
        keys = new Keys(settings.onlyKey(), faults);
        hub = new StreamHub(settings.streamRules(), clock, faults, keys, seen);
        RestTime time = new RestTime(clock, faults, recording.delayMillis() > 0);
        RestRoutes routes = new RestRoutes(new History(recording.events()), time, faults);
        rest = new RestServer(settings.port(), routes, faults, keys, settings.keyInQuery(), clock, seen);
        stream = new StreamServer(settings.port() == 0 ? 0 : settings.port() + 1, hub);

        clock.hold(startMillis);
        faults.schedule(clock, startMillis, hub::strikeWaiting);
        new Playback(live, clock, faults, hub, seen).start();
        hub.onEnoughTopics(clock::begin);
    }

    /** A simulator that is yet to be described. */
    public static SimulatorBuilder builder() {
        return new SimulatorBuilder();
    }

    /** What the faults that it can show are called. */
    public static List<String> faultNames() {
        return Arrays.stream(FaultKind.values()).map(FaultKind::faultName).toList();
    }

    void open() throws IOException {
        rest.start();
        try {
            stream.listen();
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** Where REST is to be found, for instance {@code http://127.0.0.1:40123}. */
    public URI restUri() {
        return URI.create("http://127.0.0.1:" + rest.port());
    }

    /** Where the WebSocket is to be found, for instance {@code ws://127.0.0.1:40124/stocks}. */
    public URI webSocketUri() {
        return URI.create("ws://127.0.0.1:" + stream.getPort() + "/stocks");
    }

    /** What its clients have done so far. */
    public Sightings seen() {
        return seen;
    }

    /** The session's clock. */
    public SessionClock clock() {
        return clock;
    }

    /** Session time at which the session begins, in milliseconds since the epoch. */
    public long startMillis() {
        return startMillis;
    }

    /** Lets the session begin, whoever has subscribed. */
    public void begin() {
        clock.begin();
    }

    /**
     * Lets a fault strike now: {@code NAME[/PATH][=VALUE][*TIMES]}. A state or a REST fault without a number of times
     * stays in force until it is lifted.
     *
     * @throws IllegalArgumentException when there is no such fault
     */
    public void inject(String fault) {
        faults.inject(FaultSpec.parse(fault));
        hub.strikeWaiting();
    }

    /** Ends a fault; a revoked key is good again. */
    public void lift(String name) {
        FaultKind kind =
                FaultKind.named(name).orElseThrow(() -> new IllegalArgumentException("unknown fault \"" + name + "\""));
        faults.lift(kind);
        if (kind == FaultKind.KEY_REVOKED) {
            keys.restore();
        }
    }

    /** Waits until the last event was played; returns whether it was. */
    public boolean awaitEnd(Duration atMost) throws InterruptedException {
        return seen.await(Sightings::ended, atMost);
    }

    /**
     * Waits until every client that still hears anything has read all that was sent to it so far, which it tells by
     * answering a ping; returns whether that came to be.
     */
    public boolean awaitRead(Duration atMost) throws InterruptedException {
        return new ReadProbe(hub).await(atMost);
    }

    Recording recordingPlayed() {
        return recording;
    }

    /** Ends every connection without a word and stops listening. */
    @Override
    public void close() {
        clock.close();
        rest.stop();
        stream.shut();
    }
}
