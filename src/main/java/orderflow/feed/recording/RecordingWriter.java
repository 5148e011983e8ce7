package orderflow.feed.recording;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps the lines of a watch in a file, on a thread of its own.
 *
 * <p>What was given is on the disk some 1.2 s later at most, where the disk keeps up: 0.8 s from one sync to the next
 * and 0.4 s of waiting for lines. It can be read up to there whatever happens to the process. Each New York day after
 * that of the first line has a file of its own. Lines wait in a bounded queue; when the disk is so slow that it is full,
 * lines are left out, counted, and a gap line stands for them. After a failure nothing more is written.
 */
public final class RecordingWriter implements AutoCloseable {

    private static final long FLUSH_NANOS = TimeUnit.MILLISECONDS.toNanos(800);
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final byte[] LEFT_OUT =
            "{\"ev\":\"gap\",\"reason\":\"recording_behind\"}\n".getBytes(StandardCharsets.US_ASCII);

    /** Makes the file of a day; a seam for tests of disks and libraries that fail. */
    interface Opener {
        RecordingOutput open(Path file) throws IOException;
    }

    private record Entry(byte[] line, long atMillis) {}

    private final RecordingNames names;
    private final Opener opener;
    private final long capacityBytes;
    private final Thread thread = new Thread(this::run, "recorder");
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Entry> queue = new ArrayDeque<>();
    private byte[] header = new byte[0];
    private long queuedBytes;
    private boolean leavingOut;
    private long leftOut;
    private boolean closed;
    private Throwable failure;
    private RecordingOutput output;
    /** Of the newest line that was written, null before the first. Used on the thread alone. */
    private LocalDate day;

    /**
     * Opens the file and begins; a file of that name is never written to, its name then gets a time added.
     *
     * @param nowMillis is that time; the days of the lines are told by their own clock
     * @throws IOException when the file cannot be made
     */
    public RecordingWriter(Path file, long nowMillis, long capacityBytes) throws IOException {
        this(file, nowMillis, capacityBytes, RecordingOutput::create);
    }

    RecordingWriter(Path file, long nowMillis, long capacityBytes, Opener opener) throws IOException {
        this.names = new RecordingNames(file);
        this.opener = opener;
        this.capacityBytes = capacityBytes;
        this.output = opener.open(names.first(nowMillis));
        thread.setDaemon(true);
        thread.start();
    }

    /** The file that is written at present. */
    public Path file() {
        lock.lock();
        try {
            return output.file();
        } finally {
            lock.unlock();
        }
    }

    /** Takes a header, which begins each file. */
    public void header(byte[] line, long atMillis) {
        header = line.clone();
        write(line, atMillis);
    }

    /** Takes a line with its line feed; never blocks. The caller does not change it afterwards. */
    public void write(byte[] line, long atMillis) {
        lock.lock();
        try {
            if (closed || failure != null) {
                return;
            }
            if (queuedBytes + line.length > (leavingOut ? capacityBytes / 2 : capacityBytes)) {
                leavingOut = true;
                leftOut++;
                return;
            }
            if (leavingOut) {
                leavingOut = false;
                append(new Entry(LEFT_OUT, atMillis));
            }
            append(new Entry(line, atMillis));
        } finally {
            lock.unlock();
        }
    }

    private void append(Entry entry) {
        queue.addLast(entry);
        queuedBytes += entry.line().length;
        changed.signal();
    }

    /** Lines that were left out because the disk is too slow. */
    public long leftOut() {
        lock.lock();
        try {
            return leftOut;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Why nothing more is written, if that is so; else null.
     *
     * <p>Whatever ended the thread: an {@link IOException}, or a defect, after which the recording is no more whole.
     */
    public Throwable failure() {
        lock.lock();
        try {
            return failure;
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            Deque<Entry> batch = new ArrayDeque<>();
            long flushedNanos = System.nanoTime();
            while (next(batch)) {
                for (Entry entry : batch) {
                    rotate(entry);
                    output.write(entry.line());
                }
                batch.clear();
                if (System.nanoTime() - flushedNanos >= FLUSH_NANOS) {
                    output.sync();
                    flushedNanos = System.nanoTime();
                }
            }
            output.close();
        } catch (Throwable e) {
            // Nobody else would hear of it: the run would end as if the recording were whole.
            fail(e);
        }
    }

    /** Moves what waits into the batch, perhaps nothing; false when there will be no more. */
    private boolean next(Deque<Entry> batch) throws InterruptedException {
        lock.lock();
        try {
            if (queue.isEmpty() && !closed) {
                changed.awaitNanos(FLUSH_NANOS / 2);
            }
            batch.addAll(queue);
            queue.clear();
            queuedBytes = 0;
            return !(batch.isEmpty() && closed);
        } finally {
            lock.unlock();
        }
    }

    private void rotate(Entry entry) throws IOException {
        LocalDate entryDay = dayOf(entry.atMillis());
        if (day == null) {
            day = entryDay;
        }
        if (entryDay.isAfter(day)) {
            output.close();
            RecordingOutput next = opener.open(names.of(entryDay, entry.atMillis()));
            day = entryDay;
            lock.lock();
            try {
                output = next;
            } finally {
                lock.unlock();
            }
            output.write(header);
        }
    }

    private void fail(Throwable e) {
        lock.lock();
        try {
            failure = e;
            queue.clear();
            queuedBytes = 0;
        } finally {
            lock.unlock();
        }
        output.abandon();
    }

    private static LocalDate dayOf(long millis) {
        return Instant.ofEpochMilli(millis).atZone(NEW_YORK).toLocalDate();
    }

    /** Writes what waits and closes the file; {@link #failure} tells whether that worked. */
    @Override
    public void close() throws InterruptedException {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
        thread.join();
    }
}
