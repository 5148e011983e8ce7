package orderflow.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes DBN of versions 1 to 3: metadata, then records, whose last eight bytes are a time of sending where asked for. */
public final class DbnWriter {

    public static final int MBO = 0;
    public static final int MBP_1 = 1;
    public static final int MBP_10 = 2;
    public static final int TBBO = 3;
    public static final int TRADES = 4;
    public static final int STATUS = 11;
    public static final int BBO_1S = 18;
    public static final int MIXED = 65_535;

    public static final long NO_PRICE = Long.MAX_VALUE;
    public static final long NO_TIME = -1;

    public static final int LAST = 128;
    public static final int TOP_OF_BOOK = 64;
    public static final int SNAPSHOT = 32;
    public static final int BAD_RECEIVE_TIME = 8;
    public static final int MAYBE_BAD_BOOK = 4;

    /** What the venue needs to hand a record to the vendor. */
    private static final long DELAY_NANOS = 10_000;

    private final OutputStream out;
    private final ByteBuffer record = ByteBuffer.allocate(1_024).order(ByteOrder.LITTLE_ENDIAN);
    private int version = 3;
    private String dataset = "XNAS.ITCH";
    private int schema;
    private boolean sendTimes;
    private final List<Mapping> mappings = new ArrayList<>();
    private boolean begun;

    private int publisher = 2;
    private int instrument = 1_001;
    private long eventNanos;
    private long receiveNanos = NO_TIME;
    private boolean receiveGiven;
    private int flags = LAST;
    private int sequence;
    private long records;

    /** A level of a record. */
    public record Level(long bid, long bidSize, long ask, long askSize) {}

    private record Mapping(String symbol, int instrument, int startDate, int endDate) {}

    public DbnWriter(OutputStream out, int schema) {
        this.out = out;
        this.schema = schema;
    }

    public DbnWriter version(int value) {
        version = value;
        return this;
    }

    public DbnWriter dataset(String value) {
        dataset = value;
        return this;
    }

    public DbnWriter sendTimes() {
        sendTimes = true;
        return this;
    }

    /** Maps a symbol to an instrument from one UTC day (yyyymmdd) to another, excluded. */
    public DbnWriter map(String symbol, int instrumentId, int startDate, int endDate) {
        mappings.add(new Mapping(symbol, instrumentId, startDate, endDate));
        return this;
    }

    public DbnWriter publisher(int value) {
        publisher = value;
        return this;
    }

    public DbnWriter instrument(int value) {
        instrument = value;
        return this;
    }

    /** Event time of the records that follow, received a little later. */
    public DbnWriter at(long nanos) {
        eventNanos = nanos;
        receiveGiven = false;
        return this;
    }

    /** Receive time of the records that follow. */
    public DbnWriter received(long nanos) {
        receiveNanos = nanos;
        receiveGiven = true;
        return this;
    }

    /** Flags of the records that follow. */
    public DbnWriter flags(int value) {
        flags = value;
        return this;
    }

    public DbnWriter mbo(char action, char side, long orderId, long price, long size) {
        begin(0xA0);
        record.putLong(orderId).putLong(price).putInt((int) size);
        record.put((byte) flags).put((byte) 0).put((byte) action).put((byte) side);
        record.putLong(receiveNanos()).putInt((int) DELAY_NANOS).putInt(++sequence);
        return end();
    }

    public DbnWriter trade(char side, long price, long size) {
        begin(0x00);
        event('T', side, price, size);
        return end();
    }

    /** A record with one level: {@code mbp-1} or {@code tbbo}. */
    public DbnWriter mbp1(char action, char side, long price, long size, Level level) {
        begin(0x01);
        event(action, side, price, size);
        put(level);
        return end();
    }

    /** A record with ten levels; those not given are empty. */
    public DbnWriter mbp10(char action, char side, long price, long size, List<Level> levels) {
        begin(0x0A);
        event(action, side, price, size);
        for (int i = 0; i < 10; i++) {
            put(i < levels.size() ? levels.get(i) : new Level(NO_PRICE, 0, NO_PRICE, 0));
        }
        return end();
    }

    /** The best prices at the end of a second, with the last trade. */
    public DbnWriter bbo1s(long price, long size, char side, Level level) {
        begin(0xC3);
        record.putLong(price).putInt((int) size).put((byte) 0).put((byte) side);
        record.put((byte) flags).put((byte) 0).putLong(receiveNanos()).putInt(0).putInt(++sequence);
        put(level);
        return end();
    }

