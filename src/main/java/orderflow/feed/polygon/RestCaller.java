package orderflow.feed.polygon;

import dev.failsafe.Execution;
import dev.failsafe.RateLimiter;
import dev.failsafe.RetryPolicy;
import java.net.URI;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Calls the server within the rate, and tries again where that may help.
 *
 * <p>Repeated are 429, 5xx and answers that did not come whole. Thread-safe; interruption ends a wait.
 */
final class RestCaller implements AutoCloseable {

    private static final int HIGHEST_DELAY_SECONDS_DIGITS = 6;

    private final RestSettings settings;
    private final Timekeeper time;
    private final RandomGenerator random;
    private final CallLog log;
    private final RestTransport transport;
    private final RateLimiter<RestReply> rate;
    private final RetryPolicy<RestReply> retries;

    RestCaller(
            RestSettings settings, ApiKey key, Timekeeper time, RandomGenerator random, CallLog log, NameLookup names) {
        this.settings = settings;
        this.time = time;
        this.random = random;
        this.log = log;
        this.transport = new RestTransport(settings, key, time, names);
        this.rate = RateLimiter.<RestReply>smoothBuilder(Duration.ofNanos((long) (1e9 / settings.callsPerSecond())))
                .build();
        this.retries = RetryPolicy.<RestReply>builder()
                .handleResultIf(RestReply::repeatable)
                .withMaxRetries(settings.retryDelays().size())
                .withDelayFn(context -> delayAfter(context.getLastResult(), context.getAttemptCount()))
                .build();
    }

    /** The last answer, good or bad. */
    RestReply get(URI address) throws InterruptedException {
        Execution<RestReply> execution = Execution.of(retries);
        RestReply reply = RestReply.broken("not tried");
        while (!execution.isComplete()) {
            pause(rate.reservePermit());
            reply = attempt(address, execution.getAttemptCount() + 1);
            execution.recordResult(reply);
            if (!execution.isComplete()) {
                pause(execution.getDelay());
            }
            if (transport.isClosed()) {
                execution.complete();
            }
        }
        return reply;
    }

    private RestReply attempt(URI address, int attempt) {
        long start = time.nanos();
        RestReply reply = transport.get(address);
        long millis = (time.nanos() - start) / 1_000_000;
        log.called(address.getRawPath(), reply.status(), millis, attempt, reply.trouble());
        return reply;
    }

    /** What the server asks for, up to the limit, else the delay of this try with jitter. */
    private Duration delayAfter(RestReply reply, int attempts) {
        if (settings.retryDelays().isEmpty()) {
            return Duration.ZERO;
        }
        if (reply != null && isSeconds(reply.retryAfter())) {
            Duration asked =
                    Duration.ofSeconds(Long.parseLong(reply.retryAfter().strip()));
            return asked.compareTo(settings.maxRetryAfter()) > 0 ? settings.maxRetryAfter() : asked;
        }
        int index = Math.min(Math.max(attempts, 1), settings.retryDelays().size()) - 1;
        Duration delay = settings.retryDelays().get(index);
        return delay.plusNanos((long) (delay.toNanos() * settings.jitter() * random.nextDouble()));
    }

    /** The header's other form, a date, would need the server's clock: it counts as absent. */
    private static boolean isSeconds(String text) {
        String digits = text.strip();
        return !digits.isEmpty()
                && digits.length() <= HIGHEST_DELAY_SECONDS_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private void pause(Duration wait) throws InterruptedException {
        long millis = (wait.toNanos() + 999_999) / 1_000_000;
        if (millis > 0 && !transport.isClosed()) {
            time.pause(millis);
        }
    }

    boolean isClosed() {
        return transport.isClosed();
    }

    @Override
    public void close() {
        transport.close();
    }
}
