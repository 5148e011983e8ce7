package orderflow.engine;

import orderflow.detect.Restart;
import orderflow.event.BookSnapshot;
import orderflow.event.MarketEvent;
import orderflow.event.Quote;
import orderflow.event.Receipt;
import orderflow.event.Trade;
import orderflow.fault.RejectionCode;

/**
 * Checks the records of one symbol in the order of the contract's table and lets the good ones into its lane.
 *
 * <p>Trades, quotes and books have a clock each. Not thread-safe.
 */
final class Gate {

    private final String symbol;
    private final Lane lane;
    private final Shared shared;
    private final Chronology trades = new Chronology();
    private final Chronology quotes = new Chronology();
    private final Chronology books = new Chronology();
    private final DuplicateFilter duplicates = new DuplicateFilter();

    Gate(String symbol, Lineup lineup, Shared shared) {
        this.symbol = symbol;
        this.lane = new Lane(symbol, lineup, shared);
        this.shared = shared;
    }

    void onTrade(Trade trade, Receipt receipt, boolean deciding) {
        if (trade.price() <= 0) {
            reject(RejectionCode.TAPE_PRICE, trade);
        } else if (trade.size() <= 0) {
            reject(RejectionCode.TAPE_SIZE, trade);
        } else if (isInOrder(trades, trade, RejectionCode.TAPE_CHRONOLOGY)) {
            long now = trades.nowMillis();
            if (trade.hasId() && duplicates.contains(trade, now)) {
                reject(RejectionCode.TAPE_DUPLICATE, trade);
            } else if (isTimely(trade, now, receipt, RejectionCode.TAPE_STALE, RejectionCode.TAPE_FUTURE)) {
                if (trade.hasId()) {
                    duplicates.add(now);
                }
                lane.onTrade(trade, now, deciding);
            }
        }
    }

    void onQuote(Quote quote, Receipt receipt, boolean deciding) {
        if (!isInOrder(quotes, quote, RejectionCode.QUOTE_CHRONOLOGY)) {
            return;
        }
        if (quote.isCrossed()) {
            reject(RejectionCode.QUOTE_CROSSED, quote);
            lane.onCrossedQuote(quotes.nowMillis());
        } else if (isTimely(
                quote, quotes.nowMillis(), receipt, RejectionCode.LEVEL2_STALE, RejectionCode.LEVEL2_FUTURE)) {
            lane.onQuote(quote, quotes.nowMillis(), deciding);
        }
    }

    void onBook(BookSnapshot book, Receipt receipt, boolean deciding) {
        if (!isInOrder(books, book, RejectionCode.LEVEL2_CHRONOLOGY)) {
            return;
        }
        RejectionCode fault = BookCheck.firstFault(book);
        if (fault != null) {
            reject(fault, book);
        } else if (isTimely(
                book, books.nowMillis(), receipt, RejectionCode.LEVEL2_STALE, RejectionCode.LEVEL2_FUTURE)) {
            lane.onBook(book, books.nowMillis(), deciding);
        }
    }

    void halt() {
        lane.halt();
    }

    void resume() {
        lane.resume();
        restart(Restart.RESUMPTION);
    }

    /** Starts anew; the duplicate check goes on. */
    void restart(Restart why) {
        trades.restart();
        quotes.restart();
        books.restart();
        lane.restart(why);
    }

    long knownSinceMillis() {
        return lane.knownSinceMillis();
    }

    QuoteInForce quoteInForce() {
        return lane.quoteInForce();
    }

    SymbolStatistics statistics() {
        return lane.statistics();
    }

    private boolean isInOrder(Chronology clock, MarketEvent event, RejectionCode code) {
        if (!clock.rejects(event.timeMillis())) {
            return true;
        }
        reject(code, event);
        if (clock.needsRestart()) {
            restart(Restart.WRONG_CLOCK);
            shared.listener().onRestarted(symbol, code);
        }
        return false;
    }

    private boolean isTimely(MarketEvent event, long now, Receipt receipt, RejectionCode stale, RejectionCode future) {
        Timeliness timeliness = Timeliness.of(receipt, now);
        if (timeliness == Timeliness.STALE) {
            reject(stale, event);
            return false;
        }
        if (timeliness == Timeliness.FUTURE) {
            reject(future, event);
            return false;
        }
        if (timeliness == Timeliness.AGING && !(event instanceof Trade)) {
            reject(RejectionCode.LEVEL2_AGING, event);
        }
        return true;
    }

    private void reject(RejectionCode code, MarketEvent event) {
        shared.listener().onRejected(code, event);
    }
}
