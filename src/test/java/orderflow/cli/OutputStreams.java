package orderflow.cli;

import java.io.IOException;
import java.io.OutputStream;

/** Standard outputs of a special kind. */
final class OutputStreams {

    /** Takes everything and keeps nothing. */
    static final OutputStream NOWHERE = OutputStream.nullOutputStream();

    /** A pipe whose reader has gone. */
    static final OutputStream BROKEN_PIPE = new OutputStream() {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
        }
    };

    private OutputStreams() {}
}
