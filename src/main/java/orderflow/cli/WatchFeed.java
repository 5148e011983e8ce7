package orderflow.cli;

import java.net.URI;
import java.util.List;
import java.util.Random;
import orderflow.config.Rules;
import orderflow.config.Settings;
import orderflow.feed.polygon.ApiKey;
import orderflow.feed.polygon.ApiLogFile;
import orderflow.feed.polygon.BlindTime;
import orderflow.feed.polygon.FeedClock;
import orderflow.feed.polygon.FeedSession;
import orderflow.feed.polygon.LastSeen;
import orderflow.feed.polygon.LineQueue;
import orderflow.feed.polygon.NameLookup;
import orderflow.feed.polygon.PolygonRest;
import orderflow.feed.polygon.RestSettings;
import orderflow.feed.polygon.SessionListener;
import orderflow.feed.polygon.SessionSettings;
import orderflow.feed.polygon.SessionTools;
import orderflow.feed.polygon.Timekeeper;
import orderflow.feed.polygon.Warmup;
import orderflow.market.TradingSession;

/** The parts of a watch that face the feed. */
final class WatchFeed {

    private static final long QUEUE_BYTES = 16L << 20;
    private static final long MINUTE_MILLIS = 60_000;

    /** A minute, and the five before it that it is compared with. */
    private static final long SPECIFIED_MILLIS = 360_000;

    private final Settings settings;
    private final List<String> symbols;
    private final WatchWaits waits;
    private final Timekeeper time;
    private final FeedClock clock;
    private final LineQueue queue;
    private final LastSeen seen = new LastSeen();
    private final BlindTime blind = new BlindTime();

    WatchFeed(Settings settings, List<String> symbols, boolean clockOfFeed, WatchWaits waits) {
        this.waits = waits;
        this.time = waits.time();
        this.settings = settings;
        this.symbols = symbols;
        this.clock = waits.clock().apply(time, clockOfFeed);
        this.queue = new LineQueue(QUEUE_BYTES, clock);
    }

    FeedSession session(WatchOptions options, ApiLogFile log, SessionListener listener) {
        ApiKey key = key();
        RestSettings rest =
                waits.rest().apply(RestSettings.standard(settings.restUrl(), settings.rateLimitPerSecond()));
        URI websocket = settings.websocketUrl();
        SessionTools tools = new SessionTools(
                symbols,
                websocket,
                key,
                NameLookup.SYSTEM,
                new PolygonRest(rest, key, time, new Random(), log),
                queue,
                seen,
                clock,
                time,
                new Random(),
                websocket.getHost().startsWith("delayed."),
                options.polling());
        SessionSettings session =
                SessionSettings.standard(options.connectTimeout()).with(warmup());
        return new FeedSession(tools, waits.session().apply(session), listener, blind);
    }

    /** What the rules in force need to know, as far as a watch waits for it. */
    private Warmup warmup() {
        if (settings.rules() == Rules.SPECIFIED) {
            return Warmup.ofLast(SPECIFIED_MILLIS);
        }
        return new Warmup(
                settings.rarity().rareMinutes() * MINUTE_MILLIS,
                WatchFeed::sessionStart,
                MINUTE_MILLIS,
                Warmup.USUAL_LIMIT_MILLIS,
                Warmup.USUAL_CALLS);
    }

    private static long sessionStart(long timeMillis) {
        TradingSession session = new TradingSession();
        session.enter(timeMillis);
        return session.startMillis();
    }

    ApiKey key() {
        return new ApiKey(secret());
    }

    /** The key's characters, to keep them out of what is handed on. */
    String secret() {
        return settings.apiKey().orElseThrow().secret();
    }

    FeedClock clock() {
        return clock;
    }

    LineQueue queue() {
        return queue;
    }

    LastSeen seen() {
        return seen;
    }

    BlindTime blind() {
        return blind;
    }
}
