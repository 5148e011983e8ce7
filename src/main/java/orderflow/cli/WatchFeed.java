package orderflow.cli;

import java.net.URI;
import java.util.List;
import java.util.Random;
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

/** The parts of a watch that face the feed. */
final class WatchFeed {

    private static final long QUEUE_BYTES = 16L << 20;

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
        return new FeedSession(
                tools, waits.session().apply(SessionSettings.standard(options.connectTimeout())), listener, blind);
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
