package orderflow.sink;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;

/** Tells a file of the audit log's records from any other of the same name, by how each of its lines begins. */
final class AuditRecords {

    private static final byte[] SCHEMA = "{\"schema\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] EVENT = ",\"event\":\"order_flow.".getBytes(StandardCharsets.US_ASCII);

    /** Longer than both, with a schema of many digits. */
    private static final int LONGEST_BEGINNING = 64;

    private AuditRecords() {}

    /**
     * True when the file holds audit records and nothing else up to its last line, which a crash may have torn.
     *
     * @param lastLine where that one begins; where it is the only one, it too must begin as a record does, or be zeros
     */
    static boolean fill(RandomAccessFile file, long lastLine) throws IOException {
        file.seek(0);
        InputStream in = new BufferedInputStream(new Region(file, lastLine == 0 ? file.length() : lastLine));
        byte[] beginning = new byte[LONGEST_BEGINNING];
        int length = 0;
        for (int read = in.read(); read >= 0; read = in.read()) {
            if (read == '\n') {
                if (!isBeginning(beginning, length, true)) {
                    return false;
                }
                length = 0;
            } else if (length < beginning.length) {
                beginning[length++] = (byte) read;
            }
        }
        return length == 0 || isBeginning(beginning, length, false) || isZeros(beginning, length);
    }

    private static boolean isBeginning(byte[] line, int length, boolean whole) {
        int at = 0;
        for (byte expected : SCHEMA) {
            if (at == length) {
                return !whole;
            }
            if (line[at++] != expected) {
                return false;
            }
        }
        while (at < length && line[at] >= '0' && line[at] <= '9') {
            at++;
        }
        for (byte expected : EVENT) {
            if (at == length) {
                return !whole;
            }
            if (line[at++] != expected) {
                return false;
            }
        }
        return true;
    }

    /** What a power cut can leave of a file's first line. */
    private static boolean isZeros(byte[] line, int length) {
        for (int i = 0; i < length; i++) {
            if (line[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** The file from where it stands to an end, as a stream. */
    private static final class Region extends InputStream {

        private final RandomAccessFile file;
        private long rest;

        Region(RandomAccessFile file, long length) {
            this.file = file;
            this.rest = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (rest == 0) {
                return -1;
            }
            int read = file.read(into, offset, (int) Math.min(length, rest));
            rest -= Math.max(0, read);
            return read;
        }
    }
}
