package orderflow.feed.recording;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A bounded queue from one thread to another, both about equally fast.
 *
 * <p>Whoever finds it empty or full naps a few times before it waits to be woken: to be woken for each element costs both
 * threads more than some elements are worth, while what the queue holds outlasts a nap. For one thread that gives and one
 * that takes; each is thrown out of its wait when it is interrupted.
 */
final class Handover<T> {

    private static final long NAP_NANOS = 300_000;
    private static final int MOST_NAPS = 20;

    private final BlockingQueue<T> queue;

    /** A queue for so many elements. */
    Handover(int capacity) {
        this.queue = new ArrayBlockingQueue<>(capacity);
    }

    /** Gives an element as soon as there is room for it. */
    void give(T element) throws InterruptedException {
        for (int naps = 0; naps < MOST_NAPS; naps++) {
            if (queue.offer(element)) {
                return;
            }
            LockSupport.parkNanos(this, NAP_NANOS);
        }
        queue.put(element);
    }

    /** Takes the next element, as soon as there is one. */
    T take() throws InterruptedException {
        T element = takeNapping();
        return element == null ? queue.take() : element;
    }

    /** Takes the next element; null when none comes within about so many milliseconds. */
    T take(long mostMillis) throws InterruptedException {
        T element = takeNapping();
        return element == null ? queue.poll(mostMillis, TimeUnit.MILLISECONDS) : element;
    }

    /** True when nothing waits to be taken. */
    boolean isEmpty() {
        return queue.isEmpty();
    }

    /** Throws on the taking thread what ended the giving one, an {@code IOException} or unchecked; nothing where null. */
    static void failAs(Throwable failure) throws IOException {
        if (failure instanceof IOException io) {
            throw io;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw (RuntimeException) failure;
        }
    }

    private T takeNapping() {
        T element = queue.poll();
        for (int naps = 0; element == null && naps < MOST_NAPS; naps++) {
            LockSupport.parkNanos(this, NAP_NANOS);
            element = queue.poll();
        }
        return element;
    }
}
