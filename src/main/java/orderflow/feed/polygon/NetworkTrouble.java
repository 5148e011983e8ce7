package orderflow.feed.polygon;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;

/** Words for what kept a server from being reached, which name the host and never what was sent to it. */
final class NetworkTrouble {

    private NetworkTrouble() {}

    /** One line: the exception's kind and words, or plainer ones where it has none of use. */
    static String describe(Throwable failure, String host) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
                return "name not found: " + host;
            }
        }
        String message = failure.getMessage();
        if (message == null && failure instanceof ConnectException) {
            return "expected a connection to " + host + ", was refused";
        }
        return failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
