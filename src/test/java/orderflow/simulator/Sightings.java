package orderflow.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** What the simulator has seen of its clients, for tests to ask. Safe for use by several threads. */
public final class Sightings {

    private static final int REQUESTS_KEPT = 100_000;

    private final List<SeenRequest> requests = new ArrayList<>();
    private int connectionsOpened;
    private int connectionsOpen;
    private int mostConnectionsAtOnce;
    private int authentications;
    private int subscribeMessages;
    private int topics;
    private int pings;
    private long eventsPlayed;
    private long framesSent;
    private long eventsSent;
    private boolean ended;

    /** The requests in the order in which they were answered. */
    public synchronized List<SeenRequest> requests() {
        return List.copyOf(requests);
    }

    /** WebSocket connections opened so far. */
    public synchronized int connectionsOpened() {
        return connectionsOpened;
    }

    /** WebSocket connections open now. */
    public synchronized int connectionsOpen() {
        return connectionsOpen;
    }

    /** The most WebSocket connections that were open at one time. */
    public synchronized int mostConnectionsAtOnce() {
        return mostConnectionsAtOnce;
    }

    /** Authentications tried, good or not. */
    public synchronized int authentications() {
        return authentications;
    }

    /** Messages that subscribed to something. */
    public synchronized int subscribeMessages() {
        return subscribeMessages;
    }

    /** Topics subscribed to so far, each counted again on each connection. */
    public synchronized int topics() {
        return topics;
    }

    /** Pings received. */
    public synchronized int pings() {
        return pings;
    }

    /** Events of the recording whose time has come, whether anybody heard them or not. */
    public synchronized long eventsPlayed() {
        return eventsPlayed;
    }

    /** Frames sent, over all connections. */
    public synchronized long framesSent() {
        return framesSent;
    }

    /** Elements of frames sent, over all connections, status messages included. */
    public synchronized long eventsSent() {
        return eventsSent;
    }

    /** Whether the last event of the recording was played. */
    public synchronized boolean ended() {
        return ended;
    }

    /**
     * Waits until what was seen is as expected.
     *
     * @return whether it came to be so within the time
     */
    public synchronized boolean await(Predicate<Sightings> expected, Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        while (!expected.test(this)) {
            long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    synchronized void request(SeenRequest request) {
        if (requests.size() < REQUESTS_KEPT) {
            requests.add(request);
        }
        notifyAll();
    }

    synchronized void opened() {
        connectionsOpened++;
        connectionsOpen++;
        mostConnectionsAtOnce = Math.max(mostConnectionsAtOnce, connectionsOpen);
        notifyAll();
    }

    synchronized void closed() {
        connectionsOpen--;
        notifyAll();
    }

    synchronized void authentication() {
        authentications++;
        notifyAll();
    }

    synchronized void subscribed(int newTopics) {
        subscribeMessages++;
        topics += newTopics;
        notifyAll();
    }

    synchronized void ping() {
        pings++;
        notifyAll();
    }

    synchronized void played(long events) {
        eventsPlayed = events;
        notifyAll();
    }

    synchronized void sent(int events) {
        framesSent++;
        eventsSent += events;
        notifyAll();
    }

    synchronized void end() {
        ended = true;
        notifyAll();
    }
}
