package orderflow.feed.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The recordings of one replay, opened together and read as one stream of events. */
public final class Recordings {

    /** Recordings that are all open at once, with large buffers and read ahead. */
    private static final int FEW = 4;

    private final List<RecordingFile> files;
    private final FlatFiles flat;

    /** These recordings; the place of an event names one of them by its index. */
    public Recordings(List<RecordingFile> files) {
        this(files, FlatFiles.PLAIN);
    }

    /** The same, with what is to be known of flat files among them. */
    public Recordings(List<RecordingFile> files, FlatFiles flat) {
        this.files = List.copyOf(files);
        this.flat = flat;
    }

    /** Starts reading, on a thread of its own; closing the source closes the files. */
    public BatchSource start() {
        List<RecordingReader> readers = new ArrayList<>();
        LongLineMemory memory = new LongLineMemory(ReadingBounds.LONG_LINES);
        for (int file = 0; file < files.size(); file++) {
            readers.add(new RecordingReader(files.get(file), file, flat, files.size() <= FEW, memory));
        }
        return new BatchPipe(
                readers.size() == 1 ? readers.get(0) : new MergedRecordings(readers, readers.size() > FEW));
    }

    /** The name of a file by its index. */
    public String name(int file) {
        return files.get(file).name();
    }

    /** Bytes on disk of all files, where known for each. */
    public OptionalLong size() {
        long sum = 0;
        for (RecordingFile file : files) {
            if (file.size().isEmpty()) {
                return OptionalLong.empty();
            }
            sum += file.size().getAsLong();
        }
        return OptionalLong.of(sum);
    }

    /** Bytes read so far of all files; may be asked from any thread. */
    public long bytesRead() {
        // Asked once for each batch, which is too often for a stream of its own.
        long sum = 0;
        for (RecordingFile file : files) {
            sum += file.bytesRead();
        }
        return sum;
    }
}
