package orderflow.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import orderflow.event.Aggressor;

/**
 * The days of all symbols, kept within one bound for all of them together.
 *
 * <p>When there are more rows than the bound allows, every day is made coarser, so that a page of many symbols is
 * coarser than one of few. Memory: {@link Bounds#priceRows()} rows of 80 bytes and {@link Bounds#minuteRows()} of 56,
 * each at most doubled while a day grows, and some 3 KB for each of at most {@link Bounds#days()} days; what belongs to
 * later ones is counted. Not thread-safe.
 */
final class SymbolDays {

    /** Few rows say too little: below this, a day is made no coarser for the sake of others. */
    private static final int LEAST_ROWS = 60;

    private static final int[] WIDER = {5, 3, 4};

    private final ReportRules rules;
    private final Bounds bounds;
    private final Map<SymbolDay.Key, SymbolDay> days = new LinkedHashMap<>();
    private final Map<String, SymbolDay> latest = new HashMap<>();
    private long minuteMillis = MinuteSeries.MINUTE_MILLIS;
    private int rowsOfADay;
    private int priceRows;
    private int minuteRows;
    private int widened;
    private long left;

    /**
     * How much is kept.
     *
     * @param priceRows of all days together, at least 60 for each day
     * @param rowsOfADay price rows of one day
     * @param minuteRows of all days together, at least 25 for each day
     * @param days of one symbol each
     */
    record Bounds(int priceRows, int rowsOfADay, int minuteRows, int days) {
        static final Bounds OF_A_PAGE = new Bounds(120_000, 12_000, 60_000, 2_000);
    }

    SymbolDays(ReportRules rules, Bounds bounds) {
        this.rules = rules;
        this.bounds = bounds;
        this.rowsOfADay = bounds.rowsOfADay();
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
            day = new SymbolDay(key, new MinuteSeries(rules, minuteMillis));
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

    long minuteMillis() {
        return minuteMillis;
    }

    void quote(SymbolDay day, long timeMillis, long bid, long ask) {
        int before = day.prices().rows().size();
        day.prices().quote(timeMillis, bid, ask);
        grew(day, before);
    }

    void trade(SymbolDay day, long timeMillis, long price, long size, Aggressor side) {
        int before = day.prices().rows().size();
        int minutesBefore = day.minutes().rows().size();
        day.prices().trade(timeMillis, price);
        day.minutes().trade(timeMillis, size, side);
        grew(day, before);
        minutesGrew(day, minutesBefore);
    }

    void rejected(SymbolDay day, long timeMillis) {
        int before = day.minutes().rows().size();
        day.minutes().rejected(timeMillis);
        minutesGrew(day, before);
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

    private void minutesGrew(SymbolDay day, int before) {
        minuteRows += day.minutes().rows().size() - before;
        while (minuteRows > bounds.minuteRows() && widened < WIDER.length) {
            int times = WIDER[widened++];
            minuteMillis *= times;
            days.values().forEach(one -> one.minutes().widen(times));
            minuteRows = days.values().stream()
                    .mapToInt(one -> one.minutes().rows().size())
                    .sum();
        }
    }
}