    public DbnWriter status(int action, int reason, char trading) {
        begin(0x12);
        record.putLong(receiveNanos())
                .putShort((short) action)
                .putShort((short) reason)
                .putShort((short) 0);
        record.put((byte) trading).put((byte) '~').put((byte) '~').put(new byte[7]);
        return end();
    }

    /** What the gateway says of an instrument. */
    public DbnWriter mapping(String symbol) {
        begin(0x16);
        int length = version == 1 ? 22 : 71;
        if (version > 1) {
            record.put((byte) 1);
        }
        text(symbol, length);
        if (version > 1) {
            record.put((byte) 1);
        }
        text(symbol, length);
        if (version == 1) {
            record.putInt(0);
        }
        record.putLong(0).putLong(NO_TIME);
        return end();
    }

    /** An error of the gateway. */
    public DbnWriter error(String words, int code) {
        begin(0x15);
        text(words, version == 1 ? 64 : 302);
        if (version > 1) {
            record.put((byte) code).put((byte) 1);
        }
        return end();
    }

    /** A record of any type with a body of zeros. */
    public DbnWriter other(int type, int length) {
        begin(type);
        record.put(new byte[length - 16]);
        return end();
    }

    /** Bytes as they are. */
    public DbnWriter raw(byte[] bytes) {
        beginStream();
        write(bytes, bytes.length);
        return this;
    }

    /** Writes the metadata, where nothing has been written before. */
    public DbnWriter beginStream() {
        if (!begun) {
            begun = true;
            byte[] metadata = metadata();
            write(metadata, metadata.length);
        }
        return this;
    }

    private void begin(int type) {
        beginStream();
        record.clear();
        record.put((byte) 0)
                .put((byte) type)
                .putShort((short) publisher)
                .putInt(instrument)
                .putLong(eventNanos);
    }

    /** Records written. */
    public long records() {
        return records;
    }

    private DbnWriter end() {
        records++;
        if (sendTimes) {
            record.putLong(receiveNanos() + DELAY_NANOS);
        }
        record.put(0, (byte) (record.position() / 4));
        write(record.array(), record.position());
        return this;
    }

    private void event(char action, char side, long price, long size) {
        record.putLong(price).putInt((int) size).put((byte) action).put((byte) side);
        record.put((byte) flags)
                .put((byte) 0)
                .putLong(receiveNanos())
                .putInt((int) DELAY_NANOS)
                .putInt(++sequence);
    }

    private void put(Level level) {
        record.putLong(level.bid).putLong(level.ask).putInt((int) level.bidSize).putInt((int) level.askSize);
        record.putInt(level.bidSize > 0 ? 1 : 0).putInt(level.askSize > 0 ? 1 : 0);
    }

    private long receiveNanos() {
        return receiveGiven || eventNanos == NO_TIME ? receiveNanos : eventNanos + DELAY_NANOS;
    }

    private byte[] metadata() {
        int length = version == 1 ? 22 : 71;
        ByteBuffer fields =
                ByteBuffer.allocate(200 + mappings.size() * (3 * 71 + 16)).order(ByteOrder.LITTLE_ENDIAN);
        fields.put((dataset + "\0".repeat(16 - dataset.length())).getBytes(StandardCharsets.US_ASCII));
        fields.putShort((short) schema).putLong(0).putLong(NO_TIME).putLong(0);
        if (version == 1) {
            fields.putLong(NO_TIME);
        }
        fields.put((byte) (schema == MIXED ? 255 : 1)).put((byte) 0).put((byte) (sendTimes ? 1 : 0));
        if (version > 1) {
            fields.putShort((short) 71);
        }
        fields.position(100).putInt(0);
        fields.putInt(mappings.size());
        mappings.forEach(mapping -> fields.put(padded(mapping.symbol, length)));
        fields.putInt(0).putInt(0).putInt(mappings.size());
        for (Mapping mapping : mappings) {
            fields.put(padded(mapping.symbol, length)).putInt(1);
            fields.putInt(mapping.startDate).putInt(mapping.endDate);
            fields.put(padded(String.valueOf(mapping.instrument), length));
        }
        if (version == 3) {
            fields.put(new byte[(8 - fields.position() % 8) % 8]);
        }
        ByteBuffer all = ByteBuffer.allocate(8 + fields.position()).order(ByteOrder.LITTLE_ENDIAN);
        all.put((byte) 'D').put((byte) 'B').put((byte) 'N').put((byte) version);
        all.putInt(fields.position()).put(fields.array(), 0, fields.position());
        return all.array();
    }

    private void text(String text, int length) {
        record.put(padded(text, length));
    }

    private static byte[] padded(String text, int length) {
        return Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), length);
    }

    private void write(byte[] bytes, int length) {
        try {
            out.write(bytes, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
