package orderflow.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import orderflow.alert.Alert;
import orderflow.alert.AlertSink;
import orderflow.alert.ExitSignal;
import orderflow.score.Mark;
import orderflow.score.MarkKind;

/**
 * Keeps the marks of one combination's alerts and exit signals, without their ids, in the order in which they are
 * raised.
 *
 * <p>Memory: a mark is the way from the time of the one before it, its kind and its symbol, each in as few bytes as it
 * needs: 3 to 6 bytes in all, where a list of marks takes 130. A sweep keeps as many of them as combinations. For one
 * thread while it is written, then for any number.
 */
public final class PackedMarks implements AlertSink {

    private static final int BLOCK_BYTES = 4_096;
    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private final List<byte[]> blocks = new ArrayList<>();
    private final Numbered<MarkKind> kinds = new Numbered<>();
    private final Numbered<String> symbols = new Numbered<>();
    private int used = BLOCK_BYTES;
    private int size;
    private long latestMillis;

    @Override
    public void onAlert(Alert alert) {
        add(Mark.of(alert));
    }

    @Override
    public void onExitSignal(ExitSignal signal) {
        add(Mark.of(signal));
    }

    /** Number of marks. */
    public int size() {
        return size;
    }

    /** Gives each mark in turn; their ids are empty. */
    public void forEach(Consumer<Mark> taker) {
        Reading reading = new Reading();
        long millis = 0;
        for (int i = 0; i < size; i++) {
            long way = reading.next();
            millis += (way >>> 1) ^ -(way & 1);
            MarkKind kind = kinds.value((int) reading.next());
            taker.accept(new Mark("", symbols.value((int) reading.next()), millis, kind));
        }
    }

    private void add(Mark mark) {
        long way = mark.timeMillis() - latestMillis;
        write((way << 1) ^ (way >> (Long.SIZE - 1)));
        write(kinds.number(mark.kind()));
        write(symbols.number(mark.symbol()));
        latestMillis = mark.timeMillis();
        size++;
    }

    /** Seven bits a byte, the low ones first; the eighth says that more follow. */
    private void write(long number) {
        long rest = number;
        while ((rest & -MORE) != 0) {
            writeByte((int) rest | MORE);
            rest >>>= BITS;
        }
        writeByte((int) rest);
    }

    private void writeByte(int value) {
        if (used == BLOCK_BYTES) {
            blocks.add(new byte[BLOCK_BYTES]);
            used = 0;
        }
        blocks.get(blocks.size() - 1)[used++] = (byte) value;
    }

    private final class Reading {
        private int block = -1;
        private int at = BLOCK_BYTES;

        long next() {
            long number = 0;
            for (int shift = 0; ; shift += BITS) {
                if (at == BLOCK_BYTES) {
                    block++;
                    at = 0;
                }
                byte value = blocks.get(block)[at++];
                number |= (long) (value & (MORE - 1)) << shift;
                if (value >= 0) {
                    return number;
                }
            }
        }
    }

    /** Values by the number in which they came first. */
    private static final class Numbered<T> {
        private final List<T> values = new ArrayList<>();
        private final Map<T, Integer> numbers = new HashMap<>();

        T value(int number) {
            return values.get(number);
        }

        int number(T value) {
            return numbers.computeIfAbsent(value, added -> {
                values.add(added);
                return values.size() - 1;
            });
        }
    }
}
