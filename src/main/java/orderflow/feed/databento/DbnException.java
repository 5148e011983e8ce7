package orderflow.feed.databento;

import java.io.IOException;

/** A stream of DBN that cannot be read on from here; what came before it can be used. */
public final class DbnException extends IOException {

    /** One whose message says what was expected and what was there instead. */
    public DbnException(String message) {
        super(message);
    }
}
