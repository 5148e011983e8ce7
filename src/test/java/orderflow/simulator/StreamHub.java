package orderflow.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everyone who is connected to the WebSocket, and what happens to them.
 *
 * <p>Its own lock guards it and the sessions: connections are served by several threads, the recording is played by
 * another.
 */
final class StreamHub {

    private final StreamRules rules;
    private final SessionClock clock;
    private final Faults faults;
    private final Keys keys;
    private final Sightings seen;
    private final Map<Object, StreamSession> sessions = new HashMap<>();
    private final List<StreamSession> inOrder = new ArrayList<>();
    private Runnable onEnoughTopics = () -> {};
    private int topics;

    StreamHub(StreamRules rules, SessionClock clock, Faults faults, Keys keys, Sightings seen) {
        this.rules = rules;
        this.clock = clock;
        this.faults = faults;
        this.keys = keys;
        this.seen = seen;
    }

    /** Says what is run as soon as the wanted number of topics is subscribed to. */
    synchronized void onEnoughTopics(Runnable task) {
        onEnoughTopics = task;
        if (topics >= rules.beginAfterTopics()) {
            task.run();
        }
    }

    synchronized void opened(Object socket, Wire wire) {
        StreamSession session = new StreamSession(wire, this, new Outbox(wire, this, rules.elementsPerFrame()));
        sessions.put(socket, session);
        inOrder.add(session);
        seen.opened();
        clock.after(rules.authTimeoutMillis(), () -> {
            synchronized (this) {
                session.timeOut();
            }
        });
        session.opened();
    }

    synchronized void received(Object socket, String text) {
        StreamSession session = sessions.get(socket);
        if (session != null && session.open()) {
            session.received(text);
        }
    }

    synchronized void closed(Object socket) {
        StreamSession session = sessions.remove(socket);
        if (session != null) {
            session.finish();
            inOrder.remove(session);
            seen.closed();
            notifyAll();
        }
    }

    /** Whether a ping is to be answered. */
    synchronized boolean pinged(Object socket) {
        seen.ping();
        StreamSession session = sessions.get(socket);
        return session == null || !session.stalled();
    }

    synchronized void ponged(Object socket) {
        StreamSession session = sessions.get(socket);
        if (session != null) {
            session.answered();
            notifyAll();
        }
    }

    /** Those who are connected, the oldest first. */
    synchronized List<StreamSession> connected() {
        return List.copyOf(inOrder);
    }

    /** Whether one more connection may use the key; where not, the older or the newer is closed. */
    boolean admits(StreamSession newcomer, String key) {
        List<StreamSession> others =
                inOrder.stream().filter(session -> session.uses(key)).toList();
        if (others.size() < rules.maxConnections()) {
            return true;
        }
        if (rules.olderDies()) {
            others.get(0).exceed();
            return true;
        }
        newcomer.exceed();
        return false;
    }

    /** Whether the plan has this channel. */
    boolean authorized(String channel) {
        return switch (channel) {
            case "Q" -> !faults.inForce(FaultKind.NO_QUOTES);
            case "T" -> !faults.inForce(FaultKind.NO_TRADES);
            case "LULD" -> !faults.inForce(FaultKind.NO_LULD);
            default -> true;
        };
    }

    void subscribed(int newTopics) {
        topics += newTopics;
        seen.subscribed(newTopics);
        if (topics >= rules.beginAfterTopics()) {
            onEnoughTopics.run();
        }
    }

    /** Sends to each client what it has subscribed to. */
    synchronized void send(List<Delivery> deliveries) {
        List<Delivery> sent =
                deliveries.stream().filter(delivery -> !withheld(delivery)).toList();
        for (StreamSession session : List.copyOf(inOrder)) {
            sent.forEach(session::offer);
            session.flush();
            if (!clock.unpaced() && session.wire().waiting() > StreamRules.SLOW_READER_FRAMES) {
                session.finish();
                session.wire().drop();
            }
        }
    }

    /** Whether a fault keeps this from everyone, even from those who subscribed before it came. */
    private boolean withheld(Delivery delivery) {
        if (delivery.topic() == null) {
            return false;
        }
        return !authorized(Topics.channel(delivery.topic()))
                || faults.inForceFor(FaultKind.MUTE_SYMBOL, delivery.symbol());
    }

    /** Lets a fault that waits for a connection strike. */
    synchronized void strikeWaiting() {
        if (inOrder.stream().anyMatch(StreamSession::listening)) {
            faults.waitingForConnection().ifPresent(this::strike);
        }
    }

    /** Lets a fault strike after an event, by chance as well. */
    synchronized void strikeAfterEvent() {
        if (inOrder.stream().anyMatch(StreamSession::listening)) {
            faults.strikesConnection().ifPresent(this::strike);
        }
    }

    private void strike(FaultSpec fault) {
        for (StreamSession session : List.copyOf(inOrder)) {
            if (session.listening()) {
                strike(fault, session);
            }
        }
    }

    private void strike(FaultSpec fault, StreamSession session) {
        switch (fault.kind()) {
            case CLOSE -> {
                session.finish();
                session.wire().close(Math.toIntExact(fault.number()), "");
            }
            case STALL -> session.mute(true);
            case MUTE -> session.mute(false);
            case MAX_CONNECTIONS -> session.exceed();
            case HUGE_FRAME -> session.sendFrame(Frames.huge(fault.number()));
            case KEY_REVOKED -> {
                keys.revoke();
                session.refuse("authentication failed");
            }
            default -> {
                session.finish();
                session.wire().drop();
            }
        }
    }

    /** Whether somebody is still reading what was sent. */
    synchronized boolean congested() {
        return inOrder.stream()
                .anyMatch(session -> session.listening() && session.wire().waiting() > 16);
    }

    SessionClock clock() {
        return clock;
    }

    Faults faults() {
        return faults;
    }

    Keys keys() {
        return keys;
    }

    Sightings seen() {
        return seen;
    }
}
