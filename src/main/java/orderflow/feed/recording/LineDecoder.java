package orderflow.feed.recording;

import java.util.Locale;
import orderflow.event.MarketEvent;
import orderflow.event.Receipt;

/**
 * Turns the lines of one recording, or the frames of one feed, into events.
 *
 * <p>Keeps what the recording's header said. Not thread-safe.
 */
public final class LineDecoder {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final SymbolTable symbols = new SymbolTable();
    private final LineScanner scanner = new LineScanner(symbols);
    private final JsonLineParser parser = new JsonLineParser(symbols);
    private final int file;
    private final FlatFiles flat;
    private RecordingHeader header = RecordingHeader.NONE;
    private Receipt plain = Receipt.UNTIMED;
    private long line;
    private boolean sawLine;
    private boolean sawEvent;
    private boolean unusable;
    private FlatFileDecoder flatFile;

    LineDecoder(int file) {
        this(file, FlatFiles.PLAIN);
    }

    LineDecoder(int file, FlatFiles flat) {
        this.file = file;
        this.flat = flat;
    }

    /** Number of the line decoded last, from 1. */
    long line() {
        return line;
    }

    /** True once a line was not blank. */
    boolean sawLine() {
        return sawLine;
    }

    /** True once an event was well-formed, of whatever kind. */
    boolean sawEvent() {
        return sawEvent;
    }

    /** True once a header said that this program cannot read what follows. */
    boolean isUnusable() {
        return unusable;
    }

    /** True once a header row said that this is a flat file. */
    boolean isFlatFile() {
        return flatFile != null;
    }

    /** Decodes the line that begins at {@code from} and ends in a line feed; answers where the next one begins. */
    int decode(byte[] bytes, int from, EventBatch out) {
        line++;
        try {
            return decodeLine(bytes, from, out);
        } catch (FullBatchException e) {
            unusable = true;
            sawLine = true;
            sawEvent = true;
            out.end(
                    new Remark.Unusable(String.format(
                            Locale.ROOT,
                            "expected at most %,d records in a line, was more; to read it, give Java more memory"
                                    + " (ORDERFLOW_JAVA_OPTS=-Xmx2g)",
                            ReadingBounds.MOST_RECORDS)),
                    EventBatch.place(file, line));
            return from;
        }
    }

    private int decodeLine(byte[] bytes, int from, EventBatch out) {
        byte first = bytes[from];
        if (flatFile != null && first > ' ') {
            return decodeFlatLine(bytes, from, out);
        }
        if (first == '{' || first == '[') {
            int next = scanner.scan(bytes, from, header, plain, EventBatch.place(file, line), out);
            if (next != LineScanner.NOT_MINE) {
                sawLine = true;
                sawEvent = true;
                return next;
            }
        }
        return decodeUnusual(bytes, from, out);
    }

    private int decodeUnusual(byte[] bytes, int from, EventBatch out) {
        int start = startsWithByteOrderMark(bytes, from) ? from + BYTE_ORDER_MARK.length : from;
        int end = start;
        boolean blank = true;
        while (bytes[end] != '\n') {
            byte b = bytes[end++];
            blank &= b == ' ' || b == '\t' || b == '\r';
        }
        if (!blank) {
            int mark = out.size();
            if (flatFile != null || !sawLine && FlatFileDecoder.isHeader(bytes, start, end)) {
                decodeFlat(bytes, start, end, out);
                sawLine = true;
                sawEvent = sawEvent || out.holdsWellFormed(mark);
                unusable = out.endsUnusable();
                return end + 1;
            }
            sawLine = true;
            RecordingHeader before = header;
            header = parser.parse(bytes, start, end, before, plain, EventBatch.place(file, line), out);
            sawEvent = sawEvent || out.holdsWellFormed(mark);
            unusable = out.endsUnusable();
            if (!header.equals(before)) {
                plain = new Receipt(Receipt.Kind.STREAM, MarketEvent.NO_TIME, header.delayMillis());
            }
        }
        return end + 1;
    }

    /** A line that is not blank and begins with no byte-order mark. */
    private int decodeFlatLine(byte[] bytes, int from, EventBatch out) {
        int end = from;
        long found;
        while ((found = EightBytes.findByte(EightBytes.at(bytes, end), '\n')) == 0) {
            end += Long.BYTES;
        }
        end += Long.numberOfTrailingZeros(found) >>> 3;
        decodeFlat(bytes, from, end, out);
        return end + 1;
    }

    private void decodeFlat(byte[] bytes, int start, int end, EventBatch out) {
        long place = EventBatch.place(file, line);
        if (flatFile == null) {
            flatFile = FlatFileDecoder.of(symbols, flat, bytes, start, end, place, out);
        } else {
            flatFile.decode(bytes, start, end, plain, place, out);
        }
    }

    /** Tells what is left to tell when there will be no more lines. */
    void finish(EventBatch out) {
        if (flatFile != null) {
            flatFile.tellOthers(EventBatch.place(file, line), out);
        }
    }

    /** Counts a line that was too long to decode. */
    void tooLong(EventBatch out) {
        line++;
        sawLine = true;
        out.add(new Remark.Malformed("expected lines of at most 16 MB", "was longer"), EventBatch.place(file, line));
    }

    private static boolean startsWithByteOrderMark(byte[] bytes, int from) {
        // A line feed follows every line, so a short one ends the comparison before the array does.
        for (int i = 0; i < BYTE_ORDER_MARK.length; i++) {
            if (bytes[from + i] != BYTE_ORDER_MARK[i]) {
                return false;
            }
        }
        return true;
    }
}
