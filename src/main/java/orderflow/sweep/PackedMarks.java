package orderflow.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import orderflow.alert.Alert;
import orderflow.alert.AlertSink;
import orderflow.alert.ExitSignal;
import orderflow.score.Mark;
import orderflow.score.MarkKind;
import orderflow.score.MarkSource;

/**
 * Keeps the marks of one combination's alerts and exit signals, without their ids, in the order in which they are
 * raised.
 *
 * <p>Memory: a mark is the way from the time of the one before it, its kind and its symbol, each in as few bytes as it
 * needs: 3 to 6 bytes in all, where a list of marks takes 130. A sweep keeps as many of them as combinations. Those made
 * together are for one thread while they are written, then for any number.
 */
public final class PackedMarks implements AlertSink, MarkSource {

    private static final int BLOCK_BYTES = 4_096;
    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private final List<byte[]> blocks = new ArrayList<>();
    private final Numbered<MarkKind> kinds;
    private final Numbered<String> symbols;
    private byte[] block = {};
    private int used;
    private int size;
    private long latestMillis;

    private PackedMarks(Numbered<MarkKind> kinds, Numbered<String> symbols) {
        this.kinds = kinds;
        this.symbols = symbols;
    }

    /** So many of them without marks, for one engine, sharing the names of symbols and kinds. */
    public static List<PackedMarks> several(int count) {
        Numbered<MarkKind> kinds = new Numbered<>();
        Numbered<String> symbols = new Numbered<>();
        return Stream.generate(() -> new PackedMarks(kinds, symbols))
                .limit(count)
                .toList();
    }

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
    @Override
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
        if (used == block.length) {
            block = new byte[BLOCK_BYTES];
            blocks.add(block);
            used = 0;
        }
        block[used++] = (byte) value;
    }

    private final class Reading {
        private int next;
        private byte[] read = {};
        private int at;

        long next() {
            long number = 0;
            for (int shift = 0; ; shift += BITS) {
                if (at == read.length) {
                    read = blocks.get(next++);
                    at = 0;
                }
                byte value = read[at++];
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
            Integer known = numbers.get(value);
            if (known == null) {
                known = values.size();
                numbers.put(value, known);
                values.add(value);
            }
            return known;
        }
    }
}
