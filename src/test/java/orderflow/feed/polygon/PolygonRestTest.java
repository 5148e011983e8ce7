package orderflow.feed.polygon;

import static orderflow.feed.polygon.ScriptedServer.brokenOff;
import static orderflow.feed.polygon.ScriptedServer.gzip;
import static orderflow.feed.polygon.ScriptedServer.json;
import static orderflow.feed.polygon.ScriptedServer.ok;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

class PolygonRestTest {

    private static final String KEY = "canary-key-0123456789";
    private static final String NO_TRADES = "{\"results\":[],\"status\":\"OK\"}";
    private static final String LAST =
            "{\"results\":{\"p\":225.62,\"s\":100,\"t\":1786649958123456789},\"status\":\"OK\"}";

    private final ScriptedServer server = new ScriptedServer();
    private final ManualTime time = new ManualTime(0);
    private final List<String> log = new ArrayList<>();

    @AfterEach
    void stop() {
        server.close();
    }

    private RestSettings settings(URI base) {
        RestSettings standard = RestSettings.standard(base, 10_000);
        return new RestSettings(
                standard.base(),
                standard.callsPerSecond(),
                Duration.ofMillis(500),
                Duration.ofMillis(500),
                standard.callTimeout(),
                10_000,
                standard.retryDelays(),
                0,
                standard.maxRetryAfter(),
                2);
    }

    private PolygonRest client(URI base) {
        CallLog calls = (path, status, millis, attempt, note) ->
                log.add(path + " " + status + " " + attempt + (note.isEmpty() ? "" : " " + note));
        return new PolygonRest(settings(base), new ApiKey(KEY), time, new Random(1), calls);
    }

    private PolygonRest client() {
        return client(server.address());
    }

    @Test
    void sendsTheKeyInTheHeaderOnly() throws Exception {
        server.then(ok(LAST));
        client().lastTrade("BRK.B");
        assertThat(server.authorizations()).containsExactly("Bearer " + KEY);
        assertThat(server.calls()).containsExactly("/v2/last/trade/BRK.B");
    }

    @Test
    void translatesTheLastTradeAndQuoteIntoTheFormOfTheSocket() throws Exception {
        server.then(
                ok("{\"results\":{\"T\":\"AAPL\",\"c\":[14,41],\"f\":1786649958120000000,\"i\":\"52\",\"p\":225.620,"
                        + "\"q\":9,\"r\":202,\"s\":100,\"t\":1786649958123999999,\"x\":4,\"y\":1786649958100000001,"
                        + "\"z\":3}}"),
                ok("{\"results\":{\"P\":225.64,\"S\":500,\"X\":11,\"p\":225.62,\"s\":100,\"x\":12,"
                        + "\"t\":1786649958123000000}}"));
        PolygonRest rest = client();
        assertThat(rest.lastTrade("AAPL").toOptional())
                .contains(new HistoryRecord(
                        1786649958123L,
                        "{\"ev\":\"T\",\"sym\":\"AAPL\",\"c\":[14,41],\"trft\":1786649958120,\"i\":\"52\",\"p\":225.620,"
                                + "\"q\":9,\"trfi\":202,\"s\":100,\"t\":1786649958123,\"x\":4,\"pt\":1786649958100,"
                                + "\"z\":3}"));
        assertThat(rest.lastQuote("AAPL").toOptional())
                .contains(new HistoryRecord(
                        1786649958123L,
                        "{\"ev\":\"Q\",\"sym\":\"AAPL\",\"ap\":225.64,\"as\":500,\"ax\":11,\"bp\":225.62,\"bs\":100,"
                                + "\"bx\":12,\"t\":1786649958123}"));
    }

