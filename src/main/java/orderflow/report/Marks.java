package orderflow.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import orderflow.alert.Alert;
import orderflow.alert.ExitSignal;
import orderflow.engine.QuoteInForce;
import orderflow.event.BookSnapshot;
import orderflow.event.Quote;

/**
 * Puts alerts and exit signals on their days, with what was in force then, and follows the levels that alerted.
 *
 * <p>Keeps the first {@value #MOST} and counts the others. Not thread-safe.
 */
final class Marks {

    static final int MOST = 50_000;

    private final ReportRules rules;
    private final Map<String, OpenLevels> levels = new HashMap<>();
    private final Map<String, Long> lastPrices = new HashMap<>();
    private int kept;
    private long left;

    Marks(ReportRules rules) {
        this.rules = rules;
    }

    /** Takes the price of a used trade. */
    void traded(String symbol, long price) {
        lastPrices.put(symbol, price);
    }

    void quoted(Quote quote) {
        if (levels.containsKey(quote.symbol())) {
            levels.get(quote.symbol()).onQuote(quote, quote.timeMillis());
        }
    }

    void quoted(BookSnapshot book) {
        if (levels.containsKey(book.symbol())) {
            levels.get(book.symbol()).onBook(book, book.timeMillis());
        }
    }

    /** Takes what was found at one record. */
    void add(SymbolDay day, List<Object> found, QuoteInForce quote, boolean byBook) {
        String symbol = day.key().symbol();
        long last = lastPrices.getOrDefault(symbol, PriceSeries.NONE);
        for (Object one : found) {
            if (kept == MOST) {
                left++;
                continue;
            }
            kept++;
            Mark mark = one instanceof Alert alert
                    ? Mark.of(alert, quote.bid(), quote.ask(), last)
                    : Mark.of((ExitSignal) one, quote.bid(), quote.ask(), last);
            day.marks().add(mark);
            if (rules instanceof ReportRules.SpecifiedRules specified) {
                levels.computeIfAbsent(symbol, any -> new OpenLevels(specified.largeSize()))
                        .add(mark, byBook);
            }
        }
    }

    /** The symbol starts anew. */
    void restart(String symbol, long millis) {
        lastPrices.remove(symbol);
        if (levels.containsKey(symbol)) {
            levels.get(symbol).restart(millis);
        }
    }

    /** Every symbol starts anew. */
    void restartAll(long millis) {
        lastPrices.clear();
        levels.values().forEach(open -> open.restart(millis));
    }

    /** Those that were not kept. */
    long left() {
        return left;
    }
}
