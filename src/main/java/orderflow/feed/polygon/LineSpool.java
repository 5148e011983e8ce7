package orderflow.feed.polygon;

import com.github.luben.zstd.Zstd;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Lines in their order, with marks for holes among them; what waits long is kept compressed.
 *
 * <p>While REST fills a hole a busy stream piles up, which compressed takes an eighth of its size. A queue that is
 * emptied as it fills never compresses anything. Not thread-safe.
 */
final class LineSpool {

    private static final int USUAL_PACK_BYTES = 1 << 20;
    private static final int LEVEL = 1;

    /** Some lines in a row, or, where there are none, a mark. */
    private record Segment(byte[] packed, int rawBytes, int[] lengths, long[] arrivals) {}

    private static final Segment MARK = new Segment(new byte[0], 0, new int[0], new long[0]);

    private final int packBytes;
    private final Deque<Segment> segments = new ArrayDeque<>();
    private final Deque<FeedLine> head = new ArrayDeque<>();
    private final Deque<FeedLine> tail = new ArrayDeque<>();
    private long packedBytes;
    private long headBytes;
    private long tailBytes;

    /** An empty one that packs what piles up a megabyte at a time. */
    LineSpool() {
        this(USUAL_PACK_BYTES);
    }

    /** An empty one that packs so many bytes at a time. */
    LineSpool(int packBytes) {
        this.packBytes = packBytes;
    }

    void add(FeedLine line) {
        tail.addLast(line);
        tailBytes += line.bytes().length;
        if (tailBytes >= packBytes) {
            pack();
        }
    }

    /** Marks a hole behind everything added so far. */
    void addMark() {
        pack();
        segments.addLast(MARK);
    }

    /** True when a mark comes next. */
    boolean isAtMark() {
        return head.isEmpty() && segments.peekFirst() == MARK;
    }

    void removeMark() {
        segments.removeFirst();
    }

    /** The next line, or null where a mark or nothing comes next. */
    FeedLine poll() {
        if (head.isEmpty() && !segments.isEmpty() && segments.peekFirst() != MARK) {
            unpack(segments.removeFirst());
        }
        if (!head.isEmpty()) {
            FeedLine line = head.removeFirst();
            headBytes -= line.bytes().length;
            return line;
        }
        if (!segments.isEmpty() || tail.isEmpty()) {
            return null;
        }
        FeedLine line = tail.removeFirst();
        tailBytes -= line.bytes().length;
        return line;
    }

    boolean isEmpty() {
        return head.isEmpty() && segments.isEmpty() && tail.isEmpty();
    }

    /** Memory taken by the lines, in bytes. */
    long bytes() {
        return packedBytes + headBytes + tailBytes;
    }

    private void pack() {
        if (tail.isEmpty()) {
            return;
        }
        List<FeedLine> lines = new ArrayList<>(tail);
        byte[] raw = new byte[(int) tailBytes];
        int[] lengths = new int[lines.size()];
        long[] arrivals = new long[lines.size()];
        int end = 0;
        for (int i = 0; i < lengths.length; i++) {
            byte[] bytes = lines.get(i).bytes();
            System.arraycopy(bytes, 0, raw, end, bytes.length);
            end += bytes.length;
            lengths[i] = bytes.length;
            arrivals[i] = lines.get(i).arrivalNanos();
        }
        Segment segment = new Segment(Zstd.compress(raw, LEVEL), end, lengths, arrivals);
        segments.addLast(segment);
        packedBytes += segment.packed().length;
        tail.clear();
        tailBytes = 0;
    }

    private void unpack(Segment segment) {
        packedBytes -= segment.packed().length;
        byte[] raw = Zstd.decompress(segment.packed(), segment.rawBytes());
        int from = 0;
        for (int i = 0; i < segment.lengths().length; i++) {
            int to = from + segment.lengths()[i];
            head.addLast(new FeedLine(Arrays.copyOfRange(raw, from, to), segment.arrivals()[i]));
            from = to;
        }
        headBytes += from;
    }
}
