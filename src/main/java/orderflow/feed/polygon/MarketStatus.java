package orderflow.feed.polygon;

import java.util.Objects;

/**
 * What the server says of the market and of its own clock.
 *
 * @param phase of the stock market
 * @param serverMillis the server's time in milliseconds since the epoch
 * @param resolutionMillis 1, or 1,000 where the server gave whole seconds
 * @param speed at which the server's time runs: 1, or what a simulator plays at
 */
public record MarketStatus(MarketPhase phase, long serverMillis, long resolutionMillis, double speed) {
    public MarketStatus {
        Objects.requireNonNull(phase, "phase");
    }
}
