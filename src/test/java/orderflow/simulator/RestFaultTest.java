package orderflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RestFaultTest {

    private static final String TRADES = "/v3/trades/AAPL";

    private final ManualClock clock = new ManualClock();
    private PolygonSimulator simulator;

    @AfterEach
    void close() {
        simulator.close();
    }

    private void play(String... faults) throws IOException {
        SimulatorBuilder builder =
                PolygonSimulator.builder().lines(Session.trades(8)).clock(clock).beginAfter(0);
        for (String fault : faults) {
            builder.fault(fault);
        }
        simulator = builder.start();
        clock.advance(Duration.ofSeconds(3));
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return RestClient.withKey(simulator, path);
    }

    private List<Integer> statuses(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    try {
                        return get(TRADES).statusCode();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    @Test
    void limitsTheRateSoOften() throws Exception {
        play("rate-limit*2");

        assertThat(statuses(3)).containsExactly(429, 429, 200);
    }

    @Test
    void saysWhenToTryAgain() throws Exception {
        play("rate-limit-retry-after=7");

        HttpResponse<byte[]> answer = get(TRADES);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
        assertThat(RestClient.text(answer)).contains("\"error\":\"You've exceeded the maximum requests per minute");
    }

    @Test
    void failsBetweenTwoMoments() throws Exception {
        play("server-error=503@+4s..+6s");

        assertThat(statuses(1)).containsExactly(200);
        clock.advance(Duration.ofSeconds(1));
        assertThat(statuses(2)).containsExactly(503, 503);
        clock.advance(Duration.ofSeconds(2));
        assertThat(statuses(1)).containsExactly(200);
    }

    @Test
    void strikesOnlyThePathItIsToldTo() throws Exception {
        play("plain-404/v3/trades");

        assertThat(get(TRADES).statusCode()).isEqualTo(404);
        assertThat(RestClient.text(get(TRADES))).isEqualTo("404 page not found");
        assertThat(get("/v1/marketstatus/now").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesEveryKey() throws Exception {
        play("refused-key");

        assertThat(get(TRADES).statusCode()).isEqualTo(401);
        assertThat(RestClient.text(get(TRADES))).contains("Unknown API Key");
    }

    @Test
    void isNotEntitledToQuotes() throws Exception {
        play("no-quotes");

        HttpResponse<byte[]> answer = get("/v3/quotes/AAPL");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(RestClient.text(answer))
                .contains("\"status\":\"NOT_AUTHORIZED\"", "\"message\":\"You are not entitled to this data.");
        assertThat(get("/v2/last/nbbo/AAPL").statusCode()).isEqualTo(403);
        assertThat(get(TRADES).statusCode()).isEqualTo(200);
    }

    @Test
    void breaksOffCompressedBodies() throws Exception {
        play("broken-gzip");

        HttpResponse<byte[]> answer = get(TRADES);

        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThatThrownBy(() -> new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes())
                .isInstanceOf(EOFException.class);
    }

    @Test
    void breaksTheConnectionInTheMiddleOfABody() throws Exception {
        play("cut-body");

        assertThatThrownBy(() -> get(TRADES)).isInstanceOf(IOException.class);
    }

    @Test
    void answersWithAPageOfHtml() throws Exception {
        play("no-json");

        assertThat(get(TRADES).statusCode()).isEqualTo(200);
        assertThat(RestClient.text(get(TRADES))).startsWith("<html>");
    }

    @Test
    void redirectsToAnotherOrigin() throws Exception {
        play("redirect*1");

        HttpResponse<byte[]> answer = get(TRADES);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue(RestFaults.ELSEWHERE + TRADES);
    }

    @Test
    void answersLate() throws Exception {
        play("slow-answer=5000*1");

        CompletableFuture<Integer> late =
                CompletableFuture.supplyAsync(() -> statuses(1).get(0));
        simulator.seen().await(seen -> !seen.requests().isEmpty(), Duration.ofSeconds(10));
        clock.elapse(Duration.ofMillis(4_999));
        assertThat(late).isNotDone();
        clock.elapse(Duration.ofMillis(1));

        assertThat(late).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(200);
    }

    @Test
    void answersWithAHugeBody() throws Exception {
        play("huge-body=2");

        assertThat(get(TRADES).body()).hasSize(2_000_000);
    }

    @Test
    void leadsToAnotherOriginOrRoundInCircles() throws Exception {
        play("foreign-next-url*1", "repeating-next-url");
        String foreign =
                RestClient.json(simulator, TRADES + "?limit=2").path("next_url").asText();
        assertThat(foreign).startsWith(RestFaults.ELSEWHERE + TRADES);

        String second =
                RestClient.json(simulator, TRADES + "?limit=2").path("next_url").asText();
        String path = second.substring(simulator.restUri().toString().length());
        String third =
                RestClient.json(simulator, TRADES + "?limit=1").path("next_url").asText();

        assertThat(third).isNotEqualTo(second);
        clock.advance(Duration.ofSeconds(3));
        String again = RestClient.json(
                        simulator,
                        third.substring(simulator.restUri().toString().length()))
                .path("next_url")
                .asText();
        assertThat(again).isEqualTo(third);
        assertThat(RestClient.json(simulator, path).path("results")).hasSize(2);
    }

    @Test
    void mixesInTradesThatWereCancelled() throws Exception {
        play("corrections");

        JsonNode results = RestClient.json(simulator, TRADES + "?order=asc").path("results");

        assertThat(results).hasSize(8);
        assertThat(results.findValuesAsText("correction")).containsExactly("7", "8", "10", "11");
        assertThat(results.get(0).path("id").asText()).startsWith("cancelled-");
        assertThat(results.get(1).path("id").asText()).isEqualTo("1");
    }

    @Test
    void getsOnePriceWrong() throws Exception {
        play("corrupt");

        assertThat(RestClient.json(simulator, TRADES).path("results").findValuesAsText("price"))
                .containsExactly("50.10", "50.10", "50.11", "50.10");
    }

    @Test
    void hasAClockOfItsOwnAndIsBehindTheSocket() throws Exception {
        play("clock-off=-65", "rest-behind=2");

        assertThat(RestClient.json(simulator, "/v1/marketstatus/now")
                        .path("serverTime")
                        .asText())
                .isEqualTo("2024-01-15T09:58:58-05:00");
        assertThat(RestClient.json(simulator, TRADES).path("results")).hasSize(2);
    }

    @Test
    void failsByChanceAsTheSeedDecides() throws Exception {
        play("server-error~0.3");

        assertThat(statuses(40)).contains(200, 500);
    }
}
