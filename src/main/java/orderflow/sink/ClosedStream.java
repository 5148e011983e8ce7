package orderflow.sink;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Locale;

/** Tells a reader that went away from a failure of the machine. */
public final class ClosedStream {

    /** The words of the system and of the JDK's streams, in lower case. */
    private static final List<String> SIGNS = List.of(
            "broken pipe",
            "connection reset",
            "stream closed",
            "pipe closed",
            "pipe broken",
            "read end dead",
            "pipe is being closed");

    private ClosedStream() {}

    /** True when the exception says that nobody reads the stream any more. */
    public static boolean isMeantBy(IOException e) {
        if (e instanceof ClosedChannelException) {
            return true;
        }
        String message = e.getMessage() == null ? "" : e.getMessage().toLowerCase(Locale.ROOT);
        return SIGNS.stream().anyMatch(message::contains);
    }
}
