package orderflow.cli;

import java.io.IOException;

/** Whoever read standard output has gone; a command ends quietly then, with the code of what was seen. */
final class ClosedOutputException extends IOException {

    private static final long serialVersionUID = 1L;

    ClosedOutputException(IOException cause) {
        super("the reader of standard output has gone", cause);
    }
}
