package orderflow.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderflow.alert.AlertSink;
import orderflow.detect.Restart;
import orderflow.detect.rarity.KnownMinutes;
import orderflow.detect.rarity.SaleActivity;
import orderflow.event.BookSnapshot;
import orderflow.event.Gap;
import orderflow.event.Halt;
import orderflow.event.MarketEvent;
import orderflow.event.MarketEventHandler;
import orderflow.event.Quote;
import orderflow.event.Receipt;
import orderflow.event.Trade;
import orderflow.risk.Portfolio;

/**
 * The one loop of watch and replay: events in, alerts and exit signals out.
 *
 * <p>Deterministic: it reads no clock, file or random number, so the same events with the same receipts give the same
 * alerts. With several panels it decides by the settings of each, as so many engines would, and shares what does not
 * depend on them. Cheap to create; each symbol's lane is made at its first event. Not thread-safe: one thread at a time.
 */
public final class Engine {

    private final Lineup lineup;
    private final Shared shared;
    private final Map<String, Gate> gates = new HashMap<>();
    private final Router router = new Router();

    /** An engine that has seen nothing, deciding by one set of settings. */
    public Engine(EngineSettings settings, Portfolio portfolio, AlertSink sink, EngineListener listener) {
        this(List.of(new Panel(settings, sink)), portfolio, listener);
    }

    /** An engine that has seen nothing, deciding by several sets of settings side by side. */
    public Engine(List<Panel> panels, Portfolio portfolio, EngineListener listener) {
        this.lineup = new Lineup(panels);
        this.shared = new Shared(listener, portfolio);
    }

    /**
     * Handles one event to the end: when it returns, everything it led to was given to the sinks.
     *
     * @param deciding false for an event that is read only for what it teaches; warm-up events always are
     */
    public void accept(MarketEvent event, Receipt receipt, boolean deciding) {
        router.receipt = receipt;
        router.deciding = deciding && receipt.kind() != Receipt.Kind.WARMUP;
        event.dispatch(router);
    }

    /** Replaces the positions, from the next event on. */
    public void portfolio(Portfolio portfolio) {
        shared.portfolio(portfolio);
    }

    /** How many symbols it knows: those that are monitored and had an event. */
    public int symbols() {
        return gates.size();
    }

    /** True when events of the symbol are looked at, by the positions as they are now. */
    public boolean monitors(String symbol) {
        return shared.portfolio().monitors(symbol);
    }

    /** True once an event was of a symbol that is monitored. */
    public boolean monitored() {
        return !gates.isEmpty();
    }

    /** What is in force for a symbol after the events so far; {@link QuoteInForce#NONE} for one that has had no event. */
    public QuoteInForce quoteInForce(String symbol) {
        Gate gate = gates.get(symbol);
        return gate == null ? QuoteInForce.NONE : gate.quoteInForce();
    }

    /** What the rules of rarity saw of a symbol at its last trade; empty where they do not decide or it had no event. */
    public Optional<SaleActivity> saleActivity(String symbol) {
        return Optional.ofNullable(gates.get(symbol))
                .flatMap(gate -> gate.statistics().saleActivity());
    }

    /** How long the rules of rarity have known the symbol they have known longest; empty where they do not decide. */
    public Optional<KnownMinutes> knownMinutes() {
        return gates.values().stream()
                .flatMap(gate -> gate.statistics().knownMinutes().stream())
                .reduce(KnownMinutes::max);
    }

    /**
     * Since when a symbol is known: the time of its first used trade since start, session edge and whatever made it
     * forget, or {@link MarketEvent#NO_TIME} before there is one.
     */
    public long knownSinceMillis(String symbol) {
        Gate gate = gates.get(symbol);
        return gate == null ? MarketEvent.NO_TIME : gate.knownSinceMillis();
    }

    private Gate gate(String symbol) {
        Gate gate = gates.get(symbol);
        if (gate == null) {
            gate = new Gate(symbol, lineup, shared);
            gates.put(symbol, gate);
        }
        return gate;
    }

    /** Finds the gate of an event's symbol; symbols that are not monitored have none. */
    private final class Router implements MarketEventHandler {
        private Receipt receipt = Receipt.UNTIMED;
        private boolean deciding;

        @Override
        public void onTrade(Trade trade) {
            if (shared.portfolio().monitors(trade.symbol())) {
                gate(trade.symbol()).onTrade(trade, receipt, deciding);
            }
        }

        @Override
        public void onQuote(Quote quote) {
            if (shared.portfolio().monitors(quote.symbol())) {
                gate(quote.symbol()).onQuote(quote, receipt, deciding);
            }
        }

        @Override
        public void onBook(BookSnapshot book) {
            if (shared.portfolio().monitors(book.symbol())) {
                gate(book.symbol()).onBook(book, receipt, deciding);
            }
        }

        @Override
        public void onHalt(Halt halt) {
            if (!shared.portfolio().monitors(halt.symbol())) {
                return;
            }
            if (halt.resumed()) {
                gate(halt.symbol()).resume();
            } else {
                gate(halt.symbol()).halt();
            }
        }

        @Override
        public void onGap(Gap gap) {
            Restart why = Restart.at(gap);
            if (gap.concernsAll()) {
                gates.values().forEach(gate -> gate.restart(why));
            } else if (gates.containsKey(gap.symbol())) {
                gates.get(gap.symbol()).restart(why);
            }
        }
    }
}
