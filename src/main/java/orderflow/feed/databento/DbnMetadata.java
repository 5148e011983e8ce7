package orderflow.feed.databento;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands before the records.
 *
 * @param version of the encoding, 1 to 3
 * @param dataset code of the dataset, for instance {@code XNAS.ITCH}
 * @param schema number of the schema, or {@link #MIXED}
 * @param start first ns asked for
 * @param end ns behind the last asked for, all bits set where open
 * @param limit most records asked for, 0 for all
 * @param symbolTypeIn how symbols were asked for, a number
 * @param symbolTypeOut what they are given as, a number
 * @param sendTimes true when each record ends in the time at which it was sent
 * @param symbols those asked for
 * @param partial those that were there on some days only
 * @param notFound those that were there on no day
 * @param mappings what they were on which day
 */
public record DbnMetadata(
        int version,
        String dataset,
        int schema,
        long start,
        long end,
        long limit,
        int symbolTypeIn,
        int symbolTypeOut,
        boolean sendTimes,
        List<String> symbols,
        List<String> partial,
        List<String> notFound,
        List<Mapping> mappings) {

    /** The schema of a live session, which holds several. */
    public static final int MIXED = 65_535;

    /** The schema whose records hold a trade and the best prices before it. */
    public static final int TBBO = 3;

    /** The type of symbols that are instrument ids. */
    static final int INSTRUMENT_ID = 0;

    /** The newest version that is read. */
    public static final int NEWEST_VERSION = 3;

    private static final int FIXED = 100;
    private static final int SYMBOL_LENGTH_V1 = 22;

    /**
     * What one symbol was.
     *
     * @param symbol as it was asked for
     */
    public record Mapping(String symbol, List<Interval> intervals) {}

    /**
     * What it was on some days.
     *
     * @param startDate first day, UTC, as the number yyyymmdd
     * @param endDate day behind the last
     * @param symbol what it was then, usually an instrument id
     */
    public record Interval(long startDate, long endDate, String symbol) {}

    /**
     * Reads the metadata of a version from all its bytes.
     *
     * @throws DbnException when they hold less than they say
     */
    static DbnMetadata parse(int version, byte[] bytes) throws DbnException {
        if (bytes.length < FIXED + 5 * Integer.BYTES) {
            throw new DbnException("expected metadata of at least 120 bytes, was " + bytes.length);
        }
        return new Parser(version, bytes).parse();
    }

    /** Reads one after the other. */
    private static final class Parser {
        private final int version;
        private final byte[] bytes;
        private final ByteBuffer buffer;
        private int symbolLength = SYMBOL_LENGTH_V1;

        Parser(int version, byte[] bytes) {
            this.version = version;
            this.bytes = bytes;
            this.buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        }

        DbnMetadata parse() throws DbnException {
            String dataset = text(16);
            int schema = buffer.getShort() & 0xFFFF;
            long start = buffer.getLong();
            long end = buffer.getLong();
            long limit = buffer.getLong();
            if (version == 1) {
                buffer.getLong();
            }
            int typeIn = buffer.get() & 0xFF;
            int typeOut = buffer.get() & 0xFF;
            boolean sendTimes = buffer.get() != 0;
            if (version > 1) {
                symbolLength = buffer.getShort() & 0xFFFF;
            }
            buffer.position(FIXED);
            if (buffer.getInt() != 0) {
                throw new DbnException("expected metadata without a schema definition, which no version up to "
                        + NEWEST_VERSION + " has, was one with it");
            }
            List<String> symbols = texts();
            List<String> partial = texts();
            List<String> notFound = texts();
            List<Mapping> mappings = mappings();
            return new DbnMetadata(
                    version, dataset, schema, start, end, limit, typeIn, typeOut, sendTimes, symbols, partial, notFound,
                    mappings);
        }

        private List<Mapping> mappings() throws DbnException {
            int count = count(symbolLength + Integer.BYTES);
            List<Mapping> mappings = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                String symbol = text(symbolLength);
                int days = count(2 * Integer.BYTES + symbolLength);
                List<Interval> intervals = new ArrayList<>(days);
                for (int day = 0; day < days; day++) {
                    long startDate = Integer.toUnsignedLong(buffer.getInt());
                    long endDate = Integer.toUnsignedLong(buffer.getInt());
                    intervals.add(new Interval(startDate, endDate, text(symbolLength)));
                }
                mappings.add(new Mapping(symbol, List.copyOf(intervals)));
            }
            return List.copyOf(mappings);
        }

        private List<String> texts() throws DbnException {
            int count = count(symbolLength);
            List<String> texts = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                texts.add(text(symbolLength));
            }
            return List.copyOf(texts);
        }

        /** How many things of at least so many bytes follow, which must all be there. */
        private int count(int least) throws DbnException {
            need(Integer.BYTES);
            long count = Integer.toUnsignedLong(buffer.getInt());
            if (count * Math.max(1, least) > buffer.remaining()) {
                throw new DbnException("damaged metadata: it says that " + count + " symbols or days follow, in "
                        + buffer.remaining() + " bytes");
            }
            return (int) count;
        }

        private String text(int length) throws DbnException {
            need(length);
            String text = DbnRecord.text(bytes, buffer.position(), length);
            buffer.position(buffer.position() + length);
            return text;
        }

        private void need(int length) throws DbnException {
            if (buffer.remaining() < length) {
                throw new DbnException("damaged metadata: it ends before it should");
            }
        }
    }
}
