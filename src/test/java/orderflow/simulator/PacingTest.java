package orderflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PacingTest {

    private static final Path WHOLE_DAY = Path.of("samples", "falling-day.jsonl.zst");

    @Test
    void playsAWholeDayAsFastAsItIsRead() throws Exception {
        try (PolygonSimulator simulator = PolygonSimulator.builder()
                        .recording(WHOLE_DAY)
                        .unpaced()
                        .start();
                StreamClient client = StreamClient.subscribed(simulator, "T.ACME,Q.ACME")) {
            assertThat(simulator.awaitEnd(Duration.ofSeconds(60))).isTrue();
            client.ping();
            int trades = 0;
            int quotes = 0;
            for (String frame = client.next(); !frame.equals("pong"); frame = client.next()) {
                trades += count(frame, "{\"ev\":\"T\"");
                quotes += count(frame, "{\"ev\":\"Q\"");
            }

            assertThat(trades).isEqualTo(26_663);
            assertThat(quotes).isEqualTo(45_642);
            assertThat(simulator.seen().eventsPlayed()).isEqualTo(72_305);
        }
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            count++;
        }
        return count;
    }

    @Test
    void playsNoFasterThanItsSpeed() throws Exception {
        try (PolygonSimulator simulator = PolygonSimulator.builder()
                        .lines(Session.trades(101))
                        .speed(500)
                        .start();
                StreamClient client = StreamClient.subscribed(simulator, "T.AAPL")) {
            long began = System.nanoTime();
            client.next();
            assertThat(simulator.awaitEnd(Duration.ofSeconds(20))).isTrue();
            long tookMillis = (System.nanoTime() - began) / 1_000_000;

            // 100 s of session at 500 times the speed of real time; its first event may have been read late.
            assertThat(tookMillis).isGreaterThanOrEqualTo(100);
            assertThat(simulator.clock().nowMillis()).isGreaterThanOrEqualTo(Session.START + 100_000);
            assertThat(RestClient.json(simulator, "/v1/marketstatus/now")
                            .path("simulator")
                            .path("speed")
                            .asDouble())
                    .isEqualTo(500.0);
        }
    }

    @Test
    void standsStillBeforeAnybodySubscribes() throws Exception {
        try (PolygonSimulator simulator =
                PolygonSimulator.builder().lines(Session.trades(3)).speed(1_000).start()) {
            assertThat(RestClient.json(simulator, "/v1/marketstatus/now").path("simulator"))
                    .hasToString("{\"session_time_ms\":1705330800000,\"speed\":0.0,\"unpaced\":false}");
            assertThat(simulator.seen().eventsPlayed()).isZero();
        }
    }

    @Test
    void waitsForAReaderWhoTakesHisTime() throws Exception {
        try (PolygonSimulator simulator = PolygonSimulator.builder()
                        .recording(WHOLE_DAY)
                        .unpaced()
                        .eventsPerFrame(1)
                        .start();
                StalledReader reader = StalledReader.subscribed(simulator, "T.ACME,Q.ACME")) {
            boolean began = simulator.seen().await(seen -> seen.eventsPlayed() > 0, Duration.ofSeconds(20));

            assertThat(began).isTrue();
            reader.readOn();
            assertThat(simulator.awaitEnd(Duration.ofSeconds(60))).isTrue();
            assertThat(reader.texts()).isGreaterThan(70_000);
        }
    }
}
