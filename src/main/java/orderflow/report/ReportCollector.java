package orderflow.report;

import java.math.BigDecimal;
import java.util.Objects;
import orderflow.detect.rarity.SaleActivity;
import orderflow.engine.Engine;
import orderflow.engine.QuoteInForce;
import orderflow.event.Aggressor;
import orderflow.event.BookSnapshot;
import orderflow.event.Gap;
import orderflow.event.Halt;
import orderflow.event.MarketEvent;
import orderflow.event.MarketEventHandler;
import orderflow.event.Quote;
import orderflow.event.Trade;
import orderflow.fault.RejectionCode;

/**
 * Collects what the page shows, while a replay runs.
 *
 * <p>What the engine says while it handles a record is only remembered, by {@link #heard}; it is worked on by
 * {@link #after}, when the engine has finished with the record. Memory: as {@link SymbolDays} says, at most
 * {@value Marks#MOST} alerts and exit signals, and {@value Holes#MOST} gaps; further ones are counted. For the engine's
 * thread.
 */
public final class ReportCollector {

    private final ReportRules rules;
    private final SymbolDays days;
    private final Marks marks;
    private final Holes holes = new Holes();
    private final Heard heard = new Heard();
    private final Finished finished = new Finished();
    private Engine engine;
    private long latestMillis = MarketEvent.NO_TIME;

    /** A collector of nothing yet, which looks at the symbols that the engine monitors. */
    public ReportCollector(ReportRules rules) {
        this(rules, SymbolDays.Bounds.OF_A_PAGE);
    }

    ReportCollector(ReportRules rules, SymbolDays.Bounds bounds) {
        this.rules = Objects.requireNonNull(rules, "rules");
        this.days = new SymbolDays(rules, bounds);
        this.marks = new Marks(rules);
    }

    /** What must be told what the engine says. */
    public Heard heard() {
        return heard;
    }

    /** Takes an event that the engine has finished with. */
    public void after(MarketEvent event, Engine engineAfterIt) {
        engine = engineAfterIt;
        if (event instanceof Gap || engineAfterIt.monitors(event.symbol())) {
            event.dispatch(finished);
        }
        heard.forget();
    }

    /** Nothing more comes. */
    void finish() {
        days.all().forEach(day -> day.minutes().finish());
        holes.finish();
    }

    ReportRules rules() {
        return rules;
    }

    SymbolDays days() {
        return days;
    }

    Marks marks() {
        return marks;
    }

    Holes holes() {
        return holes;
    }

    /** The day of an event that was used; null, after what must be noted of it, for any other. */
    private SymbolDay day(MarketEvent event) {
        if (heard.restart() != null) {
            holes.restarted(event.symbol(), latestMillis, heard.restart().name());
            startAnew(event.symbol());
        }
        if (heard.rejection() != null) {
            reject(event);
            return null;
        }
        latestMillis = event.timeMillis();
        holes.seen(latestMillis);
        return days.at(event.symbol(), latestMillis);
    }

    /** A rejected record is counted on the day that its symbol is at: its own time may be what is wrong with it. */
    private void reject(MarketEvent event) {
        SymbolDay day = days.latest(event.symbol());
        if (day == null) {
            return;
        }
        day.reject(heard.rejection());
        long millis = event.timeMillis();
        if (day.key().contains(millis)) {
            days.rejected(day, millis);
            if (heard.rejection() == RejectionCode.QUOTE_CROSSED) {
                days.quote(day, millis, PriceSeries.NONE, PriceSeries.NONE);
            }
        }
    }

    private void startAnew(String symbol) {
        marks.restart(symbol, latestMillis);
        if (days.latest(symbol) != null) {
            days.latest(symbol).restart();
        }
    }

    /** What each kind of event means for the page. */
    private final class Finished implements MarketEventHandler {

        @Override
        public void onTrade(Trade trade) {
            SymbolDay day = day(trade);
            if (day == null) {
                return;
            }
            if (heard.passedOver() != null) {
                day.passOver(heard.passedOver());
                return;
            }
            day.countTrade();
            days.trade(day, trade.timeMillis(), trade.price(), trade.size(), heard.side());
            days.besideBook(day, trade, heard.side());
            sold(day, trade);
            marks.traded(trade.symbol(), trade.price());
            mark(day, false);
        }

        @Override
        public void onQuote(Quote quote) {
            SymbolDay day = day(quote);
            if (day != null) {
                marks.quoted(quote);
                quoted(day, quote.timeMillis(), false);
            }
        }

        @Override
        public void onBook(BookSnapshot book) {
            SymbolDay day = day(book);
            if (day != null) {
                marks.quoted(book);
                days.book(day, book);
                quoted(day, book.timeMillis(), true);
            }
        }

        @Override
        public void onHalt(Halt halt) {
            long millis = halt.timeMillis() == MarketEvent.NO_TIME ? latestMillis : halt.timeMillis();
            if (millis == MarketEvent.NO_TIME) {
                return;
            }
            if (halt.resumed()) {
                holes.resumed(halt.symbol(), millis);
                startAnew(halt.symbol());
            } else {
                holes.halted(halt.symbol(), millis);
            }
        }

        @Override
        public void onGap(Gap gap) {
            holes.gap(gap, latestMillis);
            if (gap.concernsAll()) {
                marks.restartAll(latestMillis);
                days.latest().forEach(SymbolDay::restart);
            } else {
                startAnew(gap.symbol());
            }
        }

        /** What the rules of rarity have of the last 30 seconds; nothing where others decide. */
        private void sold(SymbolDay day, Trade trade) {
            if (rules instanceof ReportRules.RarityRules) {
                SaleActivity activity = engine.saleActivity(trade.symbol()).orElseThrow();
                boolean lookedAt = heard.side() == Aggressor.SELL
                        && BigDecimal.valueOf(activity.sold())
                                        .compareTo(rules.sellRatio().multiply(BigDecimal.valueOf(activity.volume())))
                                >= 0;
                days.sold(day, trade.timeMillis(), activity.startMillis(), activity.sold(), lookedAt);
            }
        }

        private void quoted(SymbolDay day, long timeMillis, boolean byBook) {
            day.countQuote();
            QuoteInForce quote = engine.quoteInForce(day.key().symbol());
            days.quote(day, timeMillis, quote.bid(), quote.ask());
            mark(day, byBook);
        }

        private void mark(SymbolDay day, boolean byBook) {
            if (!heard.found().isEmpty()) {
                marks.add(day, heard.found(), engine.quoteInForce(day.key().symbol()), byBook);
            }
        }
    }
}
