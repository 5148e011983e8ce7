package orderflow.feed.polygon;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * How REST calls are made.
 *
 * @param base scheme and host, without a trailing slash
 * @param callsPerSecond upper limit, retries included
 * @param connectTimeout to open a connection
 * @param readTimeout between two pieces of an answer
 * @param callTimeout for one whole answer
 * @param maxBodyBytes of an answer, decompressed; a larger one is refused
 * @param retryDelays before each further try; their number is that of the tries
 * @param jitter fraction of a retry delay that chance adds at most
 * @param maxRetryAfter longest wait that the server's {@code Retry-After} can ask for
 * @param pageRecords records asked for in one page of history
 */
public record RestSettings(
        URI base,
        double callsPerSecond,
        Duration connectTimeout,
        Duration readTimeout,
        Duration callTimeout,
        long maxBodyBytes,
        List<Duration> retryDelays,
        double jitter,
        Duration maxRetryAfter,
        int pageRecords) {

    public RestSettings {
        Objects.requireNonNull(base, "base");
        if (!(callsPerSecond > 0)) {
            throw new IllegalArgumentException("expected a rate above 0, was " + callsPerSecond);
        }
        retryDelays = List.copyOf(retryDelays);
    }

    /** What a watch and a health check use. */
    public static RestSettings standard(URI base, double callsPerSecond) {
        String text = base.toString();
        URI trimmed = text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : base;
        return new RestSettings(
                trimmed,
                callsPerSecond,
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                64L << 20,
                List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4)),
                0.25,
                Duration.ofSeconds(120),
                50_000);
    }

    /** The same without further tries and with so much time for each call, for a check that must answer soon. */
    public RestSettings once(Duration most) {
        return new RestSettings(
                base, callsPerSecond, most, most, most, maxBodyBytes, List.of(), jitter, maxRetryAfter, pageRecords);
    }
}
