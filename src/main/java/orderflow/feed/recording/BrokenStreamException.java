package orderflow.feed.recording;

import java.io.IOException;

/** A compressed stream that ends too early or is damaged. */
final class BrokenStreamException extends IOException {

    private final boolean truncated;

    BrokenStreamException(boolean truncated, String message, Throwable cause) {
        super(message, cause);
        this.truncated = truncated;
    }

    /** True when it just ends too early, as after its writer's crash. */
    boolean isTruncated() {
        return truncated;
    }
}
