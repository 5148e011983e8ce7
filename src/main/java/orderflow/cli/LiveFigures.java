package orderflow.cli;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import orderflow.alert.Alert;
import orderflow.alert.AlertSink;
import orderflow.alert.ExitSignal;
import orderflow.config.Rules;
import orderflow.detect.rarity.SaleActivity;
import orderflow.event.BookSnapshot;
import orderflow.event.Gap;
import orderflow.event.Halt;
import orderflow.event.MarketEventHandler;
import orderflow.event.Quote;
import orderflow.event.Trade;

/** The figures of every symbol on the screen. Events come on the engine's thread; views may be asked for by any. */
final class LiveFigures implements MarketEventHandler, AlertSink {

    private final Map<String, Glance> glances = new TreeMap<>();
    private volatile long events;
    private volatile long newestMillis = Long.MIN_VALUE;

    LiveFigures(Collection<String> symbols, Rules rules) {
        symbols.forEach(symbol -> glances.put(symbol, new Glance(symbol, rules)));
    }

    /** What the rules of rarity saw at the last trade of a symbol. */
    void onSaleActivity(String symbol, SaleActivity activity) {
        Glance glance = glances.get(symbol);
        if (glance != null) {
            glance.onSaleActivity(activity);
        }
    }

    List<Glance.View> views(long nowMillis) {
        return glances.values().stream().map(glance -> glance.at(nowMillis)).toList();
    }

    /** Trades and quotes so far. */
    long events() {
        return events;
    }

    /** Event time of the newest trade or quote, or the least number. */
    long newestMillis() {
        return newestMillis;
    }

    private void count(long timeMillis) {
        // Written by one thread alone.
        events = events + 1;
        newestMillis = Math.max(newestMillis, timeMillis);
    }

    @Override
    public void onTrade(Trade trade) {
        count(trade.timeMillis());
        Glance glance = glances.get(trade.symbol());
        if (glance != null) {
            glance.onTrade(trade);
        }
    }

    @Override
    public void onQuote(Quote quote) {
        count(quote.timeMillis());
        Glance glance = glances.get(quote.symbol());
        if (glance != null) {
            glance.onQuote(quote);
        }
    }

    @Override
    public void onAlert(Alert alert) {
        Glance glance = glances.get(alert.symbol());
        if (glance != null) {
            glance.onAlert(alert);
        }
    }

    @Override
    public void onExitSignal(ExitSignal signal) {
        Glance glance = glances.get(signal.symbol());
        if (glance != null) {
            glance.onExitSignal(signal.timeMillis());
        }
    }

    @Override
    public void onBook(BookSnapshot book) {
        // The feed has none.
    }

    @Override
    public void onHalt(Halt halt) {
        // Said as a note.
    }

    @Override
    public void onGap(Gap gap) {
        // The figures of the last minutes are shown all the same, beside what is said of the gap.
    }
}
