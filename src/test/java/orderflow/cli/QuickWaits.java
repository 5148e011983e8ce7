package orderflow.cli;

import java.time.Duration;
import java.util.List;
import orderflow.feed.polygon.FeedClock;
import orderflow.feed.polygon.ReconnectPolicy;
import orderflow.feed.polygon.RestSettings;
import orderflow.feed.polygon.SessionSettings;
import orderflow.feed.polygon.Timekeeper;

/** Waits for the network that are too short for a real one; those in feed time are the usual ones. */
final class QuickWaits {

    private static final List<Duration> RETRIES =
            List.of(Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(20));

    private QuickWaits() {}

    static WatchWaits waits() {
        return new WatchWaits(Timekeeper.system(), WatchWaits::usualClock, QuickWaits::session, QuickWaits::rest);
    }

    /** The same, with a feed's clock that a test moves. */
    static WatchWaits waits(FeedClock clock) {
        return new WatchWaits(Timekeeper.system(), (time, ofSimulator) -> clock, QuickWaits::session, QuickWaits::rest);
    }

    private static SessionSettings session(SessionSettings usual) {
        return new SessionSettings(
                usual.startTimeoutMillis(),
                usual.socketTimeout(),
                300,
                10,
                usual.pings(),
                usual.silenceMillis(),
                usual.muteMillis(),
                usual.muteLagMillis(),
                usual.unknownMillis(),
                usual.warmup(),
                usual.longestHoleMillis(),
                new ReconnectPolicy.Waits(20, 100, 60_000, 100));
    }

    private static RestSettings rest(RestSettings usual) {
        return new RestSettings(
                usual.base(),
                1_000,
                usual.connectTimeout(),
                usual.readTimeout(),
                usual.callTimeout(),
                usual.maxBodyBytes(),
                RETRIES,
                0,
                Duration.ofMillis(50),
                usual.pageRecords());
    }
}
