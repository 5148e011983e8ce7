package orderflow.feed.recording;

import java.io.IOException;
import orderflow.event.MarketEvent;
import orderflow.event.Receipt;

/**
 * Puts events into the lines of a recording: a header, plain events, and frames with their arrival.
 *
 * <p>What came in one frame stays together, unless it grows long. Not thread-safe.
 */
final class EventLines {

    /** A frame that has grown to so many bytes goes on in another line, which says the same. */
    private static final int LONG_FRAME = 1 << 18;

    /** So that a line of a frame and one long event stays below the limit of a line. */
    static final int LONGEST_EVENT = LineBlocks.MAX_LINE - 2 * LONG_FRAME;

    private final JsonBuffer out = new JsonBuffer();
    private final EventJson json = new EventJson(out);
    private Receipt frame;
    private int frameFrom;
    private boolean headed;
    private long delayMillis;

    /**
     * Adds an event.
     *
     * @throws IOException when it is longer than a line of a recording may be; it is then left out
     */
    void add(MarketEvent event, Receipt receipt) throws IOException {
        if (frame != null && (frame != receipt || out.size() - frameFrom > LONG_FRAME)) {
            endFrame();
        }
        if (!headed || receipt.hasArrival() && receipt.delayMillis() != delayMillis) {
            header(receipt.delayMillis());
        }
        if (frame == null && receipt.hasArrival()) {
            beginFrame(receipt);
        }
        int mark = out.size();
        if (frame != null && mark > frameFrom) {
            out.raw(',');
        }
        json.write(event);
        int length = out.size() - mark;
        if (length > LONGEST_EVENT) {
            out.truncate(mark);
            throw new IOException("expected events that fit a line of 16 MB, was one of " + length + " bytes");
        }
        if (frame == null) {
            out.raw('\n');
        }
    }

    /** Adds the positions in force from here on. */
    void add(Remark.Positions held) {
        endFrame();
        if (!headed) {
            header(0);
        }
        out.raw("{\"ev\":\"positions\"");
        if (held.timeMillis() != MarketEvent.NO_TIME) {
            out.raw(",\"t\":").whole(held.timeMillis());
        }
        out.raw(",\"positions\":").raw(held.json()).raw("}\n");
    }

    int size() {
        return out.size();
    }

    /** Everything so far as whole lines, which are then taken out. */
    byte[] take() {
        if (!headed) {
            header(0);
        }
        endFrame();
        return out.take();
    }

    private void header(long delay) {
        out.raw("{\"ev\":\"recording\",\"version\":1,\"quote_size_unit\":\"shares\",\"delay_ms\":");
        out.whole(delay).raw("}\n");
        headed = true;
        delayMillis = delay;
    }

    private void beginFrame(Receipt receipt) {
        frame = receipt;
        out.raw("{\"at\":").whole(receipt.arrivalMillis()).raw(",\"").raw(FrameFields.keyOf(receipt.kind()));
        out.raw("\":[");
        frameFrom = out.size();
    }

    private void endFrame() {
        if (frame != null) {
            out.raw("]}\n");
            frame = null;
        }
    }
}
