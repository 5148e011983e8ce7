package orderflow.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Frames of events of 50 symbols, 30 % trades and 70 % quotes, that carry the time at which they are meant to be sent.
 *
 * <p>One trade in a hundred events is a large one of a size that no other has, so that its alert tells which it was.
 */
final class PacedEvents {

    static final int SYMBOLS = 50;
    static final int EVENTS_TO_AN_ALERT = 100;
    private static final int FIRST_SIZE = 10_000;
    private static final int LARGEST_SIZE_OF_A_QUOTE = 9_000;

    private final SplittableRandom random = new SplittableRandom(42);
    private byte[] frame = new byte[1 << 16];
    private int length;
    private long events;

    static List<String> symbols() {
        List<String> symbols = new ArrayList<>();
        for (int i = 0; i < SYMBOLS; i++) {
            symbols.add(String.format("S%02d", i));
        }
        return symbols;
    }

    /** The number of the alert, from 0, whose size this is. */
    static int alertOf(long size) {
        return (int) size - FIRST_SIZE;
    }

    /** Makes the next frame, in the array that {@link #bytes} gives; answers its length. */
    int make(int count, long timeMillis) {
        length = 0;
        for (int i = 0; i < count; i++) {
            put(i == 0 ? "[" : ",");
            event(timeMillis);
        }
        put("]");
        return length;
    }

    byte[] bytes() {
        return frame;
    }

    /** Events made so far. */
    long events() {
        return events;
    }

    /** Large trades made so far. */
    int alerts() {
        return (int) (events / EVENTS_TO_AN_ALERT);
    }

    private void event(long timeMillis) {
        int symbol = random.nextInt(SYMBOLS);
        boolean large = ++events % EVENTS_TO_AN_ALERT == 0;
        String name = (symbol < 10 ? "S0" : "S") + symbol;
        if (large || random.nextInt(10) < 3) {
            long size = large ? FIRST_SIZE + events / EVENTS_TO_AN_ALERT - 1 : 1 + random.nextInt(300);
            put("{\"ev\":\"T\",\"sym\":\"" + name + "\",\"i\":\"" + events + "\",\"x\":4,\"p\":" + (50 + symbol)
                    + (large ? ".01" : ".0" + (1 + random.nextInt(3))) + ",\"s\":" + size
                    + (large ? ",\"side\":\"sell\"" : "") + ",\"c\":[14,41],\"t\":"
                    + timeMillis + ",\"q\":" + events + ",\"z\":3}");
        } else {
            put("{\"ev\":\"Q\",\"sym\":\"" + name + "\",\"bx\":12,\"bp\":" + (50 + symbol) + ".01,\"bs\":"
                    + random.nextInt(LARGEST_SIZE_OF_A_QUOTE) + ",\"ax\":11,\"ap\":" + (50 + symbol)
                    + ".03,\"as\":500,\"c\":1,\"t\":" + timeMillis + ",\"q\":" + events + ",\"z\":3}");
        }
    }

    @SuppressWarnings("deprecation")
    private void put(String text) {
        if (length + text.length() > frame.length) {
            frame = Arrays.copyOf(frame, 2 * frame.length);
        }
        // The quickest way for plain ASCII, and this runs on the same processors as what it measures.
        text.getBytes(0, text.length(), frame, length);
        length += text.length();
    }
}
