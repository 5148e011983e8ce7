package orderflow.feed.polygon;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;

/**
 * The feed's REST interface, as far as a watch needs it.
 *
 * <p>Thread-safe. Every call waits for its turn within the rate and may be tried again; interruption ends the wait, and
 * closing breaks off what is under way. Nothing here throws for what the server does: see {@link Answer}.
 */
public final class PolygonRest implements AutoCloseable {

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final int PARSED_AT_A_TIME = 2;

    private final RestSettings settings;
    private final ApiKey key;
    private final RestCaller caller;
    private final Semaphore parsing = new Semaphore(PARSED_AT_A_TIME);
    private volatile boolean gaveHistory;

    /** A client that has made no call yet; {@code random} is used for jitter alone. */
    public PolygonRest(RestSettings settings, ApiKey key, Timekeeper time, RandomGenerator random, CallLog log) {
        this(settings, key, time, random, log, NameLookup.SYSTEM);
    }

    /** The same with a lookup of the host's name. */
    public PolygonRest(
            RestSettings settings, ApiKey key, Timekeeper time, RandomGenerator random, CallLog log, NameLookup names) {
        this.settings = settings;
        this.key = key;
        this.caller = new RestCaller(settings, key, time, random, log, names);
    }

    /** Trades from {@code fromMillis} on and before {@code toMillis}, cancelled ones left out. */
    public HistoryPages trades(String symbol, long fromMillis, long toMillis) {
        return history(RecordKind.TRADES, symbol, fromMillis, toMillis, "asc");
    }

    /** The same, the newest first. */
    public HistoryPages latestTrades(String symbol, long fromMillis, long toMillis) {
        return history(RecordKind.TRADES, symbol, fromMillis, toMillis, "desc");
    }

    /** Quotes from {@code fromMillis} on and before {@code toMillis}. */
    public HistoryPages quotes(String symbol, long fromMillis, long toMillis) {
        return history(RecordKind.QUOTES, symbol, fromMillis, toMillis, "asc");
    }

    /** The same, the newest first. */
    public HistoryPages latestQuotes(String symbol, long fromMillis, long toMillis) {
        return history(RecordKind.QUOTES, symbol, fromMillis, toMillis, "desc");
    }

    /** The last trade. */
    public Answer<HistoryRecord> lastTrade(String symbol) throws InterruptedException {
        return last(RecordKind.LAST_TRADE, symbol);
    }

    /** The last best bid and offer. */
    public Answer<HistoryRecord> lastQuote(String symbol) throws InterruptedException {
        return last(RecordKind.LAST_QUOTE, symbol);
    }

    /** Whether the plan gives the trades of a symbol late. */
    public Answer<Boolean> isDelayed(String symbol) throws InterruptedException {
        RecordPageParser parser = new RecordPageParser(RecordKind.LAST_TRADE, symbol);
        return read(
                address(RecordKind.LAST_TRADE.path() + encode(symbol)),
                body -> parser.parse(body).delayed());
    }

    /** Whether the market is open, and the server's clock. */
    public Answer<MarketStatus> marketStatus() throws InterruptedException {
        return read(address("/v1/marketstatus/now"), MarketStatusParser::now);
    }

    /** The coming holidays and early closes. */
    public Answer<List<MarketDay>> upcomingDays() throws InterruptedException {
        return read(address("/v1/marketstatus/upcoming"), MarketStatusParser::upcoming);
    }

    @Override
    public void close() {
        caller.close();
    }

    private HistoryPages history(RecordKind kind, String symbol, long fromMillis, long toMillis, String order) {
        String query = "?timestamp.gte=" + nanos(fromMillis)
                + "&timestamp.lt=" + nanos(toMillis)
                + "&order=" + order + "&sort=timestamp&limit=" + settings.pageRecords();
        URI first = address(kind.path() + encode(symbol) + query);
        return new PagedHistory(
                this::get, first, new RecordPageParser(kind, symbol), parsing, () -> gaveHistory = true);
    }

    private Answer<HistoryRecord> last(RecordKind kind, String symbol) throws InterruptedException {
        RecordPageParser parser = new RecordPageParser(kind, symbol);
        return read(address(kind.path() + encode(symbol)), body -> {
            List<HistoryRecord> records = parser.parse(body).records();
            if (records.size() != 1) {
                throw new IOException("expected one record, was " + records.size());
            }
            return records.get(0);
        });
    }

    /** Reads a body. */
    private interface BodyParser<T> {
        T parse(byte[] body) throws IOException;
    }

    private <T> Answer<T> read(URI address, BodyParser<T> parser) throws InterruptedException {
        Answer<Body> answer = get(address);
        if (answer instanceof Answer.Failure<Body> failure) {
            return new Answer.Failure<>(failure.fault());
        }
        try {
            return new Answer.Value<>(
                    parser.parse(answer.toOptional().orElseThrow().unpacked()));
        } catch (IOException e) {
            return failure(RestFault.Kind.UNREADABLE, 200, address, JsonTrouble.describe(e));
        }
    }

    /** True once the server has given a page of history. */
    boolean gaveHistory() {
        return gaveHistory;
    }

    private Answer<Body> get(URI address) throws InterruptedException {
        RestReply reply = caller.get(address);
        if (caller.isClosed()) {
            return failure(RestFault.Kind.CLOSED, reply.status(), address, "the client was closed");
        }
        if (!reply.isWhole()) {
            RestFault.Kind kind = reply.repeatable() ? RestFault.Kind.UNREACHABLE : RestFault.Kind.UNREADABLE;
            return failure(kind, reply.status(), address, reply.trouble());
        }
        if (reply.status() != 200) {
            return failure(RestFault.kindOf(reply.status()), reply.status(), address, ReplyText.of(reply.body()));
        }
        return new Answer.Value<>(reply.body());
    }

    private <T> Answer<T> failure(RestFault.Kind kind, int status, URI address, String message) {
        return new Answer.Failure<>(new RestFault(kind, status, address.getRawPath(), key.hideIn(message)));
    }

    private URI address(String pathAndQuery) {
        return URI.create(settings.base() + pathAndQuery);
    }

    /** In nanoseconds, or the first or last time that these can tell. */
    private static long nanos(long millis) {
        return Math.max(0, Math.min(millis, Long.MAX_VALUE / NANOS_PER_MILLI)) * NANOS_PER_MILLI;
    }

    private static String encode(String symbol) {
        return URLEncoder.encode(symbol, StandardCharsets.UTF_8);
    }
}
