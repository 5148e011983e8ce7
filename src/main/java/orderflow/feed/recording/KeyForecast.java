package orderflow.feed.recording;

import java.util.Arrays;

/**
 * Foretells the next key of an event from its kind and the key before, as it was the last time.
 *
 * <p>A feed writes its events in one shape, so one comparison of up to eight bytes usually stands for a comma, a key,
 * its quotes and the colon. A wrong forecast costs nothing but that comparison. Not thread-safe.
 */
final class KeyForecast {

    private static final int KINDS = 4;
    private static final long NEVER = -1;

    final long[] masks = new long[KINDS * Key.NUMBERS];
    final long[] tokens = new long[KINDS * Key.NUMBERS];
    final int[] lengths = new int[KINDS * Key.NUMBERS];
    final int[] keys = new int[KINDS * Key.NUMBERS];

    KeyForecast() {
        // With an empty mask no word ever equals this, so nothing is foretold before something was learnt.
        Arrays.fill(tokens, NEVER);
    }

    /** Where the forecast for a kind of event and its last key stands. */
    static int slot(int kind, int lastKey) {
        return kind * Key.NUMBERS + lastKey;
    }

    /** Remembers what stood there, when it is short enough to be compared at once. */
    void learn(int slot, byte[] bytes, int from, int to, int key) {
        int length = to - from;
        if (length > Long.BYTES || key == Key.OTHER) {
            return;
        }
        long mask = length == Long.BYTES ? -1L : (1L << (length << 3)) - 1;
        masks[slot] = mask;
        tokens[slot] = JsonBytes.eightBytes(bytes, from) & mask;
        lengths[slot] = length;
        keys[slot] = key;
    }
}
