package orderflow.feed.polygon;

import java.util.Objects;

/** What the socket tells beside data. */
public sealed interface SocketNotice {

    /** The server greeted us. */
    record Connected() implements SocketNotice {}

    /** The key was accepted, and the subscription was sent. */
    record Authenticated() implements SocketNotice {}

    /** A topic will be sent. */
    record Subscribed(Topic topic) implements SocketNotice {}

    /** Some topic is not in the plan; the server does not say which. */
    record NotAuthorized(String message) implements SocketNotice {}

    /** The key, or the plan, was refused. Final. */
    record AuthFailed(String message) implements SocketNotice {}

    /** The server saw no key in time. */
    record AuthTimeout(String message) implements SocketNotice {}

    /** Another connection uses the key. */
    record Crowded(String message) implements SocketNotice {}

    /** A status that this program does not know. */
    record OtherStatus(String status, String message) implements SocketNotice {}

    /**
     * The connection is gone, or was never made; nothing follows.
     *
     * @param reason what happened, in words that never hold the key
     */
    record Lost(String reason) implements SocketNotice {
        public Lost {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
