package orderflow.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What one client of the WebSocket said and may hear.
 *
 * <p>Guarded by the {@link StreamHub}: every method is called while its lock is held.
 */
final class StreamSession {

    private final Wire wire;
    private final StreamHub hub;
    private final Outbox outbox;
    private final Topics topics = new Topics();
    private String key = "";
    private boolean authenticated;
    private boolean finished;
    private boolean muted;
    private boolean stalled;
    private int unanswered;

    StreamSession(Wire wire, StreamHub hub, Outbox outbox) {
        this.wire = wire;
        this.hub = hub;
        this.outbox = outbox;
    }

    void opened() {
        status("connected", "Connected Successfully");
    }

    void received(String text) {
        JsonNode message = message(text);
        String params = message.path("params").asText();
        switch (message.path("action").asText()) {
            case "auth" -> authenticate(params);
            case "subscribe" -> subscribe(params);
            case "unsubscribe" -> unsubscribe(params);
            default -> status("error", "unknown action");
        }
    }

    private static JsonNode message(String text) {
        try {
            return Json.tree(text);
        } catch (UncheckedIOException e) {
            return Json.object();
        }
    }

    private void authenticate(String offered) {
        hub.seen().authentication();
        if (hub.faults().inForce(FaultKind.SILENT_AUTH)) {
            return;
        }
        if (!hub.keys().accepts(offered)) {
            refuse("authentication failed");
        } else if (hub.faults().inForce(FaultKind.NO_WEBSOCKET)) {
            refuse("Your plan doesn't include websocket access.");
        } else if (hub.admits(this, offered)) {
            key = offered;
            authenticated = true;
            status("auth_success", "authenticated");
            if (hub.faults().inForce(FaultKind.LATE_MAX_CONNECTIONS)) {
                exceed();
            }
        }
    }

    /** Says that the key is refused and drops the connection. */
    void refuse(String message) {
        status("auth_failed", message);
        finish();
        wire.dropAfterSending();
    }

    /** Says that the client took too long to authenticate, and drops the connection. */
    void timeOut() {
        if (!authenticated && !finished && !hub.faults().inForce(FaultKind.SILENT_AUTH)) {
            status("auth_timeout", "No authentication request received.");
            finish();
            wire.dropAfterSending();
        }
    }

    /** Says that the key is used elsewhere and closes the connection. */
    void exceed() {
        status("max_connections", "Maximum number of websocket connections exceeded.");
        finish();
        wire.close(1008, "Maximum number of websocket connections exceeded.");
    }

    private void subscribe(String params) {
        List<String> answers = new ArrayList<>();
        int added = 0;
        for (String topic : params.split(",")) {
            String name = topic.strip();
            if (!Topics.known(name)) {
                continue;
            }
            if (!authenticated || !hub.authorized(Topics.channel(name))) {
                answers.add(Frames.status("error", "not authorized"));
            } else {
                added += topics.add(name) ? 1 : 0;
                if (hub.faults().inForce(FaultKind.UNCONFIRMED_QUOTES) && Topics.channel(name).equals("Q")) {
                    continue;
                }
                answers.add(Frames.status("success", "subscribed to: " + name));
            }
        }
        // First, so that whoever has read the answer finds the session begun; the hub's lock keeps data behind it.
        hub.subscribed(added);
        answers.forEach(outbox::add);
        outbox.hurry();
        hub.strikeWaiting();
    }

    private void unsubscribe(String params) {
        for (String topic : params.split(",")) {
            String name = topic.strip();
            if (Topics.known(name)) {
                topics.remove(name);
                outbox.add(Frames.status("success", "unsubscribed to: " + name));
            }
        }
        outbox.hurry();
    }

    /** Takes what this client has subscribed to; {@link #flush} sends it. */
    void offer(Delivery delivery) {
        if (!listening() || !topics.cover(delivery)) {
            return;
        }
        if (delivery.wholeFrame()) {
            outbox.addFrame(delivery.text());
        } else {
            outbox.add(delivery.text());
        }
    }

    void flush() {
        if (listening()) {
            outbox.flush();
        }
    }

    /** Whether it is open, has subscribed to something and is still sent what it asked for. */
    boolean listening() {
        return !finished && !muted && !topics.isEmpty();
    }

    boolean uses(String otherKey) {
        return authenticated && !finished && key.equals(otherKey);
    }

    boolean open() {
        return !finished;
    }

    Wire wire() {
        return wire;
    }

    /** Sends no more data; pings are answered, unless {@code stalled}. */
    void mute(boolean silentToPings) {
        muted = true;
        stalled = silentToPings;
    }

    boolean stalled() {
        return stalled;
    }

    /** Asks for a sign that everything sent so far was read. */
    void probe() {
        if (!finished && !stalled) {
            unanswered++;
            wire.ping();
        }
    }

    void answered() {
        unanswered = Math.max(0, unanswered - 1);
    }

    /** Whether it has read what was sent before the last {@link #probe}; who hears nothing more has. */
    boolean hasRead() {
        return unanswered == 0 || finished || stalled;
    }

    void finish() {
        finished = true;
        outbox.clear();
    }

    /** Sends one message that is no array of events, or not a right one. */
    void sendFrame(String text) {
        outbox.addFrame(text);
    }

    private void status(String status, String message) {
        if (!muted) {
            outbox.add(Frames.status(status, message));
            outbox.hurry();
        }
    }
}
