package orderflow.feed.recording;

import java.io.IOException;

/** A recording that holds more at once than may be kept in memory; it cannot be used from there on. */
final class TooMuchException extends IOException {

    private static final long serialVersionUID = 1L;

    TooMuchException(String message) {
        super(message);
    }
}