    @Test
    void followsPagesAndDropsCancelledTrades() throws Exception {
        server.then(
                ok("{\"results\":[{\"price\":1.10,\"size\":1,\"sip_timestamp\":1000000},"
                        + "{\"price\":2,\"size\":1,\"sip_timestamp\":2000000,\"correction\":8}],\"next_url\":\""
                        + server.address() + "/v3/trades/AAPL?cursor=abc\"}"),
                ok("{\"results\":[{\"price\":3e2,\"size\":0,\"decimal_size\":\"0.5\",\"correction\":1,"
                        + "\"sip_timestamp\":3999999}],\"status\":\"OK\"}"));
        HistoryPages pages = client().trades("AAPL", 1, 9);
        List<HistoryRecord> records = new ArrayList<>();
        while (pages.hasNext()) {
            records.addAll(pages.next().toOptional().orElseThrow());
        }
        assertThat(records)
                .containsExactly(
                        new HistoryRecord(1, "{\"ev\":\"T\",\"sym\":\"AAPL\",\"p\":1.10,\"s\":1,\"t\":1}"),
                        new HistoryRecord(
                                3, "{\"ev\":\"T\",\"sym\":\"AAPL\",\"p\":3e2,\"s\":0,\"ds\":\"0.5\",\"t\":3}"));
        assertThat(server.calls())
                .containsExactly(
                        "/v3/trades/AAPL?timestamp.gte=1000000&timestamp.lt=9000000&order=asc&sort=timestamp&limit=2",
                        "/v3/trades/AAPL?cursor=abc");
    }

    @Test
    void stopsWhenTheNextPageRepeats() throws Exception {
        String page = "{\"results\":[],\"next_url\":\"" + server.address() + "/v3/quotes/A?cursor=1\"}";
        server.then(ok(page), ok(page), ok(page));
        HistoryPages pages = client().quotes("A", 0, 1);
        while (pages.hasNext()) {
            pages.next();
        }
        assertThat(server.calls()).hasSize(2);
    }

    @Test
    void neverFollowsThePagesToAnotherOrigin() throws Exception {
        try (ScriptedServer other = new ScriptedServer()) {
            server.then(ok("{\"results\":[],\"next_url\":\"" + other.address() + "/v3/trades/A?cursor=1\"}"));
            HistoryPages pages = client().trades("A", 0, 1);
            assertThat(pages.next().toOptional()).isPresent();
            assertThat(pages.hasNext()).isTrue();
            assertThat(pages.next().failure().orElseThrow().kind()).isEqualTo(RestFault.Kind.UNREADABLE);
            assertThat(pages.hasNext()).isFalse();
            assertThat(other.calls()).isEmpty();
        }
    }

