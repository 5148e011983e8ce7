package orderflow.feed.recording;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import orderflow.event.MarketEvent;
import orderflow.event.Receipt;

/**
 * Writes events into one recording, compressed and written on a thread of its own.
 *
 * <p>Whoever gives events waits where the disk is slow, and nothing is left out. About every second the file can be read
 * to where it has come. After a failure nothing more is written, and {@link #failure()} tells why; the file then holds
 * what was written before, perhaps with a torn line at its end. One thread gives the events.
 */
public final class EventRecorder implements Closeable {

    private static final int BLOCKS_WAITING = 8;
    private static final int LONG_BLOCK = 1 << 18;
    private static final long FLUSH_NANOS = TimeUnit.MILLISECONDS.toNanos(800);
    private static final byte[] END = new byte[0];

    private final RecordingOutput output;
    private final EventLines lines = new EventLines();
    private final BlockingQueue<byte[]> waiting = new ArrayBlockingQueue<>(BLOCKS_WAITING);
    private final Thread thread = new Thread(this::writeAll, "recorder");
    private volatile IOException failure;
    /** Of the writing thread. */
    private boolean broken;

    private long events;
    private boolean closed;

    EventRecorder(RecordingOutput output) {
        this.output = output;
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Makes the file, compressed as its ending says, readable by its owner only.
     *
     * @throws FileAlreadyExistsException when something of that name is there
     * @throws IOException when the file cannot be made
     */
    public static EventRecorder create(Path file) throws IOException {
        return new EventRecorder(RecordingOutput.create(file));
    }

    /** Takes an event, behind those before it. */
    public void write(MarketEvent event, Receipt receipt) {
        if (failure != null) {
            return;
        }
        try {
            lines.add(event, receipt);
            events++;
            if (lines.size() > LONG_BLOCK) {
                handOver(lines.take());
            }
        } catch (IOException e) {
            failure = e;
        }
    }

    /** Takes the positions in force from here on. */
    public void write(Remark.Positions held) {
        if (failure == null) {
            lines.add(held);
        }
    }

    /** Says that the next event may be long in coming, so that those before it should be written. */
    public void endOfBatch() {
        // While blocks wait the next one grows, since handing over many small ones costs more than writing them.
        if (failure == null && lines.size() > 0 && waiting.isEmpty()) {
            handOver(lines.take());
        }
    }

    /** Events taken before any failure. */
    public long events() {
        return events;
    }

    /** Why nothing more is written, if that is so. */
    public Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    /** Writes what waits, brings it to the disk and closes the file; {@link #failure()} tells whether that worked. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        handOver(lines.take());
        handOver(END);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure = new InterruptedIOException("interrupted while the recording was written");
        }
    }

    private void handOver(byte[] block) {
        try {
            waiting.put(block);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure = new InterruptedIOException("interrupted while the recording was written");
        }
    }

    private void writeAll() {
        try {
            long flushedNanos = System.nanoTime();
            byte[] block = waiting.take();
            while (block != END) {
                if (block != null) {
                    byte[] lines = block;
                    attempt(() -> output.write(lines));
                }
                if (System.nanoTime() - flushedNanos >= FLUSH_NANOS) {
                    attempt(output::flush);
                    flushedNanos = System.nanoTime();
                }
                block = waiting.poll(FLUSH_NANOS, TimeUnit.NANOSECONDS);
            }
            attempt(output::close);
        } catch (InterruptedException e) {
            output.abandon();
        }
    }

    /** Takes a step unless one before it failed; blocks are taken and dropped then, so that nobody waits for ever. */
    private void attempt(Step step) {
        if (broken) {
            return;
        }
        try {
            step.take();
        } catch (IOException e) {
            breakOff(e);
        } catch (RuntimeException | Error e) {
            breakOff(new IOException(e.toString(), e));
        }
    }

    private void breakOff(IOException reason) {
        broken = true;
        failure = reason;
        output.abandon();
    }

    private interface Step {
        void take() throws IOException;
    }
}
