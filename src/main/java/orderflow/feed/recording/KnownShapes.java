package orderflow.feed.recording;

/**
 * The shapes in which events were written so far: which keys, in which order, with which spaces.
 *
 * <p>A feed writes its events in a few shapes. They make a tree of {@link Step}s, so that an event is read by comparing
 * up to eight bytes between any two values, with nothing left to find out about keys. An event in another shape is read
 * by {@link EventScanner} key by key, which notes its steps here and then adds them to the tree. Not thread-safe.
 */
final class KnownShapes {

    /** Steps of all shapes together; a source that never repeats itself must not fill the memory. */
    private static final int MOST_STEPS = 1_000;

    private static final int MOST_FIELDS = 64;

    private final int[] from = new int[MOST_FIELDS];
    private final int[] to = new int[MOST_FIELDS];
    private final int[] keys = new int[MOST_FIELDS];
    private final int[] actions = new int[MOST_FIELDS];
    private int fields;
    private Step first;
    private int steps;

    /** The first step of all shapes, or null while none is known. */
    Step first() {
        return first;
    }

    /** Begins to note the steps of an event. */
    void begin() {
        fields = 0;
    }

    /** Notes the text before a value: from the end of the value before it to its own beginning. */
    void note(int textFrom, int textTo, int key, int action) {
        if (fields < MOST_FIELDS) {
            from[fields] = textFrom;
            to[fields] = textTo;
            keys[fields] = key;
            actions[fields] = action;
        }
        fields++;
    }

    /** Adds the shape of the event that was noted; its last step is the text that ends it. */
    void learn(byte[] bytes, int endFrom, int endTo, char kind, int keysOfEvent) {
        if (fields > MOST_FIELDS || steps >= MOST_STEPS) {
            return;
        }
        Step last = null;
        for (int field = 0; field < fields; field++) {
            last = addText(last, bytes, from[field], to[field]);
            int textFrom = lastPiece(from[field], to[field]);
            last = add(last, Step.to(actions[field], keys[field], bytes, textFrom, to[field]));
        }
        last = addText(last, bytes, endFrom, endTo);
        add(last, Step.end(kind, keysOfEvent, bytes, lastPiece(endFrom, endTo), endTo));
    }

    /** Text of more than eight bytes makes steps without a value. */
    private Step addText(Step before, byte[] bytes, int textFrom, int textTo) {
        Step last = before;
        for (int at = textFrom; at < lastPiece(textFrom, textTo); at += Long.BYTES) {
            last = add(last, Step.to(Step.NONE, Key.OTHER, bytes, at, at + Long.BYTES));
        }
        return last;
    }

    private static int lastPiece(int textFrom, int textTo) {
        return textFrom + (textTo - textFrom - 1) / Long.BYTES * Long.BYTES;
    }

    /** Adds a step behind another, or at the beginning; answers the one that is there already where it is the same. */
    private Step add(Step before, Step added) {
        Step step = before == null ? first : before.next;
        if (step == null) {
            steps++;
            if (before == null) {
                first = added;
            } else {
                before.next = added;
            }
            return added;
        }
        while (!step.isSame(added)) {
            if (step.otherwise == null) {
                steps++;
                step.otherwise = added;
                return added;
            }
            step = step.otherwise;
        }
        return step;
    }
}
