package orderflow.feed.databento;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * Reads the records of one stream of DBN, uncompressed, one after the other, without an object for each.
 *
 * <p>A record of a length that its type does not have is damage, behind which nothing can be found again. Memory: the
 * metadata and 1 MB. Not thread-safe.
 */
public final class DbnStream {

    /** The first bytes of a stream. */
    private static final int PRELUDE = 8;

    private static final int MOST_METADATA = 64 << 20;
    private static final int BUFFER = 1 << 20;
    private static final int SEND_TIME = 8;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private final DbnRecord record = new DbnRecord(buffer);
    private final DbnMetadata metadata;
    private final int[] sizes;
    private int recordEnd;
    private int dataEnd;
    private long records;

    /**
     * Reads the metadata.
     *
     * @throws DbnException when it is no DBN, of another version, or damaged
     * @throws IOException as the stream throws it
     */
    public DbnStream(InputStream in) throws IOException {
        this.in = in;
        this.metadata = readMetadata(in);
        this.sizes = RecordType.sizes(metadata.version());
        if (metadata.sendTimes()) {
            for (int type = 0; type < sizes.length; type++) {
                sizes[type] += sizes[type] == 0 ? 0 : SEND_TIME;
            }
        }
    }

    /** True for the first bytes of a stream of DBN. */
    public static boolean startsWith(byte[] first) {
        return first.length >= 3 && first[0] == 'D' && first[1] == 'B' && first[2] == 'N';
    }

    public DbnMetadata metadata() {
        return metadata;
    }

    /** The record at hand, after {@link #next()} has answered true. */
    public DbnRecord record() {
        return record;
    }

    /** Number of the record at hand, from 1. */
    public long number() {
        return records;
    }

    /** True when the next record is not yet at hand, so that it may be long in coming. */
    public boolean wouldWait() throws IOException {
        int rest = dataEnd - recordEnd;
        return (rest == 0 || rest < (buffer[recordEnd] & 0xFF) << 2) && in.available() == 0;
    }

    /**
     * Moves to the next record, or answers false at the end.
     *
     * @throws DbnException when the rest is damaged or the last record is cut
     * @throws IOException as the stream throws it
     */
    public boolean next() throws IOException {
        int at = recordEnd;
        int rest = dataEnd - at;
        if (rest < 2 || rest < (buffer[at] & 0xFF) << 2) {
            if (!fill()) {
                return false;
            }
            at = 0;
        }
        int length = (buffer[at] & 0xFF) << 2;
        // A type that is not known has no length, and a record of none would be read for ever.
        if (length == 0 || length != sizes[buffer[at + 1] & 0xFF]) {
            checkLength(at, length);
        }
        record.moveTo(at);
        recordEnd = at + length;
        records++;
        return true;
    }

    /** Brings the next record to the front of the buffer, whole; false at the end. */
    private boolean fill() throws IOException {
        dataEnd -= recordEnd;
        System.arraycopy(buffer, recordEnd, buffer, 0, dataEnd);
        recordEnd = 0;
        while (dataEnd < 2 || dataEnd < (buffer[0] & 0xFF) << 2) {
            int read = in.read(buffer, dataEnd, buffer.length - dataEnd);
            if (read < 0) {
                if (dataEnd == 0) {
                    return false;
                }
                if (dataEnd > 1) {
                    checkLength(0, (buffer[0] & 0xFF) << 2);
                }
                throw new DbnException(
                        "the file breaks off in the middle of a record, behind " + records + " whole ones");
            }
            dataEnd += read;
        }
        return true;
    }

    /** Throws unless the type is one whose length is not known. */
    private void checkLength(int at, int length) throws DbnException {
        int type = buffer[at + 1] & 0xFF;
        if (length > 0 && length == sizes[type]) {
            return;
        }
        if (startsWith(new byte[] {buffer[at], buffer[at + 1], buffer[at + 2]}) && length >= DbnRecord.HEADER) {
            throw new DbnException(
                    "expected the records of one DBN file, was a second one behind it; give them as files of their own");
        }
        if (length < DbnRecord.HEADER || sizes[type] != 0) {
            String expected = sizes[type] == 0 ? "at least " + DbnRecord.HEADER : String.valueOf(sizes[type]);
            throw new DbnException(String.format(
                    Locale.ROOT,
                    "damaged: record %d is %s, expected of %s bytes, was of %d",
                    records + 1,
                    RecordType.name(type),
                    expected,
                    length));
        }
    }

    private static DbnMetadata readMetadata(InputStream in) throws IOException {
        byte[] prelude = in.readNBytes(PRELUDE);
        if (prelude.length > 3 && startsWith(prelude)) {
            checkVersion(prelude[3] & 0xFF);
        }
        if (prelude.length < PRELUDE) {
            throw new DbnException("expected a DBN file, was one of " + prelude.length + " bytes");
        }
        if (!startsWith(prelude)) {
            throw new DbnException("expected a DBN file, which begins with DBN");
        }
        DbnRecord head = new DbnRecord(prelude);
        long length = head.unsignedIntAt(4);
        if (length > MOST_METADATA) {
            throw new DbnException("expected metadata of at most 64 MB, was of " + length
                    + " bytes: it is damaged, or the file has to be split by day");
        }
        byte[] bytes = in.readNBytes((int) length);
        if (bytes.length < length) {
            throw new DbnException("the file breaks off within its metadata");
        }
        return DbnMetadata.parse(prelude[3] & 0xFF, bytes);
    }

    private static void checkVersion(int version) throws DbnException {
        if (version == 0 || version > DbnMetadata.NEWEST_VERSION) {
            throw new DbnException(
                    "expected DBN version 1 to " + DbnMetadata.NEWEST_VERSION + ", was version " + version);
        }
    }
}
