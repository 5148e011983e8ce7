package orderflow.feed.recording;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import orderflow.feed.recording.RecordingQueue.Line;

/**
 * Keeps the lines of a watch in a file, on a thread of its own.
 *
 * <p>What was given is on the disk some 1.2 s later at most, where the disk keeps up: 0.8 s from one sync to the next
 * and 0.4 s of waiting for lines. It can be read up to there whatever happens to the process. Each New York day after
 * that of the first line has a file of its own. Lines wait in a bounded queue; when the disk is so slow that it is full,
 * lines are left out, counted, and a gap line stands for them. After a failure, of a full disk for instance, a new
 * file begins with a gap line as soon as there is room. One thread gives the lines; what it tells may be asked for by any.
 */
public final class RecordingWriter implements AutoCloseable {

    private static final long FLUSH_NANOS = TimeUnit.MILLISECONDS.toNanos(800);
    private static final long RESUME_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final byte[] POSITIONS = "{\"ev\":\"positions\"".getBytes(StandardCharsets.US_ASCII);
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** Makes the file of a day; a seam for tests of disks and libraries that fail. */
    interface Opener {
        RecordingOutput open(Path file) throws IOException;
    }

    private final RecordingNames names;
    private final Opener opener;
    private final RecordingQueue queue;
    private final Thread thread = new Thread(this::run, "recorder");
    private volatile byte[] header = new byte[0];
    private volatile RecordingOutput output;
    private volatile Throwable failure;
    private volatile boolean writing = true;
    /** Of the newest line that was written, null before the first; this and what follows is the thread's alone. */
    private LocalDate day;

    /** The last line of positions, which each file repeats so that it can be replayed by itself. */
    private byte[] positions = new byte[0];

    private long lastMillis;
    private long syncedMillis;
    private long triedNanos;

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
        this.queue = new RecordingQueue(capacityBytes);
        this.output = opener.open(names.first(nowMillis));
        thread.setDaemon(true);
        thread.start();
    }

    /** The file that is written at present. */
    public Path file() {
        return output.file();
    }

    /** Takes a header, which begins each file. */
    public void header(byte[] line, long atMillis) {
        header = line.clone();
        write(line, atMillis);
    }

    /** Takes a line with its line feed; never blocks. The caller does not change it afterwards. */
    public void write(byte[] line, long atMillis) {
        queue.add(new Line(line, atMillis));
    }

    /** Lines that were left out because the disk is too slow. */
    public long leftOut() {
        return queue.leftOut();
    }

    /**
     * Why the recording is not whole, if that is so; else null.
     *
     * <p>The first {@link IOException}, behind which a new file is begun when there is room, or a defect, which ends the
     * recording.
     */
    public Throwable failure() {
        return failure;
    }

    /** True while lines are written; false from a failure until there is a new file. */
    public boolean isWriting() {
        return writing;
    }

    private void run() {
        try {
            Deque<Line> batch = new ArrayDeque<>();
            long flushedNanos = System.nanoTime();
            while (queue.take(batch, FLUSH_NANOS / 2)) {
                for (Line line : batch) {
                    attempt(() -> write(line));
                    lastMillis = line.atMillis();
                }
                batch.clear();
                if (System.nanoTime() - flushedNanos >= FLUSH_NANOS) {
                    attempt(this::sync);
                    flushedNanos = System.nanoTime();
                }
            }
            attempt(output::close);
        } catch (Throwable e) {
            // Nobody else would hear of it: the run would end as if the recording were whole.
            failure = e;
            writing = false;
            queue.discard();
            output.abandon();
        }
    }

    private interface Step {
        void take() throws IOException;
    }

    /** Takes a step, unless there is nothing to write to. */
    private void attempt(Step step) {
        if (!writing && !resume()) {
            return;
        }
        try {
            step.take();
        } catch (IOException e) {
            breakOff(e);
        }
    }

    private void breakOff(IOException reason) {
        failure = failure == null ? reason : failure;
        writing = false;
        triedNanos = System.nanoTime();
        output.abandon();
    }

    /** Begins a new file behind a gap line, if there is room by now; tried once a second. */
    private boolean resume() {
        if (System.nanoTime() - triedNanos < RESUME_NANOS || day == null) {
            return false;
        }
        triedNanos = System.nanoTime();
        RecordingOutput next = null;
        try {
            next = opener.open(names.first(lastMillis));
            next.write(header);
            next.write(positions);
            next.write(gap(syncedMillis, lastMillis));
            next.sync();
            output = next;
            writing = true;
        } catch (IOException e) {
            if (next != null) {
                // It holds nothing that was not written before.
                next.delete();
            }
        }
        return writing;
    }

    private static byte[] gap(long fromMillis, long toMillis) {
        return ("{\"ev\":\"gap\",\"from\":" + fromMillis + ",\"to\":" + toMillis
                        + ",\"reason\":\"recording_failed\"}\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private void write(Line line) throws IOException {
        rotate(line);
        output.write(line.bytes());
        if (Arrays.mismatch(line.bytes(), POSITIONS) == POSITIONS.length) {
            positions = line.bytes();
        }
    }

    private void sync() throws IOException {
        output.sync();
        syncedMillis = lastMillis;
    }

    private void rotate(Line line) throws IOException {
        LocalDate lineDay = dayOf(line.atMillis());
        if (day == null) {
            day = lineDay;
            syncedMillis = line.atMillis();
        }
        if (lineDay.isAfter(day)) {
            output.close();
            output = opener.open(names.of(lineDay, line.atMillis()));
            day = lineDay;
            output.write(header);
            output.write(positions);
        }
    }

    private static LocalDate dayOf(long millis) {
        return Instant.ofEpochMilli(millis).atZone(NEW_YORK).toLocalDate();
    }

    /** Writes what waits and closes the file; {@link #failure} tells whether that worked. */
    @Override
    public void close() throws InterruptedException {
        queue.close();
        thread.join();
    }
}
