package orderflow.report;

import java.util.Collection;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;

/**
 * How wide the stretches of one kind of rows are, in all days alike, and how many of these rows there are.
 *
 * <p>When there are more than the bound allows, every day's stretches are made wider. Not thread-safe.
 */
final class SharedWidth {

    private final int mostRows;
    private final int[] wider;
    private final Function<SymbolDay, TimeColumns> rowsOf;
    private final ObjIntConsumer<SymbolDay> widen;
    private long millis;
    private int rows;
    private int widened;

    /**
     * Stretches of so many milliseconds, and no rows yet.
     *
     * @param wider how many times as wide the stretches are made, one after the other
     * @param rowsOf the rows of a day
     * @param widen makes the stretches of a day so many times as wide
     */
    SharedWidth(
            long millis,
            int mostRows,
            int[] wider,
            Function<SymbolDay, TimeColumns> rowsOf,
            ObjIntConsumer<SymbolDay> widen) {
        this.millis = millis;
        this.mostRows = mostRows;
        this.wider = wider;
        this.rowsOf = rowsOf;
        this.widen = widen;
    }

    /** The width of a stretch. */
    long millis() {
        return millis;
    }

    int rows(SymbolDay day) {
        return rowsOf.apply(day).size();
    }

    /** A day has more rows than before, or as many. */
    void grew(SymbolDay day, int before, Collection<SymbolDay> all) {
        rows += rows(day) - before;
        while (rows > mostRows && widened < wider.length) {
            int times = wider[widened++];
            millis *= times;
            all.forEach(one -> widen.accept(one, times));
            rows = all.stream().mapToInt(this::rows).sum();
        }
    }
}
