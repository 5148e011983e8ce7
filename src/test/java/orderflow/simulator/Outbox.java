package orderflow.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Joins elements to frames and hands them to the connection, late where delivery is slow.
 *
 * <p>Guarded by the {@link StreamHub} like the session that it belongs to.
 */
final class Outbox {

    private record Late(long dueMillis, String frame) {}

    private final Wire wire;
    private final StreamHub hub;
    private final int elementsPerFrame;
    private final StringBuilder frame = new StringBuilder();
    private final Deque<Late> late = new ArrayDeque<>();
    private int elements;
    private boolean hurried;

    Outbox(Wire wire, StreamHub hub, int elementsPerFrame) {
        this.wire = wire;
        this.hub = hub;
        this.elementsPerFrame = elementsPerFrame;
    }

    /** Adds an element to the frame that is being put together. */
    void add(String element) {
        if (elements == elementsPerFrame) {
            flush();
        }
        frame.append(elements++ == 0 ? '[' : ',').append(element);
    }

    /** Sends a text as a frame of its own, after what was added before. */
    void addFrame(String text) {
        flush();
        send(text, 1);
    }

    /** Sends what was added without the lateness of slow delivery, though not before what is late already. */
    void hurry() {
        hurried = true;
        flush();
        hurried = false;
    }

    void flush() {
        if (elements > 0) {
            String text = frame.append(']').toString();
            int count = elements;
            frame.setLength(0);
            elements = 0;
            send(text, count);
        }
    }

    void clear() {
        frame.setLength(0);
        elements = 0;
        late.clear();
    }

    private void send(String text, int count) {
        hub.seen().sent(count);
        long now = hub.clock().nowMillis();
        Optional<FaultSpec> slow = hub.faults().state(FaultKind.SLOW);
        long due = hurried || slow.isEmpty() ? now : now + slow.get().number();
        if (due <= now && late.isEmpty()) {
            transmit(text);
            return;
        }
        // Nothing overtakes what is late already.
        long notBefore = late.isEmpty() ? due : Math.max(due, late.getLast().dueMillis());
        late.add(new Late(notBefore, text));
        hub.clock().at(notBefore, () -> {
            synchronized (hub) {
                release();
            }
        });
    }

    private void release() {
        while (!late.isEmpty() && late.getFirst().dueMillis() <= hub.clock().nowMillis()) {
            transmit(late.removeFirst().frame());
        }
    }

    private void transmit(String text) {
        if (hub.faults().inForce(FaultKind.BINARY)) {
            wire.sendBinary(text);
        } else if (hub.faults().inForce(FaultKind.FRAGMENTS)) {
            wire.sendInParts(text);
        } else {
            wire.send(text);
        }
    }
}
