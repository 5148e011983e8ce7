package orderflow.feed.polygon;

import java.util.ArrayDeque;
import java.util.Deque;

/** What streamed of one symbol while it waits for its history, with the holds it stands at. Guarded by the queue's lock. */
final class HeldSymbol {

    /** Small, since each of many symbols keeps so much unpacked. */
    private static final int PACK_BYTES = 1 << 16;

    private final String symbol;
    private final Deque<Hold> holds = new ArrayDeque<>();
    private final LineSpool spool = new LineSpool(PACK_BYTES);
    private final DropCount dropped = new DropCount();
    private long passed;

    HeldSymbol(String symbol) {
        this.symbol = symbol;
    }

    String symbol() {
        return symbol;
    }

    boolean isHeld() {
        return !holds.isEmpty();
    }

    /** One more hold, behind what streamed so far. */
    void hold(Hold hold, long nowMillis) {
        if (isHeld()) {
            endDropping(nowMillis);
            spool.addMark();
        } else {
            hold.reached(symbol);
        }
        holds.addLast(hold);
    }

    /** Where it stands. */
    Hold hold() {
        return holds.getFirst();
    }

    /** Adds what streamed, unless there is no room for it; answers false when it was dropped. */
    boolean add(FeedLine line, long freeBytes, long nowMillis) {
        if (dropped.isDropping() || line.bytes().length > freeBytes) {
            dropped.drop(nowMillis);
            return false;
        }
        spool.add(line);
        return true;
    }

    /** The next line that streamed before the next hold or, where that is reached, null: then it goes on from there. */
    FeedLine poll(long nowMillis) {
        FeedLine line = spool.poll();
        if (line == null && !spool.isAtMark() && endDropping(nowMillis)) {
            line = spool.poll();
        }
        return line;
    }

    /** Its history is complete: what streamed since comes next. */
    void release() {
        passed++;
    }

    /** Ends the present hold behind its last line; the symbol may stand at another one then. */
    void pass() {
        holds.removeFirst();
        if (spool.isAtMark()) {
            spool.removeMark();
            hold().reached(symbol);
        }
    }

    private boolean endDropping(long nowMillis) {
        if (!dropped.isDropping()) {
            return false;
        }
        long from = dropped.end(nowMillis);
        spool.add(FeedLine.ofGap(symbol, from, nowMillis, "overflow", 0));
        return true;
    }

    /** How many holds it has passed. */
    long passed() {
        return passed;
    }

    /** Memory that its lines take, in bytes. */
    long bytes() {
        return spool.bytes();
    }

    /** Lines dropped so far. */
    long droppedLines() {
        return dropped.lines();
    }

    /** Feed time lost to dropping so far, in milliseconds. */
    long droppedMillis() {
        return dropped.millis();
    }
}
