package orderflow.simulator;

/** A recording that cannot be played. */
public final class RecordingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RecordingException(String message) {
        super(message);
    }
}
