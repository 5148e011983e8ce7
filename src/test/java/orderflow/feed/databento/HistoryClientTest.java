package orderflow.feed.databento;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vendor's history over HTTP, against a real server on loopback. */
class HistoryClientTest {

    private static final HistoryRequest REQUEST =
            HistoryStore.day("XNAS.ITCH", "mbo", "AAPL", LocalDate.of(2026, 1, 5));

    private final byte[] records = new byte[200_000];
    private final List<Long> pauses = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private HistoryServer server;
    private HistoryClient client;

    @BeforeEach
    void start() throws IOException {
        for (int i = 0; i < records.length; i++) {
            records[i] = (byte) (i * 31);
        }
        server = new HistoryServer().data("mbo", "AAPL", records);
        client = client(server.address(), HistoryServer.KEY);
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.close();
    }

    private HistoryClient client(URI address, String key) {
        return new HistoryClient(address, key, Duration.ofSeconds(10), pauses::add, warnings::add);
    }

    private HistoryException failure() {
        return catchThrowableOfType(HistoryException.class, () -> client.cost(REQUEST));
    }

    @Test
    void aDayIsFromMidnightToMidnightInNewYork() {
        assertThat(REQUEST.start()).hasToString("2026-01-05T05:00:00Z");
        assertThat(REQUEST.end()).hasToString("2026-01-06T05:00:00Z");
        HistoryRequest summer = HistoryStore.day("XNAS.ITCH", "mbo", "AAPL", LocalDate.of(2026, 7, 6));
        assertThat(summer.start()).hasToString("2026-07-06T04:00:00Z");
        assertThat(new HistoryStore(Path.of("store")).file(REQUEST))
                .isEqualTo(Path.of("store", "xnas-itch-20260105.mbo.AAPL.dbn.zst"));
        assertThat(new HistoryStore(Path.of("store"))
                        .file(HistoryStore.day("EQUS.MINI", "mbp-1", "../A", LocalDate.of(2026, 1, 5))))
                .isEqualTo(Path.of("store", "equs-mini-20260105.mbp-1...%2FA.dbn.zst"));
    }

    @Test
    void theCostIsANumberOfDollars() throws Exception {
        assertThat(server.cost("0.412345678901").address()).isNotNull();

        assertThat(client.cost(REQUEST)).isEqualByComparingTo("0.412345678901");
        assertThat(server.calls()).containsExactly("metadata.get_cost mbo AAPL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "-1", "{}", "<html>"})
    void whatIsNoNumberIsNoCost(String answer) {
        server.cost(answer);

        assertThat(failure().kind()).isEqualTo(HistoryException.Kind.UNREACHABLE);
    }

    @Test
    void theRecordsComeAsTheyAre() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        client.fetch(REQUEST, out);

        assertThat(out.toByteArray()).isEqualTo(records);
    }

    @Test
    void aWrongKeyIsRefusedAndShownNowhere() throws IOException {
        client.close();
        client = client(server.address(), "db-another-key-of-some-length");

        HistoryException failure = failure();

        assertThat(failure.kind()).isEqualTo(HistoryException.Kind.KEY_REFUSED);
        assertThat(failure)
                .hasMessage("metadata.get_cost: HTTP 401: auth_authentication_failed: Authentication failed.");
        assertThat(pauses).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"402, NOT_ENTITLED", "403, NOT_ENTITLED", "400, REFUSED", "404, REFUSED", "422, REFUSED", "302, REFUSED"
    })
    void aRefusalIsToldInTheServersWordsWithoutTheKey(int status, HistoryException.Kind kind) {
        server.fail(
                status,
                "{\"x\":{},\"detail\":\"no " + HistoryServer.KEY + "\\n today\"}",
                Map.of("Location", "http://127.0.0.1:1/"));

        HistoryException failure = failure();

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasMessage("metadata.get_cost: HTTP " + status + ": no ******** today");
        assertThat(server.calls()).hasSize(1);
    }

    @Test
    void whatMayHealIsTriedAgainAsTheServerAsks() throws Exception {
        server.fail(429, "{\"detail\":\"slow down\"}", Map.of("Retry-After", "7"))
                .fail(503, "", Map.of());

        assertThat(client.cost(REQUEST)).isEqualByComparingTo("0.25");
        assertThat(pauses).containsExactly(7_000L, 2_000L);
        assertThat(warnings).hasSize(2).first().asString().contains("HTTP 429: slow down; tried again");
    }

    @Test
    void whatDoesNotHealIsGivenUp() {
        for (int i = 0; i < 4; i++) {
            server.fail(500, "oops", Map.of("Retry-After", "999999"));
        }

        assertThat(failure().kind()).isEqualTo(HistoryException.Kind.UNREACHABLE);
        assertThat(pauses).containsExactly(120_000L, 120_000L, 120_000L);
    }

    @Test
    void recordsThatBreakOffAreNotAskedForAgainSinceTheyAreBilled() {
        server.breakOff(60_000);

        assertThatThrownBy(() -> client.fetch(REQUEST, new ByteArrayOutputStream()))
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("what was sent until then may be billed");
        assertThat(server.calls()).hasSize(1);
    }

    @Test
    void aTargetThatCannotBeWrittenIsNoFaultOfTheServer() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        };

        assertThatThrownBy(() -> client.fetch(REQUEST, full))
                .isInstanceOf(IOException.class)
                .hasMessage("disk full");
    }

    @Test
    void anAddressThatNobodyListensAtIsUnreachable() throws IOException {
        client.close();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            taken.close();
            client = client(URI.create("http://127.0.0.1:" + port), HistoryServer.KEY);

            assertThat(failure().kind()).isEqualTo(HistoryException.Kind.UNREACHABLE);
            assertThat(pauses).hasSize(3);
        }
    }

    @Test
    void whatTheServerSaysBesideAnAnswerIsTold() throws Exception {
        server.warning("[\"BentoWarning: the day is degraded\", \"more\"]");

        client.cost(REQUEST);

        assertThat(warnings).containsExactly("BentoWarning: the day is degraded", "more");
    }
}
