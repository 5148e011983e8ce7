package orderflow.feed.polygon;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import orderflow.feed.recording.LiveDecoder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The real service, with the key of whoever runs {@code mvn -P live test}; without one it says that it was skipped.
 *
 * <p>What a plan lacks is told and no failure. A watch that uses the key at the same time may lose its connection.
 */
@Tag("live")
class LiveFeedTest {

    private static final String SYMBOL = "AAPL";
    private static final long MINUTE_MILLIS = 60_000;
    private static final long DAY_MILLIS = 86_400_000;

    /** Five calls a minute are what the smallest plan has. */
    private static final double CALLS_PER_SECOND = 0.08;

    private static final int MOST_RECORDS = 500;
    private static final String SKIPPED = """

            ***********************************************************************
            **  THE LIVE TESTS WERE SKIPPED: POLYGON_API_KEY is not set.          **
            **  Nothing was asked of the real service, and nothing is shown.      **
            ***********************************************************************
            """;

    private static ApiKey key;

    private final ReaderThread reader = new ReaderThread();
    private PolygonRest rest;

    @BeforeAll
    static void readKey() {
        String secret = System.getenv("POLYGON_API_KEY");
        if (secret == null || secret.isBlank()) {
            System.err.println(SKIPPED);
            Assumptions.abort("POLYGON_API_KEY is not set");
        }
        key = new ApiKey(secret);
    }

    private static URI address(String variable, String usual) {
        return URI.create(Optional.ofNullable(System.getenv(variable)).orElse(usual));
    }

    private static void tell(String what) {
        System.err.println("live: " + what);
    }

    @BeforeEach
    void open() {
        URI base = address("ORDER_FLOW_REST_URL", "https://api.massive.com");
        rest = new PolygonRest(
                RestSettings.standard(base, CALLS_PER_SECOND), key, Timekeeper.system(), new Random(), CallLog.NONE);
    }

    @AfterEach
    void close() {
        rest.close();
        reader.close();
    }

    @Test
    void theServerTellsItsTimeAndWhetherTheMarketIsOpen() throws InterruptedException {
        Answer<MarketStatus> answer = rest.marketStatus();
        assertThat(answer.failure()).isEmpty();
        MarketStatus status = answer.toOptional().orElseThrow();
        long offsetMillis = status.serverMillis() - System.currentTimeMillis();
        tell("the market is " + status.phase() + "; the server is ahead by " + offsetMillis + " ms");
        assertThat(status.simulated().isPresent() || Math.abs(offsetMillis) < DAY_MILLIS)
                .as("a time of today")
                .isTrue();
    }

    @Test
    void tradesAndQuotesOfTheLastMinuteAreRead() throws InterruptedException {
        Answer<HistoryRecord> last = rest.lastTrade(SYMBOL);
        if (lacks("trades", last.failure())) {
            return;
        }
        long newest = last.toOptional().orElseThrow().timeMillis();
        read("trades", rest.trades(SYMBOL, newest - MINUTE_MILLIS, newest + 1));
        read("quotes", rest.quotes(SYMBOL, newest - MINUTE_MILLIS, newest + 1));
    }

    private void read(String what, HistoryPages pages) throws InterruptedException {
        List<HistoryRecord> records = new ArrayList<>();
        while (pages.hasNext() && records.size() < MOST_RECORDS) {
            Answer<List<HistoryRecord>> page = pages.next();
            if (lacks(what, page.failure())) {
                return;
            }
            records.addAll(page.toOptional().orElseThrow());
        }
        tell(records.size() + " " + what + " of " + SYMBOL + " read");
        assertThat(records).as(what).isNotEmpty();
        byte[] line = FeedLine.ofHistory("backfill", records, System.currentTimeMillis(), 0)
                .bytes();
        assertThat(new LiveDecoder().decode(line).malformed()).isEmpty();
    }

    /** Whether the plan has it not; any other failure is one. */
    private static boolean lacks(String what, Optional<RestFault> failure) {
        boolean lacking = failure.filter(fault -> fault.kind() == RestFault.Kind.NOT_ENTITLED)
                .isPresent();
        assertThat(failure.filter(fault -> !lacking)).isEmpty();
        if (lacking) {
            tell(what + " are not in the plan");
        }
        return lacking;
    }

    @Test
    void theSocketTakesTheKeyAndAnswersTheSubscription() throws InterruptedException {
        BlockingQueue<SocketNotice> heard = new LinkedBlockingQueue<>();
        List<Topic> topics = List.of(new Topic(Topic.Kind.T, SYMBOL), new Topic(Topic.Kind.Q, SYMBOL));
        SocketListener listener = new SocketListener() {
            @Override
            public void onFrame(byte[] frame) {
                // Whether anything trades depends on the hour.
            }

            @Override
            public void onNotice(SocketNotice notice) {
                heard.add(notice);
            }
        };
        URI address = address("ORDER_FLOW_WEBSOCKET_URL", "wss://socket.massive.com/stocks");
        try (PolygonSocket socket = PolygonSocket.open(
                reader,
                address,
                NameLookup.SYSTEM,
                key,
                topics,
                listener,
                Timekeeper.system(),
                Duration.ofSeconds(10))) {
            SocketNotice notice = heard.poll(20, TimeUnit.SECONDS);
            while (notice != null && !decides(notice)) {
                notice = heard.poll(20, TimeUnit.SECONDS);
            }
            tell("the socket says " + notice);
            assertThat(notice)
                    .as("an answer to the subscription, or that the plan has no WebSocket")
                    .isInstanceOfAny(
                            SocketNotice.Subscribed.class,
                            SocketNotice.NotAuthorized.class,
                            SocketNotice.AuthFailed.class);
            if (notice instanceof SocketNotice.AuthFailed refused) {
                assertThat(refused.message()).containsIgnoringCase("plan");
            }
        }
    }

    private static boolean decides(SocketNotice notice) {
        return !(notice instanceof SocketNotice.Connected || notice instanceof SocketNotice.Authenticated);
    }
}
