package orderflow.feed.databento;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The record that a {@link DbnStream} stands at: its fields, read where they lie.
 *
 * <p>It is the same object for every record and holds only until the stream moves on. Integers are little-endian;
 * unsigned ones of 32 bits come as {@code long}, those of 64 bits as they are. A field that the record's type does not
 * have must not be asked for. Not thread-safe.
 */
public final class DbnRecord {

    /** A price that is not there. */
    public static final long NO_PRICE = Long.MAX_VALUE;

    /** A time that is not there: all bits set. */
    public static final long NO_TIME = -1;

    /** Bytes of the header that every record begins with. */
    static final int HEADER = 16;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int LEVELS = 48;
    private static final int LEVEL = 32;

    private final byte[] bytes;
    private int at;

    DbnRecord(byte[] bytes) {
        this.bytes = bytes;
    }

    void moveTo(int offset) {
        at = offset;
    }

    /** Bytes of the whole record. */
    public int length() {
        return (bytes[at] & 0xFF) << 2;
    }

    /** What kind of record it is, see {@link RecordType}. */
    public int type() {
        return bytes[at + 1] & 0xFF;
    }

    /** The dataset and venue that it comes from; 0 in what the gateway itself says. */
    public int publisher() {
        return shortAt(2);
    }

    /** The instrument, a number that holds for its publisher and day. */
    public int instrument() {
        return intAt(4);
    }

    /** Time of the venue's matching engine in ns since 1970, or {@link #NO_TIME}. */
    public long eventNanos() {
        return longAt(8);
    }

    /** Time at which the vendor received it in ns since 1970, or {@link #NO_TIME}; of market data and status. */
    public long receiveNanos() {
        return longAt(
                switch (type()) {
                    case RecordType.MBO -> 40;
                    case RecordType.STATUS -> 16;
                    default -> 32;
                });
    }

    /** Price in billionths, or {@link #NO_PRICE}; of market data. */
    public long price() {
        return longAt(isMbo() ? 24 : 16);
    }

    /** Size of market data. */
    public long size() {
        return unsignedIntAt(isMbo() ? 32 : 24);
    }

    /** What happened, a letter; of market data by event. */
    public char action() {
        return (char) bytes[at + (isMbo() ? 38 : 28)];
    }

    /** The side, a letter; of market data. */
    public char side() {
        return (char) bytes[at + (isMbo() ? 39 : 29)];
    }

    /** The flags of market data, see {@link RecordFlags}. */
    public int flags() {
        return bytes[at + (isMbo() ? 36 : 30)] & 0xFF;
    }

    /** The order that it is about; of MBO. */
    public long orderId() {
        return longAt(16);
    }

    /** Price of a level from 0 on one side, or {@link #NO_PRICE}; of records that have levels. */
    public long levelPrice(int level, boolean bid) {
        return longAt(LEVELS + LEVEL * level + (bid ? 0 : 8));
    }

    /** Size of a level from 0 on one side. */
    public long levelSize(int level, boolean bid) {
        return unsignedIntAt(LEVELS + LEVEL * level + (bid ? 16 : 20));
    }

    /** An unsigned byte at an offset from the record's first. */
    int byteAt(int offset) {
        return bytes[at + offset] & 0xFF;
    }

    /** An unsigned number of 16 bits at an offset. */
    int shortAt(int offset) {
        return (short) SHORTS.get(bytes, at + offset) & 0xFFFF;
    }

    /** A number of 32 bits at an offset. */
    int intAt(int offset) {
        return (int) INTS.get(bytes, at + offset);
    }

    /** An unsigned number of 32 bits at an offset. */
    long unsignedIntAt(int offset) {
        return Integer.toUnsignedLong(intAt(offset));
    }

    /** A number of 64 bits at an offset. */
    long longAt(int offset) {
        return (long) LONGS.get(bytes, at + offset);
    }

    /** The text in a field of so many bytes, up to its first zero. */
    String textAt(int offset, int length) {
        return text(bytes, at + offset, length);
    }

    /** The text in a field of so many bytes, up to its first zero. */
    static String text(byte[] bytes, int from, int length) {
        int end = from;
        while (end < from + length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }

    private boolean isMbo() {
        return type() == RecordType.MBO;
    }
}
