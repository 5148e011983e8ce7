package orderflow.cli;

import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import orderflow.feed.polygon.CorrectedClock;
import orderflow.feed.polygon.FeedClock;
import orderflow.feed.polygon.RestSettings;
import orderflow.feed.polygon.ServerClock;
import orderflow.feed.polygon.SessionSettings;
import orderflow.feed.polygon.SimulatedClock;
import orderflow.feed.polygon.Timekeeper;

/**
 * How long a watch waits for what, and by whose clocks; a test passes others in.
 *
 * @param time by which everything that waits for the network is timed
 * @param clock given that and whether a simulator tells the time, the feed's clock
 * @param session given the usual waits of a session, those to use
 * @param rest given the usual waits of REST calls, those to use
 */
record WatchWaits(
        Timekeeper time,
        BiFunction<Timekeeper, Boolean, FeedClock> clock,
        UnaryOperator<SessionSettings> session,
        UnaryOperator<RestSettings> rest) {

    /** What a watch uses. */
    static final WatchWaits STANDARD = new WatchWaits(
            Timekeeper.system(), WatchWaits::usualClock, UnaryOperator.identity(), UnaryOperator.identity());

    WatchWaits {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(rest, "rest");
    }

    static FeedClock usualClock(Timekeeper time, boolean ofSimulator) {
        return ofSimulator ? new SimulatedClock(time) : new CorrectedClock(time, new ServerClock());
    }
}
