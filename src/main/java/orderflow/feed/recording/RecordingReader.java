package orderflow.feed.recording;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads one recording from its first line to its last, in batches. Not thread-safe. */
final class RecordingReader implements BatchSource {

    /** Events and remarks in a batch; one line may add more. */
    static final int BATCH = 1_024;

    /** Events in the first batch, so that the engine begins early; each next one may hold twice as many. */
    private static final int FIRST_BATCH = 64;

    /** Bytes of lines in a batch, lest many deep books make it large; the last line may add more. */
    private static final int BATCH_BYTES = 256 << 10;

    /** Bytes of a buffer beside many others. */
    private static final int FIRST_SIZE_BESIDE_MANY = 16 << 10;

    private static final int TAR_MAGIC_AT = 257;
    private static final byte[] TAR_MAGIC = "ustar".getBytes(StandardCharsets.US_ASCII);

    private final RecordingFile recording;
    private final int file;
    private final FlatFiles flat;
    private final boolean alone;
    private final LongLineMemory memory;
    private LineDecoder decoder;
    private LineBlocks blocks;
    /** What reads the rest, once the first bytes have shown that it has no lines. */
    private BatchSource binary;

    private int most = FIRST_BATCH;
    private int pos;
    private boolean ended;
    private boolean sortedBySymbol;

    RecordingReader(RecordingFile recording, int file) {
        this(recording, file, FlatFiles.PLAIN);
    }

    RecordingReader(RecordingFile recording, int file, FlatFiles flat) {
        this(recording, file, flat, true, new LongLineMemory(ReadingBounds.LONG_LINES));
    }

    /**
     * A reader beside others.
     *
     * @param alone true where there are few of them, so that it may read ahead
     * @param memory for long lines, shared with the others
     */
    RecordingReader(RecordingFile recording, int file, FlatFiles flat, boolean alone, LongLineMemory memory) {
        this.recording = recording;
        this.file = file;
        this.flat = flat;
        this.alone = alone;
        this.memory = memory;
        this.decoder = new LineDecoder(file, flat);
    }

    @Override
    public EventBatch next() throws IOException {
        if (binary != null) {
            return binary.next();
        }
        if (ended) {
            return null;
        }
        EventBatch batch = new EventBatch(most + most / 4);
        try {
            fill(batch);
        } catch (BrokenStreamException e) {
            breakOff(
                    e.isTruncated()
                            ? new Remark.Truncated(e.getMessage(), "line")
                            : new Remark.Unusable(e.getMessage()),
                    batch);
        } catch (TooMuchException e) {
            breakOff(new Remark.Unusable(e.getMessage()), batch);
        } catch (IOException e) {
            breakOff(new Remark.Unreadable(String.valueOf(e.getMessage())), batch);
        }
        if (binary != null) {
            return binary.next();
        }
        sortedBySymbol = decoder.isFlatFile();
        most = Math.min(2 * most, BATCH);
        return batch.size() == 0 ? null : batch;
    }

    @Override
    public boolean isSortedBySymbol() {
        return sortedBySymbol;
    }

    @Override
    public void close() throws IOException {
        ended = true;
        letGoOfMemory();
        recording.close();
    }

    /** The decoder looks at the last line's buffer until it has another. */
    private void letGoOfMemory() {
        if (blocks != null) {
            blocks.close();
            blocks = null;
        }
        decoder = new LineDecoder(file, flat);
    }

    @Override
    public boolean rewind() throws IOException {
        if (!recording.rewind()) {
            return false;
        }
        letGoOfMemory();
        binary = null;
        most = FIRST_BATCH;
        pos = 0;
        ended = false;
        return true;
    }

    /** In a row of recordings the others are read on, so this is told in its place and not thrown. */
    private void breakOff(Remark remark, EventBatch batch) {
        ended = true;
        decoder.finish(batch);
        batch.add(remark, EventBatch.place(file, decoder.line()));
    }

    private void fill(EventBatch batch) throws IOException {
        if (blocks == null) {
            InputStream content = recording.content(alone);
            if (recording.holdsDbn()) {
                binary = new DbnSource(content, file, flat);
                return;
            }
            blocks = new LineBlocks(content, alone ? LineBlocks.FIRST_SIZE : FIRST_SIZE_BESIDE_MANY, memory);
        }
        int bytes = 0;
        while (batch.size() < most && (bytes < BATCH_BYTES || batch.size() == 0) && !ended) {
            if (pos < blocks.end()) {
                int next = decoder.decode(blocks.buffer(), pos, batch);
                bytes += next - pos;
                pos = next;
                ended = decoder.isUnusable();
            } else if (batch.size() > 0 && (decoder.isFlatFile() || blocks.wouldWait())) {
                // What a live pipe has sent so far must not wait for what it sends next, nor must the few lines that
                // are wanted of a flat file wait for a batch of them.
                return;
            } else {
                advance(batch);
            }
        }
    }

    private void advance(EventBatch batch) throws IOException {
        pos = 0;
        switch (blocks.next()) {
            case LINES -> {
                if (decoder.line() == 0 && isTar()) {
                    ended = true;
                    batch.add(
                            new Remark.Unusable("expected a recording, was a tar archive: unpack it first"),
                            EventBatch.place(file, 0));
                }
            }
            case TOO_LONG -> {
                pos = blocks.end();
                decoder.tooLong(batch);
            }
            case END -> {
                ended = true;
                decoder.finish(batch);
                judge(batch);
            }
        }
    }

    /** True for the header that such an archive begins with, plain or within a compression. */
    private boolean isTar() {
        int end = TAR_MAGIC_AT + TAR_MAGIC.length;
        return blocks.end() >= end && Arrays.equals(blocks.buffer(), TAR_MAGIC_AT, end, TAR_MAGIC, 0, TAR_MAGIC.length);
    }

    /** At its end it is known whether the file was a recording at all. */
    private void judge(EventBatch batch) {
        if (!decoder.sawLine()) {
            batch.add(new Remark.EmptyFile(), EventBatch.place(file, 0));
        } else if (!decoder.sawEvent()) {
            batch.add(
                    new Remark.Unusable("expected a recording, was a file without a single well-formed event"),
                    EventBatch.place(file, decoder.line()));
        }
    }
}
