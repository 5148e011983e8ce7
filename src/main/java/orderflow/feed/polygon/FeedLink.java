package orderflow.feed.polygon;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

/**
 * One connection as the session sees it: its lines go to the queue on the reader's thread, its notices to the session's.
 */
final class FeedLink implements SocketListener, AutoCloseable {

    /** More does not pass between two looks. */
    private static final long LEAP_MILLIS = 20_000;

    private final LineQueue queue;
    private final FeedClock clock;
    private final Timekeeper time;
    private final Consumer<SocketNotice> notices;
    private final SubscriptionLedger ledger;
    private final long openedNanos;
    private final PingRhythm pings;
    private final PolygonSocket socket;
    private volatile boolean cut;
    private volatile long tradesFromFeedMillis;
    private long lastInboundNanos;
    private long lastInboundFeedMillis;
    private long lastLookFeedMillis;
    private long aliveFeedMillis;
    private long lastGrantNanos;
    private boolean authenticated;

    /** Opens a connection; {@code notices} is called on the reader's thread. */
    FeedLink(
            ReaderThread reader,
            URI address,
            NameLookup names,
            ApiKey key,
            List<Topic> topics,
            SessionSettings settings,
            LineQueue queue,
            FeedClock clock,
            Timekeeper time,
            Consumer<SocketNotice> notices) {
        this.queue = queue;
        this.clock = clock;
        this.time = time;
        this.notices = notices;
        this.ledger = new SubscriptionLedger(topics);
        this.openedNanos = time.nanos();
        this.lastInboundFeedMillis = clock.millis();
        this.lastLookFeedMillis = lastInboundFeedMillis;
        this.aliveFeedMillis = lastInboundFeedMillis;
        this.tradesFromFeedMillis = lastInboundFeedMillis;
        this.pings = new PingRhythm(settings.pings(), lastInboundFeedMillis);
        this.socket = PolygonSocket.open(reader, address, names, key, topics, this, time, settings.socketTimeout());
        this.lastInboundNanos = socket.lastInboundNanos();
    }

    @Override
    public void onFrame(byte[] frame) {
        if (!cut) {
            clock.arrived(frame);
            queue.offer(FeedLine.ofFrame(frame, clock.millis(), time.nanos()));
        }
    }

    @Override
    public void onNotice(SocketNotice notice) {
        // Noted here, since the session may come to it only when trades have streamed already.
        boolean trades = notice instanceof SocketNotice.Subscribed granted
                && granted.topic().kind() == Topic.Kind.T;
        if (trades || notice instanceof SocketNotice.Authenticated) {
            tradesFromFeedMillis = clock.millis();
        }
        notices.accept(notice);
    }

    SubscriptionLedger ledger() {
        return ledger;
    }

    boolean isAuthenticated() {
        return authenticated;
    }

    void authenticated() {
        authenticated = true;
        lastGrantNanos = time.nanos();
    }

    void granted(Topic topic) {
        ledger.granted(topic);
        lastGrantNanos = time.nanos();
    }

    long millisSinceGrant() {
        return (time.nanos() - lastGrantNanos) / 1_000_000;
    }

    long livedMillis() {
        return (time.nanos() - openedNanos) / 1_000_000;
    }

    /** Feed time from which on the trades of every symbol stream. */
    long tradesFromFeedMillis() {
        return tradesFromFeedMillis;
    }

    /** Notes what came in since, and asks for a sign of life when it is time to; answers how long there was none. */
    long silentMillis() {
        long now = clock.millis();
        long inbound = socket.lastInboundNanos();
        // A clock that was set back would otherwise make a live connection look silent, or a silent one alive.
        if (inbound != lastInboundNanos || now < lastInboundFeedMillis) {
            lastInboundNanos = inbound;
            lastInboundFeedMillis = now;
            // Between two looks the machine may have slept, and what came in came before it did.
            aliveFeedMillis = Math.min(now, lastLookFeedMillis);
        }
        if (now - lastLookFeedMillis > LEAP_MILLIS) {
            // The clock was set, or the machine slept: that time says nothing of the connection.
            lastInboundFeedMillis = Math.min(now, lastInboundFeedMillis + now - lastLookFeedMillis);
        }
        lastLookFeedMillis = now;
        long silentMillis = now - lastInboundFeedMillis;
        if (pings.isDue(now, silentMillis)) {
            socket.ping();
        }
        return silentMillis;
    }

    /** Feed time up to which it certainly brought everything. */
    long aliveFeedMillis() {
        return aliveFeedMillis;
    }

    /** Ends it; frames that still come are not taken, since what is missing is asked for from here on. */
    @Override
    public void close() {
        cut = true;
        socket.close();
    }
}
