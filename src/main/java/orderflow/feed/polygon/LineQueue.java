package orderflow.feed.polygon;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * The way from the feed to the engine: lines that stream, and, where the stream has a hole, what fills it.
 *
 * <p>{@link #hold} marks the place of a hole. When the taker gets there it is given history alone, until
 * {@link #release}; what streamed meanwhile waits behind. The stream is bounded by the memory it takes: when it is full the newest
 * lines are dropped until half of it is free again, and one gap line then stands for them. History is bounded too, but
 * its writer waits. Thread-safe; one taker.
 */
public final class LineQueue {

    private static final int HISTORY_LINES = 8;

    private final long capacityBytes;
    private final FeedClock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final LineSpool stream = new LineSpool();
    private final Deque<FeedLine> history = new ArrayDeque<>();
    private boolean releasing;
    private boolean waitingAtHold;
    private boolean closed;
    private final DropCount dropped = new DropCount();
    private long holesPassed;

    /** An empty queue for so many bytes of stream. */
    public LineQueue(long capacityBytes, FeedClock clock) {
        this.capacityBytes = capacityBytes;
        this.clock = clock;
    }

    /** Adds a line that streamed; answers false when it was dropped. */
    boolean offer(FeedLine line) {
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            long limit = dropped.isDropping() ? capacityBytes / 2 : capacityBytes;
            if (stream.bytes() + line.bytes().length > limit) {
                dropped.drop(clock.millis());
                return false;
            }
            endDropping(line.arrivalNanos());
            append(line);
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void endDropping(long arrivalNanos) {
        if (dropped.isDropping()) {
            long toMillis = clock.millis();
            append(FeedLine.ofGap("", dropped.end(toMillis), toMillis, "overflow", arrivalNanos));
            holesPassed++;
        }
    }

    private void append(FeedLine line) {
        stream.add(line);
        changed.signalAll();
    }

    /** Adds a blank line, which decodes to nothing, so that the taker comes round behind what was put so far. */
    public void nudge() {
        offer(new FeedLine(new byte[] {'\n'}, 0));
    }

    /** Marks a hole behind everything that streamed so far. */
    void hold() {
        lock.lock();
        try {
            stream.addMark();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the taker stands at a hole with nothing left to handle; false when the queue was closed. */
    boolean awaitHold() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed && !(waitingAtHold && history.isEmpty() && !releasing)) {
                changed.await();
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /** Adds a line that fills the hole; waits while too many do. Lines after the close are dropped. */
    void putHistory(FeedLine line) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed && history.size() >= HISTORY_LINES) {
                changed.await();
            }
            if (!closed) {
                history.addLast(line);
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends the hole where the taker stands, behind the history put so far. */
    void release() {
        lock.lock();
        try {
            releasing = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the writing; what is queued can still be taken, and a hole not filled becomes a gap. */
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The next line, or null when the queue was closed and is empty. */
    public FeedLine take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                FeedLine next = next();
                if (next != null) {
                    changed.signalAll();
                    return next;
                }
                if (closed && stream.isEmpty()) {
                    return null;
                }
                changed.await(1, TimeUnit.SECONDS);
            }
        } finally {
            lock.unlock();
        }
    }

    private FeedLine next() {
        if (!stream.isAtMark()) {
            return stream.poll();
        }
        if (!waitingAtHold) {
            waitingAtHold = true;
            changed.signalAll();
        }
        if (!history.isEmpty()) {
            return history.removeFirst();
        }
        if (!releasing && !closed) {
            return null;
        }
        boolean filled = releasing;
        stream.removeMark();
        holesPassed++;
        waitingAtHold = false;
        releasing = false;
        long now = clock.millis();
        return filled ? next() : FeedLine.ofGap("", now, now, "end", 0);
    }

    /** Memory that the stream takes which waits for the engine, in bytes. */
    public long queuedBytes() {
        return locked(stream::bytes);
    }

    /** Holes, filled or not, before what was taken last; one of dropped lines may count a little early. */
    public long holesPassed() {
        return locked(() -> holesPassed);
    }

    /** Lines dropped so far because the queue was full. */
    public long droppedLines() {
        return locked(dropped::lines);
    }

    /** Feed time lost to dropping so far, in milliseconds. */
    public long droppedMillis() {
        return locked(dropped::millis);
    }

    /** True while lines are being dropped. */
    public boolean isDropping() {
        return locked(() -> dropped.isDropping() ? 1 : 0) == 1;
    }

    private long locked(LongSupplier read) {
        lock.lock();
        try {
            return read.getAsLong();
        } finally {
            lock.unlock();
        }
    }
}
