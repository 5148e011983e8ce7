package orderflow.sweep;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import orderflow.alert.Alert;
import orderflow.alert.AlertSink;
import orderflow.alert.ExitSignal;
import orderflow.score.Mark;
import orderflow.score.MarkKind;

/**
 * Keeps the marks of one combination's alerts and exit signals, without their ids, in the order in which they are
 * raised.
 *
 * <p>Memory: 16 bytes a mark and a quarter of room, where a list of them takes 130: a sweep keeps as many lists as
 * combinations. For one thread while it is written, then for any number.
 */
public final class MarkColumns implements AlertSink {

    private static final int INITIAL_CAPACITY = 16;

    private final List<String> symbols = new ArrayList<>();
    private final List<MarkKind> kinds = new ArrayList<>();
    private final Map<String, Integer> symbolNumbers = new HashMap<>();
    private final Map<MarkKind, Integer> kindNumbers = new HashMap<>();
    private long[] times = new long[INITIAL_CAPACITY];
    private int[] symbolOf = new int[INITIAL_CAPACITY];
    private int[] kindOf = new int[INITIAL_CAPACITY];
    private int size;

    @Override
    public void onAlert(Alert alert) {
        add(Mark.of(alert));
    }

    @Override
    public void onExitSignal(ExitSignal signal) {
        add(Mark.of(signal));
    }

    /** The marks so far; their ids are empty. */
    public List<Mark> marks() {
        return new Marks();
    }

    private void add(Mark mark) {
        if (size == times.length) {
            int capacity = size + (size >> 2);
            times = Arrays.copyOf(times, capacity);
            symbolOf = Arrays.copyOf(symbolOf, capacity);
            kindOf = Arrays.copyOf(kindOf, capacity);
        }
        times[size] = mark.timeMillis();
        symbolOf[size] = number(mark.symbol(), symbols, symbolNumbers);
        kindOf[size] = number(mark.kind(), kinds, kindNumbers);
        size++;
    }

    private static <T> int number(T value, List<T> known, Map<T, Integer> numbers) {
        return numbers.computeIfAbsent(value, added -> {
            known.add(added);
            return known.size() - 1;
        });
    }

    /** The columns as a list. */
    private final class Marks extends AbstractList<Mark> implements RandomAccess {
        @Override
        public Mark get(int index) {
            return new Mark("", symbols.get(symbolOf[index]), times[index], kinds.get(kindOf[index]));
        }

        @Override
        public int size() {
            return size;
        }
    }
}
