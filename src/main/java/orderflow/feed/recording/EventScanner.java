package orderflow.feed.recording;

/**
 * Reads the fields of an event: by the shapes that are known, else key by key, whereupon its shape is known too.
 *
 * <p>Not thread-safe.
 */
abstract class EventScanner extends EventValues {

    private static final int MAX_PACKED_KEY = 4;
    private static final int NO_KEY = -1;

    private final KnownShapes shapes = new KnownShapes();

    EventScanner(SymbolTable symbols) {
        super(symbols);
    }

    /** An object with the fields of an event, left in {@code fields}. */
    final boolean takeFields() {
        int from = pos;
        if (bytes[from] != '{') {
            return false;
        }
        if (takeKnownEvent()) {
            return true;
        }
        pos = from;
        return takeNewEvent();
    }

    /** An event of a known shape. */
    private boolean takeKnownEvent() {
        byte[] b = bytes;
        int p = pos + 1;
        Step step = shapes.first();
        while (step != null) {
            if ((EightBytes.at(b, p) & step.mask) != step.text) {
                step = step.otherwise;
                continue;
            }
            p += step.length;
            switch (step.action) {
                case Step.NONE -> {}
                case Step.WHOLE -> p = wholeAt(b, p, step.key);
                case Step.DECIMAL -> p = decimalAt(b, p, step.key);
                case Step.PASS -> p = behindValue(b, p);
                case Step.SYMBOL -> {
                    pos = p;
                    p = takeSymbol() ? pos : NOT_PLAIN;
                }
                case Step.OTHER -> {
                    pos = p;
                    p = takeOther(step.key) ? pos : NOT_PLAIN;
                }
                default -> {
                    fields.found(step.kind, step.keys);
                    pos = p;
                    return true;
                }
            }
            if (p == NOT_PLAIN) {
                return false;
            }
            step = step.next;
        }
        return false;
    }

    private int wholeAt(byte[] b, int at, int key) {
        int end = takeWhole(b, at);
        fields.number(key, number);
        return end;
    }

    private int decimalAt(byte[] b, int at, int key) {
        int end = takeShortDecimal(b, at, Key.decimals(key));
        if (end == NOT_PLAIN) {
            pos = at;
            if (!takeDecimal(Key.integerDigits(key), Key.decimals(key))) {
                return NOT_PLAIN;
            }
            end = pos;
        }
        fields.number(key, number);
        return end;
    }

    private int behindValue(byte[] b, int at) {
        int end = behindWhole(b, at);
        if (end == NOT_PLAIN) {
            pos = at;
            return skipValue() ? pos : NOT_PLAIN;
        }
        return end;
    }

    /** An event of any shape, which is known from now on. */
    private boolean takeNewEvent() {
        pos++;
        fields.clear();
        shapes.begin();
        int behindValue = pos;
        skipSpaces();
        boolean first = true;
        do {
            int key = takeKey(first);
            first = false;
            if (key == NO_KEY || !fields.note(key)) {
                return false;
            }
            int value = pos;
            boolean needed = fields.needs(key);
            if (!(needed ? takeValue(key) : skipValue())) {
                return false;
            }
            shapes.note(behindValue, key == Key.EV ? pos : value, key, action(key, needed));
            behindValue = pos;
            skipSpaces();
        } while (bytes[pos] != '}');
        pos++;
        shapes.learn(bytes, behindValue, pos, fields.kind, fields.keys());
        return true;
    }

    private static int action(int key, boolean needed) {
        if (key == Key.EV) {
            return Step.NONE;
        }
        if (!needed || Key.isPassedOver(key)) {
            return Step.PASS;
        }
        if (key == Key.SYM) {
            return Step.SYMBOL;
        }
        return Key.integerDigits(key) == 0 ? Step.OTHER : Key.decimals(key) == 0 ? Step.WHOLE : Step.DECIMAL;
    }

    /** A key with its quotes and colon, behind a comma unless it is the first. */
    private int takeKey(boolean first) {
        if (!first && !take(',') || bytes[pos] != '"') {
            return NO_KEY;
        }
        int quote = pos;
        if (!takeText()) {
            return NO_KEY;
        }
        int length = textTo - textFrom;
        int packed = (int) (EightBytes.at(bytes, quote + 1) & (1L << (length << 3)) - 1);
        int key = length > 0 && length <= MAX_PACKED_KEY ? Key.of(packed) : Key.OTHER;
        return take(':') ? key : NO_KEY;
    }
}
