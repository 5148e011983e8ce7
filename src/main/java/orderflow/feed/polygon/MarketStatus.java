package orderflow.feed.polygon;

import java.util.Objects;
import java.util.Optional;

/**
 * What the server says of the market and of its own clock.
 *
 * @param phase of the stock market
 * @param serverMillis the server's time in milliseconds since the epoch
 * @param resolutionMillis 1, or 1,000 where the server gave whole seconds
 * @param simulated the session's time where the server is a simulator
 */
public record MarketStatus(
        MarketPhase phase, long serverMillis, long resolutionMillis, Optional<SimulatedTime> simulated) {
    public MarketStatus {
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(simulated, "simulated");
    }
}
