package orderflow.config;

/** A setting's text is not what its rule allows; the message says what was expected and what it was. */
final class RefusedValueException extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedValueException(String message) {
        super(message, null, false, false);
    }
}
