package orderflow.feed.recording;

/**
 * One step of a known shape: the text between two values, and what to do with the value behind it.
 *
 * <p>Fields instead of accessors' worth of indirection: the loop over steps is what a replay spends most of its time in.
 */
final class Step {

    // What to do with the value behind the text; numbers, since a switch over an enum costs two loads more.

    /** Nothing: more text of the same step follows. */
    static final int NONE = 0;
    /** A whole number that the event needs. */
    static final int WHOLE = 1;
    /** A price or size that the event needs. */
    static final int DECIMAL = 2;
    /** Something that the event does not need. */
    static final int PASS = 3;
    /** The symbol. */
    static final int SYMBOL = 4;
    /** Any other value that the event needs. */
    static final int OTHER = 5;
    /** There is no value: the text was the end of the event. */
    static final int END = 6;

    final long text;
    final long mask;
    final int length;
    final int action;
    final int key;
    /** Of the whole event, at its end: its kind and the set of its keys. */
    final char kind;

    final int keys;
    /** What came next. */
    Step next;
    /** What else stood here, in another shape that is the same up to here. */
    Step otherwise;

    private Step(long text, long mask, int length, int action, int key, char kind, int keys) {
        this.text = text;
        this.mask = mask;
        this.length = length;
        this.action = action;
        this.key = key;
        this.kind = kind;
        this.keys = keys;
    }

    /** A step with a value of a key behind its text. */
    static Step to(int action, int key, byte[] bytes, int from, int to) {
        return of(action, key, ' ', 0, bytes, from, to);
    }

    /** The last step of an event. */
    static Step end(char kind, int keys, byte[] bytes, int from, int to) {
        return of(END, Key.OTHER, kind, keys, bytes, from, to);
    }

    private static Step of(int action, int key, char kind, int keys, byte[] bytes, int from, int to) {
        int length = to - from;
        long mask = -1L >>> (Long.BYTES - length << 3);
        return new Step(EightBytes.at(bytes, from) & mask, mask, length, action, key, kind, keys);
    }

    boolean isSame(Step other) {
        return text == other.text
                && mask == other.mask
                && action == other.action
                && key == other.key
                && kind == other.kind
                && keys == other.keys;
    }
}
