package orderflow.feed.polygon;

import java.time.Duration;

/**
 * The waits of a watch. Those marked as feed time run on the {@link FeedClock}, the others on the timekeeper's.
 *
 * @param startTimeoutMillis until the feed must have answered at the start
 * @param socketTimeout to open one connection
 * @param grantMillis after the last acknowledged topic until the others count as not granted
 * @param settleMillis before history is asked for, since REST knows of a trade a little later than the socket
 * @param pings when a sign of life is asked for; feed time
 * @param silenceMillis without any sign of life; feed time
 * @param muteMillis without a trade of a symbol until REST is asked for one; feed time
 * @param muteLagMillis age of a trade that the socket must have brought by now; feed time
 * @param unknownMillis after the warm-up until symbols of which nothing came are looked into; feed time
 * @param warmup asked for from before the start, and behind a long gap
 * @param longestHoleMillis that is filled; a longer one becomes a gap with a warm-up behind it; feed time
 * @param reconnect after a connection was lost
 */
public record SessionSettings(
        long startTimeoutMillis,
        Duration socketTimeout,
        long grantMillis,
        long settleMillis,
        PingRhythm.Waits pings,
        long silenceMillis,
        long muteMillis,
        long muteLagMillis,
        long unknownMillis,
        Warmup warmup,
        long longestHoleMillis,
        ReconnectPolicy.Waits reconnect) {

    /** The same with another warm-up. */
    public SessionSettings with(Warmup other) {
        return new SessionSettings(
                startTimeoutMillis,
                socketTimeout,
                grantMillis,
                settleMillis,
                pings,
                silenceMillis,
                muteMillis,
                muteLagMillis,
                unknownMillis,
                other,
                longestHoleMillis,
                reconnect);
    }

    /** What a watch uses. */
    public static SessionSettings standard(Duration startTimeout) {
        return new SessionSettings(
                startTimeout.toMillis(),
                Duration.ofSeconds(10),
                2_000,
                1_500,
                PingRhythm.Waits.STANDARD,
                30_000,
                60_000,
                10_000,
                5_000,
                Warmup.ofLast(360_000),
                3_600_000,
                ReconnectPolicy.Waits.STANDARD);
    }
}
