package orderflow.feed.polygon;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * What a session works with.
 *
 * @param symbols that are watched
 * @param websocket where the stream is
 * @param key to the feed
 * @param names finds the stream's address
 * @param rest the client, closed with the session
 * @param queue to the engine
 * @param seen what the engine has seen
 * @param clock the feed's time
 * @param time of this machine
 * @param random for jitter
 * @param delayedHost true when the stream's host is that of the delayed feed
 * @param polling true for REST alone, without the stream
 */
public record SessionTools(
        List<String> symbols,
        URI websocket,
        ApiKey key,
        NameLookup names,
        PolygonRest rest,
        LineQueue queue,
        LastSeen seen,
        FeedClock clock,
        Timekeeper time,
        RandomGenerator random,
        boolean delayedHost,
        boolean polling) {

    public SessionTools {
        symbols = List.copyOf(symbols);
        Objects.requireNonNull(websocket, "websocket");
    }

    List<Topic> topics() {
        return Arrays.stream(Topic.Kind.values())
                .flatMap(kind -> symbols.stream().map(symbol -> new Topic(kind, symbol)))
                .toList();
    }
}