    @Test
    void doesNotFollowRedirects() throws Exception {
        try (ScriptedServer other = new ScriptedServer()) {
            server.then(json(302, "", "Location", other.address() + "/elsewhere"));
            RestFault fault = client().lastTrade("A").failure().orElseThrow();
            assertThat(fault.kind()).isEqualTo(RestFault.Kind.UNEXPECTED);
            assertThat(other.calls()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, {\"error\":\"Unknown API Key\"}, KEY_REFUSED, Unknown API Key",
        "403, {\"message\":\"You are not entitled to this data.\"}, NOT_ENTITLED, You are not entitled to this data.",
        "404, 404 page not found, NOT_FOUND, a body that is no JSON object",
        "400, {\"error\":\"bad limit\"}, UNEXPECTED, bad limit"
    })
    void takesARefusalAsFinal(int status, String body, RestFault.Kind kind, String message) throws Exception {
        server.then(json(status, body), ok(LAST));
        assertThat(client().lastTrade("A").failure())
                .contains(new RestFault(kind, status, "/v2/last/trade/A", message));
        assertThat(server.calls()).hasSize(1);
    }

    @Test
    void triesAgainAfterOneTwoAndFourSeconds() throws Exception {
        server.then(json(500, "<html>"), json(429, "{\"error\":\"slow\"}"), brokenOff(), ok(LAST));
        assertThat(client().lastTrade("A").toOptional()).isPresent();
        assertThat(time.pausesFrom(100)).containsExactly(1_000L, 2_000L, 4_000L);
        assertThat(log).hasSize(4).first().isEqualTo("/v2/last/trade/A 500 1");
        assertThat(log.get(2)).startsWith("/v2/last/trade/A 0 3 ");
        assertThat(log.get(3)).isEqualTo("/v2/last/trade/A 200 4");
    }

    @Test
    void givesUpAfterFourTries() throws Exception {
        server.then(json(503, ""), json(503, ""), json(503, ""), json(503, ""), ok(LAST));
        RestFault fault = client().lastTrade("A").failure().orElseThrow();
        assertThat(fault).isEqualTo(new RestFault(RestFault.Kind.SERVER_ERROR, 503, "/v2/last/trade/A", "no body"));
        assertThat(server.calls()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"7, 7000", "0, 0", "9999, 120000", "soon, 1000"})
    void letsRetryAfterWinUpToItsLimit(String header, long waitMillis) throws Exception {
        server.then(json(429, "{}", "Retry-After", header), ok(LAST));
        assertThat(client().lastTrade("A").toOptional()).isPresent();
        assertThat(time.pausesFrom(100)).isEqualTo(waitMillis == 0 ? List.of() : List.of(waitMillis));
    }

    @Test
    void readsGzipAndTriesAgainWhenItIsBroken() throws Exception {
        server.then(gzip(LAST, 30), gzip(LAST, 10_000));
        assertThat(client().lastTrade("A").toOptional()).isPresent();
        assertThat(server.calls()).hasSize(2);
    }

    @Test
    void refusesABodyLargerThanAllowedEvenWhenPacked() throws Exception {
        server.then(gzip("\"" + "x".repeat(10_000) + "\"", 10_000));
        RestFault fault = client().lastTrade("A").failure().orElseThrow();
        assertThat(fault.kind()).isEqualTo(RestFault.Kind.UNREADABLE);
        assertThat(server.calls()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"not json", "[]", "{\"results\":[{\"price\":1", "''", "{\"results\":[1]}", "{}"})
    void callsABodyOfAnotherFormUnreadable(String body) throws Exception {
        server.then(ok(body));
        RestFault fault = client().lastTrade("A").failure().orElseThrow();
        assertThat(fault.kind()).isEqualTo(RestFault.Kind.UNREADABLE);
    }

    @Test
    void timesOutAndTriesAgain() throws Exception {
        try (ServerSocket silent = new ServerSocket(0)) {
            RestSettings base = settings(URI.create("http://127.0.0.1:" + silent.getLocalPort()));
            RestSettings quick = new RestSettings(
                    base.base(),
                    base.callsPerSecond(),
                    base.connectTimeout(),
                    Duration.ofMillis(40),
                    base.callTimeout(),
                    base.maxBodyBytes(),
                    base.retryDelays(),
                    0,
                    base.maxRetryAfter(),
                    2);
            PolygonRest rest = new PolygonRest(quick, new ApiKey(KEY), time, new Random(1), CallLog.NONE);
            assertThat(rest.lastTrade("A").failure().orElseThrow().kind()).isEqualTo(RestFault.Kind.UNREACHABLE);
            assertThat(time.pausesFrom(100)).containsExactly(1_000L, 2_000L, 4_000L);
        }
    }

    @Test
    void isUnreachableWhereNobodyListens() throws Exception {
        server.close();
        assertThat(client().lastTrade("A").failure().orElseThrow().kind()).isEqualTo(RestFault.Kind.UNREACHABLE);
    }

    @Test
    void endsAtOnceWhenClosed() throws Exception {
        PolygonRest rest = client();
        rest.close();
        assertThat(rest.lastTrade("A").failure().orElseThrow().kind()).isEqualTo(RestFault.Kind.CLOSED);
        assertThat(time.pausesFrom(100)).isEmpty();
    }

    @Test
    void showsTheKeyNowhereAtTheHighestVerbosity() throws IOException, InterruptedException {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> everything = new ListAppender<>();
        everything.start();
        root.setLevel(Level.TRACE);
        root.addAppender(everything);
        StringBuilder shown = new StringBuilder(new ApiKey(KEY).toString());
        try {
            server.then(ok(LAST), json(401, "{\"error\":\"Unknown API Key " + KEY + "\"}"), brokenOff(), ok(NO_TRADES));
            PolygonRest rest = client();
            shown.append(rest)
                    .append(rest.lastTrade("A"))
                    .append(rest.lastTrade("A"))
                    .append(rest.lastTrade("A"));
            shown.append(settings(server.address()));
        } finally {
            root.detachAppender(everything);
            root.setLevel(before);
        }
        everything.list.forEach(event -> shown.append(event.getFormattedMessage()));
        assertThat(shown.toString() + log).contains("Unknown API Key [key]").doesNotContain(KEY);
    }
}
