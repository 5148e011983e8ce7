package orderflow.health;

import java.util.Objects;
import orderflow.feed.polygon.MarketPhase;

/**
 * What time it is for the market.
 *
 * @param phase of the trading day
 * @param millis since the epoch, by the feed's clock where that is known
 */
record Moment(MarketPhase phase, long millis) {
    Moment {
        Objects.requireNonNull(phase, "phase");
    }
}
