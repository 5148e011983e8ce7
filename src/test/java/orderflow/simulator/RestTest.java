package orderflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RestTest {

    private static final long NANOS = 1_000_000L;

    private final ManualClock clock = new ManualClock();
    private PolygonSimulator simulator;

    @AfterEach
    void close() {
        simulator.close();
    }

    private void playedTo(Duration time, SimulatorBuilder builder) throws IOException {
        simulator = builder.clock(clock).beginAfter(0).start();
        clock.advance(time);
    }

    private static SimulatorBuilder recorded(String... lines) {
        return PolygonSimulator.builder().lines(lines);
    }

    private JsonNode get(String path) throws Exception {
        return RestClient.json(simulator, path);
    }

    private List<String> ids(String path) throws Exception {
        return get(path).path("results").findValuesAsText("id");
    }

    @Test
    void tellsATradeWithNanosecondsAndItsDecimalSize() throws Exception {
        playedTo(Duration.ZERO, recorded(Session.trade("AAPL", 0, 1)));

        assertThat(get("/v3/trades/AAPL").path("results"))
                .hasToString(
                        "[{\"conditions\":[14,41],\"exchange\":4,\"price\":50.10,\"sequence_number\":1,\"size\":100,"
                                + "\"tape\":3,\"trf_id\":202,\"id\":\"1\",\"decimal_size\":\"100\","
                                + "\"participant_timestamp\":1705330799997000000,\"sip_timestamp\":1705330800000000000}]");
    }

    @Test
    void tellsAQuoteWithListsForItsConditions() throws Exception {
        playedTo(Duration.ZERO, recorded(Session.quote("AAPL", 0, 500)));

        assertThat(get("/v3/quotes/AAPL").path("results"))
                .hasToString("[{\"ask_exchange\":12,\"ask_price\":50.2,\"ask_size\":300,\"bid_exchange\":11,"
                        + "\"bid_price\":50.0,\"bid_size\":500,\"sequence_number\":7,\"tape\":3,\"conditions\":[1],"
                        + "\"indicators\":[604],\"sip_timestamp\":1705330800000000000}]");
    }

    @Test
    void knowsOnlyWhatHasHappened() throws Exception {
        playedTo(Duration.ofSeconds(2), PolygonSimulator.builder().lines(Session.trades(5)));

        assertThat(ids("/v3/trades/AAPL?order=asc")).containsExactly("1", "2", "3");
        clock.advance(Duration.ofSeconds(1));
        assertThat(ids("/v3/trades/AAPL")).containsExactly("4", "3", "2", "1");
        assertThat(get("/v2/last/trade/AAPL").path("results").path("i").asText())
                .isEqualTo("4");
    }

    @Test
    void knowsWhatHappenedBeforeTheSessionBegan() throws Exception {
        playedTo(
                Duration.ZERO,
                PolygonSimulator.builder().lines(Session.trades(5)).startAt("+3s"));

        assertThat(ids("/v3/trades/AAPL?order=asc")).containsExactly("1", "2", "3", "4");
        assertThat(simulator.seen().eventsPlayed()).isEqualTo(1);
    }

    @Test
    void limitsHistoryToTheTimesAskedFor() throws Exception {
        playedTo(Duration.ofSeconds(9), PolygonSimulator.builder().lines(Session.trades(5)));
        long second = (Session.START + 1_000) * NANOS;
        long fourth = (Session.START + 3_000) * NANOS;

        assertThat(ids("/v3/trades/AAPL?order=asc&timestamp.gte=" + second + "&timestamp.lt=" + fourth))
                .containsExactly("2", "3");
        assertThat(ids("/v3/trades/AAPL?order=asc&timestamp.gt=" + second + "&timestamp.lte=" + fourth))
                .containsExactly("3", "4");
        assertThat(ids("/v3/trades/AAPL?timestamp=" + second)).containsExactly("2");
        assertThat(ids("/v3/trades/AAPL?timestamp=2024-01-15")).hasSize(5);
        assertThat(ids("/v3/trades/AAPL?timestamp.gt=2024-01-15")).isEmpty();
        assertThat(get("/v3/trades/AAPL?timestamp.gt=2024-01-15").has("results"))
                .isFalse();
    }

    @Test
    void leadsThroughAllPagesWithoutTheKeyInAnyUrl() throws Exception {
        playedTo(Duration.ofSeconds(9), PolygonSimulator.builder().lines(Session.trades(5)));

        JsonNode first = get("/v3/trades/AAPL?order=asc&limit=2");
        String next = first.path("next_url").asText();

        assertThat(next)
                .startsWith(simulator.restUri() + "/v3/trades/AAPL?cursor=")
                .doesNotContain("apiKey");
        assertThat(RestClient.pages(simulator, "/v3/trades/AAPL?order=asc&limit=2"))
                .extracting(result -> result.path("id").asText())
                .containsExactly("1", "2", "3", "4", "5");
        assertThat(RestClient.pages(simulator, "/v3/trades/AAPL?limit=1"))
                .extracting(result -> result.path("id").asText())
                .containsExactly("5", "4", "3", "2", "1");
    }

    @Test
    void laterPagesDoNotShiftWhenMoreHappens() throws Exception {
        playedTo(Duration.ofSeconds(3), PolygonSimulator.builder().lines(Session.trades(6)));
        String next = get("/v3/trades/AAPL?limit=2").path("next_url").asText();

        clock.advance(Duration.ofSeconds(2));

        assertThat(ids(next.substring(simulator.restUri().toString().length()))).containsExactly("2", "1");
    }

    @Test
    void explainsWrongQueries() throws Exception {
        playedTo(Duration.ZERO, recorded(Session.trade("AAPL", 0, 1)));

        for (String query :
                List.of("limit=0", "limit=50001", "order=up", "sort=price", "timestamp.gte=soon", "foo=1")) {
            HttpResponse<byte[]> answer = RestClient.withKey(simulator, "/v3/trades/AAPL?" + query);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(Json.tree(RestClient.text(answer)).path("status").asText())
                    .isEqualTo("ERROR");
        }
    }

    @Test
    void acceptsTheKeyAsABearerOnly() throws Exception {
        playedTo(Duration.ZERO, recorded(Session.trade("AAPL", 0, 1)));
        String path = "/v1/marketstatus/now";

        HttpResponse<byte[]> without = RestClient.get(simulator, path);
        HttpResponse<byte[]> inQuery = RestClient.get(simulator, path + "?apiKey=" + PolygonSimulator.DEMO_KEY);
        HttpResponse<byte[]> tooShort = RestClient.get(simulator, path, "Authorization", "Bearer short");

        assertThat(List.of(without.statusCode(), inQuery.statusCode(), tooShort.statusCode()))
                .containsOnly(401);
        assertThat(RestClient.text(without)).contains("\"error\":\"API Key was not provided\"");
        assertThat(RestClient.text(tooShort)).contains("\"error\":\"Unknown API Key\"");
        assertThat(simulator.seen().requests())
                .extracting(SeenRequest::query)
                .containsExactly("", "apiKey=" + PolygonSimulator.DEMO_KEY, "");
    }

    @Test
    void tellsTheLastQuoteAndASnapshotInLots() throws Exception {
        playedTo(Duration.ZERO, recorded(Session.quote("AAPL", 0, 500), Session.trade("AAPL", 0, 1)));

        JsonNode last = get("/v2/last/nbbo/AAPL").path("results");
        JsonNode snapshot =
                get("/v2/snapshot/locale/us/markets/stocks/tickers/AAPL").path("ticker");

        assertThat(last.path("P").decimalValue()).hasToString("50.2");
        assertThat(last.path("s").asInt()).isEqualTo(500);
        assertThat(last.path("t").asLong()).isEqualTo(Session.START * NANOS);
        assertThat(snapshot.path("lastQuote").path("s").asInt()).isEqualTo(5);
        assertThat(snapshot.path("lastTrade").path("s").asInt()).isEqualTo(100);
        assertThat(snapshot.path("updated").asLong()).isEqualTo(Session.START * NANOS);
    }

    @Test
    void hasNoDataOfUnknownTickersAndPlainTextForUnknownRoutes() throws Exception {
        playedTo(Duration.ZERO, recorded(Session.trade("AAPL", 0, 1)));

        HttpResponse<byte[]> ticker = RestClient.withKey(simulator, "/v2/last/trade/NOSUCH");
        HttpResponse<byte[]> route = RestClient.withKey(simulator, "/v9/nothing");

        assertThat(ticker.statusCode()).isEqualTo(404);
        assertThat(RestClient.text(ticker)).contains("\"status\":\"NOT_FOUND\"", "\"message\":\"Data not found.\"");
        assertThat(get("/v3/trades/NOSUCH").has("results")).isFalse();
        assertThat(route.statusCode()).isEqualTo(404);
        assertThat(RestClient.text(route)).isEqualTo("404 page not found");
        assertThat(route.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    }

    @Test
    void tellsItsTimeAndTheStateOfTheMarket() throws Exception {
        playedTo(Duration.ofMillis(1_500), recorded(Session.trade("AAPL", 0, 1)));

        JsonNode status = get("/v1/marketstatus/now");

        assertThat(status.path("market").asText()).isEqualTo("open");
        assertThat(status.path("serverTime").asText()).isEqualTo("2024-01-15T10:00:01-05:00");
        assertThat(status.path("simulator").path("session_time_ms").asLong()).isEqualTo(Session.START + 1_500);
        clock.advance(Duration.ofHours(6));
        assertThat(get("/v1/marketstatus/now").path("afterHours").asBoolean()).isTrue();
        clock.advance(Duration.ofHours(4));
        assertThat(get("/v1/marketstatus/now").path("market").asText()).isEqualTo("closed");
    }

    @Test
    void tellsHolidaysAndHalfDays() throws Exception {
        playedTo(Duration.ofHours(4), recorded(Session.trade("AAPL", 0, 1)).fault("half-day"));

        assertThat(get("/v1/marketstatus/now").path("market").asText()).isEqualTo("extended-hours");
        assertThat(get("/v1/marketstatus/upcoming").toString())
                .contains("\"date\":\"2024-01-15\"", "\"early-close\"", "\"close\":\"2024-01-15T18:00:00Z\"");
        simulator.inject("holiday");
        assertThat(get("/v1/marketstatus/now").path("market").asText()).isEqualTo("closed");
    }

    @Test
    void hasTheTableOfConditions() throws Exception {
        playedTo(Duration.ZERO, recorded(Session.trade("AAPL", 0, 1)));

        JsonNode table = get("/v3/reference/conditions?asset_class=stocks&data_type=trade&limit=1000");

        assertThat(table.path("results")).hasSize(28);
        assertThat(table.path("results").get(0).path("id").asInt()).isEqualTo(2);
    }

    @Test
    void compressesWhenAskedTo() throws Exception {
        playedTo(Duration.ZERO, recorded(Session.trade("AAPL", 0, 1)));

        HttpResponse<byte[]> answer = RestClient.get(
                simulator,
                "/v3/trades/AAPL",
                "Authorization",
                "Bearer " + PolygonSimulator.DEMO_KEY,
                "Accept-Encoding",
                "gzip");

        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        try (GZIPInputStream body = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).contains("\"price\":50.10");
        }
    }

    @Test
    void isFifteenMinutesLateOnADelayedPlan() throws Exception {
        playedTo(
                Duration.ofSeconds(1),
                PolygonSimulator.builder().lines(Session.trades(3)).fault("delayed"));

        JsonNode page = get("/v3/trades/AAPL");

        assertThat(simulator.startMillis()).isEqualTo(Session.START + 900_000);
        assertThat(page.path("status").asText()).isEqualTo("DELAYED");
        assertThat(page.path("results")).hasSize(2);
    }
}
