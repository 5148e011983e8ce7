package orderflow.feed.recording;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Reads a source on a thread of its own, some batches ahead, so that decoding runs beside the engine.
 *
 * <p>When the queue is full the thread waits. What the source throws comes after all batches before it.
 */
final class BatchPipe implements BatchSource {

    private static final int BATCHES_AHEAD = 8;

    /** A batch, or the end with what ended it. */
    private record Handover(EventBatch batch, Throwable failure) {}

    private final BatchSource source;
    private final BlockingQueue<Handover> ahead = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private final Thread thread;
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
        Handover handover;
        try {
            handover = ahead.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for the recording");
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

    @Override
    public void close() {
        // The reading thread closes the source itself, when it is through with what it is doing.
        thread.interrupt();
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
