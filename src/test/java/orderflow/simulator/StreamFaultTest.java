package orderflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StreamFaultTest {

    private final ManualClock clock = new ManualClock();
    private PolygonSimulator simulator;

    @AfterEach
    void close() {
        simulator.close();
    }

    private StreamClient watching(int trades, String... faults) throws Exception {
        SimulatorBuilder builder =
                PolygonSimulator.builder().lines(Session.trades(trades)).clock(clock);
        for (String fault : faults) {
            builder.fault(fault);
        }
        simulator = builder.start();
        return StreamClient.subscribed(simulator, "T.AAPL");
    }

    private static String trade(int number) {
        return Session.trade("AAPL", (number - 1) * 1_000L, number);
    }

    private static String only(int number) {
        return Session.frame(trade(number));
    }

    @Test
    void dropsAfterACountOfEventsAndGoesOnForWhoComesBack() throws Exception {
        StreamClient client = watching(4, "drop@2");

        clock.advance(Duration.ofSeconds(2));

        // A reset may overtake what was sent just before it, as on a real network.
        assertThat(client.untilClosed().stream()
                        .filter(message -> !message.equals(only(1)) && !message.equals(only(2))))
                .singleElement()
                .isIn("error", "closed 1006");
        StreamClient again = StreamClient.subscribed(simulator, "T.AAPL");
        clock.advance(Duration.ofSeconds(1));
        assertThat(again.next()).isEqualTo(only(4));
        assertThat(simulator.seen().connectionsOpened()).isEqualTo(2);
    }

    @Test
    void dropsInTheMiddleWhenNoMomentIsGiven() throws Exception {
        StreamClient client = watching(6, "drop");

        clock.advance(Duration.ofSeconds(5));

        assertThat(client.untilClosed()).doesNotContain(only(4), only(5), only(6));
    }

    @Test
    void closesWithACloseFrame() throws Exception {
        StreamClient client = watching(3, "close=1012@1");

        clock.advance(Duration.ofSeconds(2));

        assertThat(client.untilClosed()).containsExactly(only(1), "closed 1012");
    }

    @Test
    void stallsWithoutDataOrPong() throws Exception {
        StreamClient client = watching(3, "stall@1");
        clock.advance(Duration.ofSeconds(2));
        assertThat(client.next()).isEqualTo(only(1));

        client.ping();
        boolean heard = simulator.seen().await(seen -> seen.pings() == 1, Duration.ofSeconds(10));

        assertThat(heard).isTrue();
        simulator.close();
        assertThat(client.next()).isIn("error", "closed 1006");
    }

    @Test
    void mutesDataAndAnswersPings() throws Exception {
        StreamClient client = watching(3, "mute@+500ms");
        clock.advance(Duration.ofSeconds(2));
        assertThat(client.next()).isEqualTo(only(1));

        client.ping();

        assertThat(client.next()).isEqualTo("pong");
        assertThat(client.silent()).isTrue();
    }

    @Test
    void mutesOneSymbolFromAMomentToAnother() throws Exception {
        StreamClient client = watching(4, "mute-symbol=AAPL@+500ms..+2500ms");

        clock.advance(Duration.ofSeconds(3));

        assertThat(List.of(client.next(), client.next())).containsExactly(only(1), only(4));
    }

    @Test
    void deliversSlowly() throws Exception {
        StreamClient client = watching(2, "slow=1500");

        clock.advanceTo(Session.START + 1_499);
        client.ping();
        assertThat(client.next()).isEqualTo("pong");
        clock.advanceTo(Session.START + 1_500);
        assertThat(client.next()).isEqualTo(only(1));
        clock.advanceTo(Session.START + 2_500);
        assertThat(client.next()).isEqualTo(only(2));
    }

    @Test
    void revokesTheKeyInMidSession() throws Exception {
        StreamClient client = watching(3, "key-revoked@10:00:01");

        clock.advance(Duration.ofSeconds(1));

        assertThat(client.next()).isEqualTo(only(1));
        assertThat(client.next())
                .isEqualTo("[{\"ev\":\"status\",\"status\":\"auth_failed\",\"message\":\"authentication failed\"}]");
        assertThat(RestClient.withKey(simulator, "/v1/marketstatus/now").statusCode())
                .isEqualTo(401);
        simulator.lift("key-revoked");
        assertThat(RestClient.withKey(simulator, "/v1/marketstatus/now").statusCode())
                .isEqualTo(200);
    }

    @Test
    void tellsOfAnotherClientTwice() throws Exception {
        StreamClient client = watching(3, "max-connections*2@1");
        clock.advance(Duration.ZERO);
        assertThat(client.untilClosed()).startsWith(only(1)).endsWith("closed 1008");

        StreamClient second = StreamClient.subscribed(simulator, "T.AAPL");
        assertThat(second.untilClosed()).endsWith("closed 1008");
        StreamClient third = StreamClient.subscribed(simulator, "T.AAPL");
        clock.advance(Duration.ofSeconds(1));

        assertThat(third.next()).isEqualTo(only(2));
    }

    @Test
    void repeatsAndReordersOnlyWhatItIsToldTo() throws Exception {
        StreamClient client = watching(4, "duplicate@1", "reorder@2");

        clock.advance(Duration.ofSeconds(3));

        assertThat(List.of(client.next(), client.next(), client.next()))
                .containsExactly(only(1), Session.frame(trade(2), trade(2)), Session.frame(trade(4), trade(3)));
    }

    @Test
    void sendsBrokenThingsBesidesEveryRealEvent() throws Exception {
        StreamClient client = watching(40, "malformed*12", "unknown-events*5");

        clock.advance(Duration.ofSeconds(39));
        client.ping();
        List<String> all = new ArrayList<>();
        for (String message = client.next(); !message.equals("pong"); message = client.next()) {
            all.add(message);
        }

        String everything = String.join("\n", all);
        for (int i = 1; i <= 40; i++) {
            assertThat(everything).contains("\"q\":" + i + ",");
        }
        assertThat(all).contains("no JSON at all", "[]", "");
        assertThat(everything).contains("\"ev\":\"AM\"", "\"new_field\"");
    }

    @Test
    void strikesByChanceAsTheSeedDecides() throws Exception {
        List<String> first = received(7);
        List<String> same = received(7);
        List<String> other = received(8);

        assertThat(first).isEqualTo(same).isNotEqualTo(other).hasSizeBetween(201, 299);
    }

    private List<String> received(long seed) throws Exception {
        ManualClock ownClock = new ManualClock();
        List<String> all = new ArrayList<>();
        try (PolygonSimulator playing = PolygonSimulator.builder()
                        .lines(Session.trades(200))
                        .clock(ownClock)
                        .seed(seed)
                        .eventsPerFrame(1)
                        .fault("duplicate~0.25")
                        .start();
                StreamClient client = StreamClient.subscribed(playing, "T.AAPL")) {
            simulator = playing;
            ownClock.advance(Duration.ofSeconds(199));
            client.ping();
            for (String message = client.next(); !message.equals("pong"); message = client.next()) {
                all.add(message);
            }
        }
        return all;
    }

    @Test
    void sendsMessagesInManyParts() throws Exception {
        StreamClient client = watching(2, "fragments");

        clock.advance(Duration.ofSeconds(1));

        assertThat(client.next()).isEqualTo(only(1));
        assertThat(client.next()).isEqualTo(only(2));
    }

    @Test
    void sendsAHugeFrame() throws Exception {
        StreamClient client = watching(2, "huge-frame=3@1");

        clock.advance(Duration.ofSeconds(1));

        assertThat(client.next()).isEqualTo(only(1));
        assertThat(client.next()).hasSizeGreaterThan(3_000_000);
        assertThat(client.next()).isEqualTo(only(2));
    }

    @Test
    void stopsTheQuotesWhenThePlanLosesThem() throws Exception {
        simulator = PolygonSimulator.builder()
                .lines(Session.quote("AAPL", 0, 1), Session.quote("AAPL", 10, 2), Session.trade("AAPL", 10, 3))
                .clock(clock)
                .fault("no-quotes@1")
                .start();
        StreamClient client = StreamClient.subscribed(simulator, "T.AAPL,Q.AAPL");

        clock.advance(Duration.ofMillis(10));

        assertThat(client.next()).isEqualTo(Session.frame(Session.quote("AAPL", 0, 1)));
        assertThat(client.next()).isEqualTo(Session.frame(Session.trade("AAPL", 10, 3)));
    }

    @Test
    void strikesWhenATestSaysSo() throws Exception {
        StreamClient client = watching(3);
        clock.advance(Duration.ZERO);
        assertThat(client.next()).isEqualTo(only(1));

        simulator.inject("close");

        assertThat(client.next()).isEqualTo("closed 1001");
        StreamClient again = StreamClient.subscribed(simulator, "T.AAPL");
        clock.advance(Duration.ofSeconds(2));
        assertThat(List.of(again.next(), again.next())).containsExactly(only(2), only(3));
    }

    @Test
    void refusesTheHandshakeUntilItIsLifted() throws Exception {
        simulator = PolygonSimulator.builder()
                .lines(Session.trades(2))
                .clock(clock)
                .fault("websocket-refused")
                .start();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> StreamClient.connect(simulator)))
                .isNotNull();

        simulator.lift("websocket-refused");

        assertThat(StreamClient.connect(simulator).next()).contains("connected");
    }
}
