package orderflow.feed.recording;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;

/**
 * Reads a source on a thread of its own, some batches ahead, so that decoding runs beside the engine.
 *
 * <p>When the queue is full the thread waits: at {@value #BATCHES_AHEAD} batches, and at {@value #EVENTS_AHEAD} events
 * in them, so that of batches as large as a line of megabytes makes them one waits at most. What the source throws comes
 * after all batches before it.
 */
final class BatchPipe implements BatchSource {

    private static final int BATCHES_AHEAD = 16;
    /** Room for all those batches as they usually are. */
    private static final int EVENTS_AHEAD = BATCHES_AHEAD * 2 * RecordingReader.BATCH;

    private static final long CLOSE_CHECK_MILLIS = 50;

    /** A batch, or the end with what ended it. */
    private record Handed(EventBatch batch, Throwable failure) {}

    private final BatchSource source;
    private final Handover<Handed> ahead = new Handover<>(BATCHES_AHEAD);
    /** Events that may still be handed over before those taken are done with. */
    private final Semaphore room = new Semaphore(EVENTS_AHEAD);

    private final Thread thread;
    private volatile boolean closed;
    private boolean ended;
    /** Of that room, what the batch taken last holds. */
    private int held;

    BatchPipe(BatchSource source) {
        this.source = source;
        this.thread = new Thread(this::readAll, "decode");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public EventBatch next() throws IOException {
        if (ended) {
            return null;
        }
        room.release(held);
        held = 0;
        Handed handed = take();
        if (handed == null) {
            return null;
        }
        ended = handed.batch == null;
        if (ended) {
            Handover.failAs(handed.failure);
            return null;
        }
        held = roomFor(handed.batch);
        return handed.batch;
    }

    private static int roomFor(EventBatch batch) {
        return Math.min(batch.size(), EVENTS_AHEAD);
    }

    /** Ends the reading; may be called from any thread, and whoever waits for a batch is then told the end. */
    @Override
    public void close() {
        closed = true;
        // The reading thread closes the source itself, when it is through with what it is doing.
        thread.interrupt();
    }

    /** Waits for the next handover, or for the close of this pipe, which is null. */
    private Handed take() throws InterruptedIOException {
        try {
            Handed handed = null;
            while (handed == null && !closed) {
                handed = ahead.take(CLOSE_CHECK_MILLIS);
            }
            return handed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for the recording");
        }
    }

    private void readAll() {
        try (source) {
            Handed handed;
            do {
                handed = readBatch();
                if (handed.batch != null) {
                    room.acquire(roomFor(handed.batch));
                }
                ahead.give(handed);
            } while (handed.batch != null);
        } catch (InterruptedException | IOException e) {
            // Nobody reads on, so neither an interruption nor a failing close is of interest to anybody.
            Thread.currentThread().interrupt();
        }
    }

    private Handed readBatch() {
        try {
            return new Handed(source.next(), null);
        } catch (IOException | RuntimeException | Error e) {
            return new Handed(null, e);
        }
    }
}
