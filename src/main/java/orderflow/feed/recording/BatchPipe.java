package orderflow.feed.recording;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Reads a source on a thread of its own, some batches ahead, so that decoding runs beside the engine.
 *
 * <p>When the queue is full the thread waits. What the source throws comes after all batches before it.
 */
final class BatchPipe implements BatchSource {

    private static final int BATCHES_AHEAD = 8;
    private static final long CLOSE_CHECK_MILLIS = 50;

    /** A batch, or the end with what ended it. */
    private record Handover(EventBatch batch, Throwable failure) {}

    private final BatchSource source;
    private final BlockingQueue<Handover> ahead = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private final Thread thread;
    private volatile boolean closed;
    private boolean ended;

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
        Handover handover = take();
        if (handover == null) {
            return null;
        }
        ended = handover.batch == null;
        if (handover.failure instanceof IOException failure) {
            throw failure;
        }
        if (handover.failure != null) {
            throw new IllegalStateException("decoding failed", handover.failure);
        }
        return handover.batch;
    }

    /** Ends the reading; may be called from any thread, and whoever waits for a batch is then told the end. */
    @Override
    public void close() {
        closed = true;
        // The reading thread closes the source itself, when it is through with what it is doing.
        thread.interrupt();
    }

    /** Waits for the next handover, or for the close of this pipe, which is null. */
    private Handover take() throws InterruptedIOException {
        try {
            Handover handover = null;
            while (handover == null && !closed) {
                handover = ahead.poll(CLOSE_CHECK_MILLIS, TimeUnit.MILLISECONDS);
            }
            return handover;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for the recording");
        }
    }

    private void readAll() {
        try (source) {
            Handover handover;
            do {
                handover = readBatch();
                ahead.put(handover);
            } while (handover.batch != null);
        } catch (InterruptedException | IOException e) {
            // Nobody reads on, so neither an interruption nor a failing close is of interest to anybody.
            Thread.currentThread().interrupt();
        }
    }

    private Handover readBatch() {
        try {
            return new Handover(source.next(), null);
        } catch (IOException | RuntimeException | Error e) {
            return new Handover(null, e);
        }
    }
}
