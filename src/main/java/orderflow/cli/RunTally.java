package orderflow.cli;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import orderflow.event.BookSnapshot;
import orderflow.event.Gap;
import orderflow.event.Halt;
import orderflow.event.MarketEvent;
import orderflow.event.MarketEventHandler;
import orderflow.event.Quote;
import orderflow.event.Trade;
import orderflow.fault.RejectionCode;
import orderflow.market.Relevance;
import orderflow.sink.AlertCounter;
import orderflow.sink.RunFigures;
import orderflow.sink.TimeSpan;

/** Counts what a run reads and cannot use, for its summary. Used by the engine's thread alone. */
final class RunTally implements MarketEventHandler {

    /** Kinds that are told apart by name; a hostile recording could have as many as lines. */
    private static final int MOST_OTHER_KINDS = 12;

    private static final String REST = "other kinds";

    private static final String UNNAMED = "of an empty kind";

    private final TimeSpan span = new TimeSpan();
    private final Map<String, Long> otherKinds = new LinkedHashMap<>();
    private final Map<RejectionCode, Count> rejected = new EnumMap<>(RejectionCode.class);
    private final Map<Relevance, Count> passedOver = new EnumMap<>(Relevance.class);
    private long trades;
    private long quotes;
    private long books;
    private long halts;
    private long cancelledTrades;
    private long otherSymbols;
    private long gaps;
    private long gapMillis;

    /** How many there were, and where the first of them was. */
    private static final class Count {
        private final String firstPlace;
        private long records;

        Count(String firstPlace) {
            this.firstPlace = firstPlace;
        }

        RunFigures.Tally tally() {
            return new RunFigures.Tally(records, firstPlace);
        }
    }

    @Override
    public void onTrade(Trade trade) {
        trades++;
        span.add(trade.timeMillis());
    }

    @Override
    public void onQuote(Quote quote) {
        quotes++;
        span.add(quote.timeMillis());
    }

    @Override
    public void onBook(BookSnapshot book) {
        books++;
        span.add(book.timeMillis());
    }

    @Override
    public void onHalt(Halt halt) {
        halts++;
    }

    @Override
    public void onGap(Gap gap) {
        gaps++;
        boolean known = gap.fromMillis() != MarketEvent.NO_TIME && gap.toMillis() != MarketEvent.NO_TIME;
        gapMillis += known ? Math.max(0, gap.toMillis() - gap.fromMillis()) : 0;
    }

    void otherKind(String kind) {
        String name = kind.isEmpty() ? UNNAMED : kind;
        boolean named = otherKinds.containsKey(name) || otherKinds.size() < MOST_OTHER_KINDS;
        otherKinds.merge(named ? name : REST, 1L, Long::sum);
    }

    void cancelledTrade() {
        cancelledTrades++;
    }

    /** Counts lines of a flat file that are of symbols that were not asked for. */
    void otherSymbols(long lines) {
        otherSymbols += lines;
    }

    /** Counts a rejected record; its place is asked for only where it is the first. */
    void rejected(RejectionCode code, Supplier<String> place) {
        rejected.computeIfAbsent(code, first -> new Count(place.get())).records++;
    }

    /** Counts a trade that is not used; its place is asked for only where it is the first. */
    void passedOver(Relevance reason, Supplier<String> place) {
        passedOver.computeIfAbsent(reason, first -> new Count(place.get())).records++;
    }

    /** True once an event was of a symbol. */
    boolean sawSymbols() {
        return trades + quotes + books + halts > 0;
    }

    /** How many records were rejected with a code. */
    long rejections(RejectionCode code) {
        Count count = rejected.get(code);
        return count == null ? 0 : count.records;
    }

    /**
     * The figures of the run.
     *
     * @param rules which rules decided, and why, in words
     */
    RunFigures figures(List<String> rules, AlertCounter alerts, Duration elapsed) {
        Map<String, Long> events = new LinkedHashMap<>();
        put(events, trades, "trade", "trades");
        put(events, quotes, "quote", "quotes");
        put(events, books, "book", "books");
        put(events, halts, "halt or resumption", "halts and resumptions");
        put(events, cancelledTrades, "cancelled trade passed over", "cancelled trades passed over");
        put(events, otherSymbols, "line of another symbol passed over", "lines of other symbols passed over");
        otherKinds.forEach((kind, count) -> events.put(kind + " passed over", count));
        Map<String, RunFigures.Tally> reasons = new LinkedHashMap<>();
        passedOver.forEach((reason, count) -> reasons.put(reason.word(), count.tally()));
        Map<RejectionCode, RunFigures.Tally> codes = new EnumMap<>(RejectionCode.class);
        rejected.forEach((code, count) -> codes.put(code, count.tally()));
        return new RunFigures(
                span, events, rules, alerts.alerts(), alerts.exitSignals(), codes, reasons, gaps, gapMillis, elapsed);
    }

    private static void put(Map<String, Long> events, long count, String one, String several) {
        events.put(count == 1 ? one : several, count);
    }
}
