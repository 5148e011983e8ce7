package orderflow.feed.recording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Reads a stream on a thread of its own, some blocks ahead, so that decompression runs beside parsing.
 *
 * <p>When the blocks are full the thread waits. What the stream throws comes after all that was read before it.
 */
final class ReadAheadStream extends InputStream {

    private static final int BLOCK = 256 << 10;
    private static final int BLOCKS_AHEAD = 8;
    private static final byte[] NOTHING = {};

    /** Some bytes, or the end with what ended it. */
    private record Block(byte[] bytes, int length, Throwable failure) {}

    private final InputStream in;
    private final Handover<Block> ahead = new Handover<>(BLOCKS_AHEAD);
    private final BlockingQueue<byte[]> free = new ArrayBlockingQueue<>(BLOCKS_AHEAD + 2);
    private final Thread thread;
    private Block current = new Block(NOTHING, 0, null);
    private int taken;
    private boolean ended;

    ReadAheadStream(InputStream in, String name) {
        this.in = in;
        this.thread = new Thread(this::readAll, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (taken == current.length && !nextBlock()) {
            return -1;
        }
        int count = Math.min(length, current.length - taken);
        System.arraycopy(current.bytes, taken, into, offset, count);
        taken += count;
        return count;
    }

    @Override
    public int available() {
        int rest = current.length - taken;
        return rest > 0 || ahead.isEmpty() ? rest : 1;
    }

    @Override
    public void close() {
        // The reading thread closes the stream itself: a decompressor must not be closed while it works.
        thread.interrupt();
    }

    private boolean nextBlock() throws IOException {
        if (ended) {
            return false;
        }
        free.offer(current.bytes);
        try {
            current = ahead.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while reading ahead");
        }
        taken = 0;
        ended = current.length == 0;
        Handover.failAs(current.failure);
        return !ended;
    }

    private void readAll() {
        try (in) {
            Block block;
            do {
                block = readBlock();
                ahead.give(block);
            } while (block.length > 0);
        } catch (InterruptedException | IOException e) {
            // Nobody reads on, so neither an interruption nor a failing close is of interest to anybody.
            Thread.currentThread().interrupt();
        }
    }

    private Block readBlock() {
        try {
            byte[] recycled = free.poll();
            byte[] bytes = recycled == null || recycled.length < BLOCK ? new byte[BLOCK] : recycled;
            return new Block(bytes, Math.max(0, in.read(bytes, 0, BLOCK)), null);
        } catch (IOException | RuntimeException | Error e) {
            return new Block(NOTHING, 0, e);
        }
    }
}
