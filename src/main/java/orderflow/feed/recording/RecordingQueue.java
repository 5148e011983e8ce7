package orderflow.feed.recording;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lines on their way to a recording, bounded in bytes; thread-safe.
 *
 * <p>Who adds a line never waits. When too many bytes wait, lines are left out and counted until half of the room is
 * free again, and a gap line stands for them.
 */
final class RecordingQueue {

    private static final byte[] LEFT_OUT =
            "{\"ev\":\"gap\",\"reason\":\"recording_behind\"}\n".getBytes(StandardCharsets.US_ASCII);

    private final long capacityBytes;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Line> waiting = new ArrayDeque<>();
    private long waitingBytes;
    private boolean leavingOut;
    private long leftOut;
    private boolean closed;

    /** A line with its line feed, and the time by the clock of the watch; the bytes are not changed afterwards. */
    record Line(byte[] bytes, long atMillis) {}

    RecordingQueue(long capacityBytes) {
        this.capacityBytes = capacityBytes;
    }

    /** Takes the line, or leaves it out; a closed queue does neither. */
    void add(Line line) {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            if (!fits(line.bytes().length)) {
                leavingOut = true;
                leftOut++;
                return;
            }
            if (leavingOut) {
                leavingOut = false;
                append(new Line(LEFT_OUT, line.atMillis()));
            }
            append(line);
        } finally {
            lock.unlock();
        }
    }

    private boolean fits(int bytes) {
        return waitingBytes + room(bytes) <= (leavingOut ? capacityBytes / 2 : capacityBytes);
    }

    /** A line that is longer than all of the room takes half of it: it is no sign of a slow disk. */
    private long room(int bytes) {
        return bytes > capacityBytes ? capacityBytes / 2 : bytes;
    }

    private void append(Line line) {
        waiting.addLast(line);
        waitingBytes += room(line.bytes().length);
        changed.signal();
    }

    /** Moves what waits into the batch, perhaps nothing after that time; false when there will be no more. */
    boolean take(Deque<Line> batch, long nanos) throws InterruptedException {
        lock.lock();
        try {
            if (waiting.isEmpty() && !closed) {
                changed.awaitNanos(nanos);
            }
            batch.addAll(waiting);
            waiting.clear();
            waitingBytes = 0;
            return !(batch.isEmpty() && closed);
        } finally {
            lock.unlock();
        }
    }

    /** Lines left out so far. */
    long leftOut() {
        lock.lock();
        try {
            return leftOut;
        } finally {
            lock.unlock();
        }
    }

    /** Lets no more lines in; those that wait can still be taken. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Lets no more lines in, and forgets those that wait. */
    void discard() {
        lock.lock();
        try {
            closed = true;
            waiting.clear();
            waitingBytes = 0;
        } finally {
            lock.unlock();
        }
    }
}
