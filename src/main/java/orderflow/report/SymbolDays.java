package orderflow.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import orderflow.event.Aggressor;
import orderflow.event.BookSnapshot;
import orderflow.event.Trade;

/**
 * The days of all symbols, kept within one bound for all of them together.
 *
 * <p>When there are more rows than the bound allows, every day is made coarser, so that a page of many symbols is
 * coarser than one of few. Memory: {@link Bounds#priceRows()} rows of 80 bytes, {@link Bounds#minuteRows()} of 56 and
 * {@link Bounds#soldRows()} of 32, {@value #MOST_DEPTH_ROWS} of books of 376, each at most doubled while a day grows, and some 4 KB for each of at most
 * {@link Bounds#days()} days; what belongs to later ones is counted. Not thread-safe.
 */
final class SymbolDays {

    /** Few rows say too little: below this, a day is made no coarser for the sake of others. */
    private static final int LEAST_ROWS = 60;

    /** From a minute to 5, 15 and 60 minutes. */
    private static final int[] WIDER_MINUTES = {5, 3, 4};

    private static final long SOLD_MILLIS = 10_000;

    /** Books of all days together, at least 16 for each day that has any. */
    private static final int MOST_DEPTH_ROWS = 12_000;

    /** The rows of a day without a book. */
    private static final TimeColumns NO_BOOKS = new TimeColumns(0, DepthSeries.MINUTE_MILLIS);

    /** From 10 s to 30 s, a minute, and 5, 15 and 60 minutes. */
    private static final int[] WIDER_SOLD = {3, 2, 5, 3, 4};

    private final ReportRules rules;
    private final Bounds bounds;
    private final Map<SymbolDay.Key, SymbolDay> days = new LinkedHashMap<>();
    private final Map<String, SymbolDay> latest = new HashMap<>();
    private final SharedWidth minutes;
    private final SharedWidth sold;
    private final SharedWidth depth;
    private int rowsOfADay;
    private int priceRows;
    private long left;

    /**
     * How much is kept.
     *
     * @param priceRows of all days together, at least 60 for each day
     * @param rowsOfADay price rows of one day
     * @param minuteRows of all days together, at least 25 for each day
     * @param soldRows of what was sold in 30 s, likewise
     * @param days of one symbol each
     */
    record Bounds(int priceRows, int rowsOfADay, int minuteRows, int soldRows, int days) {
        static final Bounds OF_A_PAGE = new Bounds(120_000, 12_000, 60_000, 60_000, 2_000);
    }

    SymbolDays(ReportRules rules, Bounds bounds) {
        this.rules = rules;
        this.bounds = bounds;
        this.rowsOfADay = bounds.rowsOfADay();
        this.minutes = new SharedWidth(
                MinuteSeries.MINUTE_MILLIS,
                bounds.minuteRows(),
                WIDER_MINUTES,
                day -> day.minutes().rows(),
                (day, times) -> day.minutes().widen(times));
        this.sold = new SharedWidth(
                SOLD_MILLIS,
                bounds.soldRows(),
                WIDER_SOLD,
                day -> day.sold().rows(),
                (day, times) -> day.sold().widen(times));
        this.depth = new SharedWidth(
                DepthSeries.MINUTE_MILLIS,
                MOST_DEPTH_ROWS,
                WIDER_MINUTES,
                day -> day.depth() == null ? NO_BOOKS : day.depth().rows(),
                (day, times) -> {
                    if (day.depth() != null) {
                        day.depth().widen(times);
                    }
                });
    }

    /** The day of a symbol at a time, or null where there is no room for another. */
    SymbolDay at(String symbol, long timeMillis) {
        SymbolDay day = latest.get(symbol);
        if (day != null && day.key().contains(timeMillis)) {
            return day;
        }
        SymbolDay.Key key = SymbolDay.Key.of(symbol, timeMillis);
        day = days.get(key);
        if (day == null) {
            if (days.size() == bounds.days()) {
                left++;
                return null;
            }
            day = new SymbolDay(key, new MinuteSeries(rules, minutes.millis()), new SoldSeries(sold.millis()));
            days.put(key, day);
        }
        latest.put(symbol, day);
        return day;
    }

    /** The day that a symbol was at last, or null. */
    SymbolDay latest(String symbol) {
        return latest.get(symbol);
    }

    /** The days that the symbols were at last. */
    Collection<SymbolDay> latest() {
        return latest.values();
    }

    /** All days, in the order of their first event. */
    Collection<SymbolDay> all() {
        return days.values();
    }

    /** Events that belong to days for which there was no room. */
    long left() {
        return left;
    }

    void quote(SymbolDay day, long timeMillis, long bid, long ask) {
        int before = day.prices().rows().size();
        day.prices().quote(timeMillis, bid, ask);
        grew(day, before);
    }

    void trade(SymbolDay day, long timeMillis, long price, long size, Aggressor side) {
        int before = day.prices().rows().size();
        int minutesBefore = minutes.rows(day);
        day.prices().trade(timeMillis, price);
        day.minutes().trade(timeMillis, size, side);
        grew(day, before);
        minutes.grew(day, minutesBefore, days.values());
    }

    /** Takes what was sold in the 30 seconds up to a used trade, as {@link SoldSeries#add} has it. */
    void sold(SymbolDay day, long timeMillis, long partStart, long quantity, boolean lookedAt) {
        int before = sold.rows(day);
        day.sold().add(timeMillis, partStart, quantity, lookedAt);
        sold.grew(day, before, days.values());
    }

    /** Takes a book that was accepted. */
    void book(SymbolDay day, BookSnapshot book) {
        int before = depth.rows(day);
        day.depth(depth.millis()).book(book);
        depth.grew(day, before, days.values());
    }

    /** Takes a used trade beside the book that there is. */
    void besideBook(SymbolDay day, Trade trade, Aggressor side) {
        if (day.depth() != null) {
            int before = depth.rows(day);
            day.depth().trade(trade, side);
            depth.grew(day, before, days.values());
        }
    }

    void rejected(SymbolDay day, long timeMillis) {
        int before = minutes.rows(day);
        day.minutes().rejected(timeMillis);
        minutes.grew(day, before, days.values());
    }

    private void grew(SymbolDay day, int before) {
        priceRows += narrowed(day) - before;
        if (priceRows > bounds.priceRows() && rowsOfADay > LEAST_ROWS) {
            rowsOfADay = Math.max(LEAST_ROWS, rowsOfADay / 2);
            priceRows = days.values().stream().mapToInt(this::narrowed).sum();
        }
    }

    /** The rows of a day, after it was made as coarse as it must be. */
    private int narrowed(SymbolDay day) {
        while (day.prices().rows().size() > rowsOfADay) {
            day.prices().widen();
        }
        return day.prices().rows().size();
    }
}
