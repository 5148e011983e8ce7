package orderflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StreamTest {

    private static final String CONNECTED =
            "[{\"ev\":\"status\",\"status\":\"connected\",\"message\":\"Connected Successfully\"}]";
    private static final String AUTHENTICATED =
            "[{\"ev\":\"status\",\"status\":\"auth_success\",\"message\":\"authenticated\"}]";
    private static final String REFUSED =
            "[{\"ev\":\"status\",\"status\":\"auth_failed\",\"message\":\"authentication failed\"}]";

    private final ManualClock clock = new ManualClock();
    private PolygonSimulator simulator;

    @AfterEach
    void close() {
        simulator.close();
    }

    private void play(SimulatorBuilder builder) throws Exception {
        simulator = builder.clock(clock).start();
    }

    private static SimulatorBuilder recorded(String... lines) {
        return PolygonSimulator.builder().lines(lines);
    }

    private static String status(String status, String message) {
        return "{\"ev\":\"status\",\"status\":\"" + status + "\",\"message\":\"" + message + "\"}";
    }

    @Test
    void speaksFromConnectionToData() throws Exception {
        play(recorded(Session.trade("AAPL", 0, 1), Session.quote("AAPL", 0, 100), Session.trade("AAPL", 1_000, 2)));
        StreamClient client = StreamClient.connect(simulator);

        assertThat(client.next()).isEqualTo(CONNECTED);
        client.say("auth", "any-key-of-ten");
        assertThat(client.next()).isEqualTo(AUTHENTICATED);
        client.say("subscribe", "T.AAPL,Q.AAPL");
        assertThat(client.next())
                .isEqualTo("[" + status("success", "subscribed to: T.AAPL") + ","
                        + status("success", "subscribed to: Q.AAPL") + "]");

        clock.advance(Duration.ZERO);
        assertThat(client.next()).isEqualTo(Session.frame(Session.trade("AAPL", 0, 1), Session.quote("AAPL", 0, 100)));
        clock.advance(Duration.ofMillis(999));
        clock.advance(Duration.ofMillis(1));
        assertThat(client.next()).isEqualTo(Session.frame(Session.trade("AAPL", 1_000, 2)));
        assertThat(simulator.seen().ended()).isTrue();
    }

    @Test
    void sendsEachClientWhatItSubscribedTo() throws Exception {
        play(recorded(Session.trade("AAPL", 0, 1), Session.trade("BRK.B", 0, 2), Session.quote("BRK.B", 0, 100))
                .maxConnections(2));
        StreamClient one = StreamClient.subscribed(simulator, "T.BRK.B");
        StreamClient other = StreamClient.subscribed(simulator, "T.*,Q.BRK.B");
        other.say("unsubscribe", "Q.BRK.B");
        assertThat(other.next()).isEqualTo("[" + status("success", "unsubscribed to: Q.BRK.B") + "]");

        clock.advance(Duration.ZERO);

        assertThat(one.next()).isEqualTo(Session.frame(Session.trade("BRK.B", 0, 2)));
        assertThat(other.next()).isEqualTo(Session.frame(Session.trade("AAPL", 0, 1), Session.trade("BRK.B", 0, 2)));
    }

    @Test
    void saysNothingToUnknownTopicsAndAcknowledgesUnknownTickers() throws Exception {
        play(recorded(Session.trade("AAPL", 0, 1)));
        StreamClient client = StreamClient.connect(simulator);
        client.next();
        client.say("auth", PolygonSimulator.DEMO_KEY);
        client.next();

        client.say("subscribe", "XYZ.AAPL");
        client.say("subscribe", "AAPL");
        client.say("subscribe", "T.NOSUCH");

        assertThat(client.next()).isEqualTo("[" + status("success", "subscribed to: T.NOSUCH") + "]");
        clock.advance(Duration.ofSeconds(1));
        client.ping();
        assertThat(client.next()).isEqualTo("pong");
        assertThat(client.silent()).isTrue();
    }

    @Test
    void refusesAShortKeyAndDropsWithoutACloseFrame() throws Exception {
        play(recorded(Session.trade("AAPL", 0, 1)));
        StreamClient client = StreamClient.connect(simulator);
        client.say("auth", "short");

        assertThat(List.of(client.next(), client.next())).containsExactly(CONNECTED, REFUSED);
        assertThat(droppedWithoutCloseFrame(client)).isTrue();
    }

    /** Seen from the server: the JDK's client does not always notice the bare end of a TCP connection. */
    private boolean droppedWithoutCloseFrame(StreamClient client) throws InterruptedException {
        boolean gone = simulator.seen().await(seen -> seen.connectionsOpen() == 0, Duration.ofSeconds(10));
        return gone && (client.silent() || client.next().equals("closed 1006"));
    }

    @Test
    void refusesAPlanWithoutWebSocket() throws Exception {
        play(recorded(Session.trade("AAPL", 0, 1)).fault("no-websocket"));
        StreamClient client = StreamClient.connect(simulator);
        client.say("auth", PolygonSimulator.DEMO_KEY);

        client.next();
        assertThat(client.next())
                .isEqualTo("[" + status("auth_failed", "Your plan doesn't include websocket access.") + "]");
        assertThat(droppedWithoutCloseFrame(client)).isTrue();
    }

    @Test
    void subscribesNobodyBeforeAuthentication() throws Exception {
        play(recorded(Session.trade("AAPL", 0, 1)));
        StreamClient client = StreamClient.connect(simulator);
        client.next();

        client.say("subscribe", "T.AAPL");

        assertThat(client.next()).isEqualTo("[" + status("error", "not authorized") + "]");
    }

    @Test
    void timesOutWhoDoesNotAuthenticate() throws Exception {
        play(recorded(Session.trade("AAPL", 0, 1)).authTimeout(Duration.ofSeconds(5)));
        StreamClient client = StreamClient.connect(simulator);
        client.next();

        clock.elapse(Duration.ofSeconds(5));

        assertThat(client.next()).isEqualTo("[" + status("auth_timeout", "No authentication request received.") + "]");
        assertThat(droppedWithoutCloseFrame(client)).isTrue();
    }

    @Test
    void namesNoTopicWhenThePlanHasNoQuotes() throws Exception {
        play(recorded(Session.quote("AAPL", 0, 100), Session.trade("AAPL", 0, 1))
                .fault("no-quotes"));
        StreamClient client = StreamClient.connect(simulator);
        client.next();
        client.say("auth", PolygonSimulator.DEMO_KEY);
        client.next();

        client.say("subscribe", "Q.AAPL,T.AAPL");

        assertThat(client.next())
                .isEqualTo("[" + status("error", "not authorized") + "," + status("success", "subscribed to: T.AAPL")
                        + "]");
        clock.advance(Duration.ZERO);
        assertThat(client.next()).isEqualTo(Session.frame(Session.trade("AAPL", 0, 1)));
    }

    @Test
    void closesTheNewerOfTwoConnectionsWith1008() throws Exception {
        play(recorded(Session.trade("AAPL", 0, 1)));
        StreamClient older = StreamClient.subscribed(simulator, "T.AAPL");
        StreamClient newer = StreamClient.connect(simulator);
        newer.next();
        newer.say("auth", PolygonSimulator.DEMO_KEY);

        assertThat(newer.next())
                .isEqualTo("[" + status("max_connections", "Maximum number of websocket connections exceeded.") + "]");
        assertThat(newer.next()).isEqualTo("closed 1008");
        clock.advance(Duration.ZERO);
        assertThat(older.next()).isEqualTo(Session.frame(Session.trade("AAPL", 0, 1)));
    }

    @Test
    void closesTheOlderOfTwoConnectionsWhenToldTo() throws Exception {
        play(recorded(Session.trade("AAPL", 0, 1)).olderDies());
        StreamClient older = StreamClient.subscribed(simulator, "T.AAPL");

        StreamClient newer = StreamClient.subscribed(simulator, "T.AAPL");

        assertThat(older.untilClosed()).endsWith("closed 1008");
        clock.advance(Duration.ZERO);
        assertThat(newer.next()).isEqualTo(Session.frame(Session.trade("AAPL", 0, 1)));
        assertThat(simulator.seen().mostConnectionsAtOnce()).isEqualTo(2);
    }

    @Test
    void sendsHaltsInNanosecondsAndBooksWithTheQuotes() throws Exception {
        String halt = "{\"ev\":\"LULD\",\"T\":\"AAPL\",\"i\":[17],\"t\":" + (Session.START + 5) + "000000}";
        String book =
                "{\"ev\":\"L2\",\"sym\":\"AAPL\",\"b\":[[175.50,15000]],\"a\":[],\"t\":" + (Session.START + 6) + "}";
        play(recorded(halt, book));
        StreamClient client = StreamClient.subscribed(simulator, "LULD.AAPL,Q.AAPL");

        clock.advanceTo(Session.START + 5);
        assertThat(client.next()).isEqualTo(Session.frame(halt));
        clock.advanceTo(Session.START + 6);
        assertThat(client.next()).isEqualTo(Session.frame(book));
    }

    @Test
    void refusesOtherPathsThanStocks() throws Exception {
        play(recorded(Session.trade("AAPL", 0, 1)));
        var other = java.net.http.HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(simulator.webSocketUri().resolve("/crypto"), new java.net.http.WebSocket.Listener() {});

        assertThat(other).failsWithin(Duration.ofSeconds(10));
    }

    @Test
    void standsStillUntilEnoughTopicsAreSubscribedTo() throws Exception {
        play(recorded(Session.trade("AAPL", 0, 1), Session.quote("AAPL", 0, 100))
                .beginAfter(2));
        StreamClient client = StreamClient.subscribed(simulator, "T.AAPL");

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> clock.advance(Duration.ZERO)))
                .isInstanceOf(IllegalStateException.class);
        client.say("subscribe", "Q.AAPL");
        client.next();
        clock.advance(Duration.ZERO);

        assertThat(client.next()).isEqualTo(Session.frame(Session.trade("AAPL", 0, 1), Session.quote("AAPL", 0, 100)));
    }

    @Test
    void fillsFramesUpToTheirLimit() throws Exception {
        play(PolygonSimulator.builder()
                .lines(Session.trade("AAPL", 0, 1), Session.trade("AAPL", 0, 2), Session.trade("AAPL", 0, 3))
                .eventsPerFrame(2));
        StreamClient client = StreamClient.subscribed(simulator, "T.AAPL");

        clock.advance(Duration.ZERO);

        assertThat(client.next()).isEqualTo(Session.frame(Session.trade("AAPL", 0, 1), Session.trade("AAPL", 0, 2)));
        assertThat(client.next()).isEqualTo(Session.frame(Session.trade("AAPL", 0, 3)));
    }
}
