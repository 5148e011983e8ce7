package orderflow.engine;

import java.util.List;
import java.util.Optional;
import orderflow.detect.DisplayDetector;
import orderflow.detect.FindingSink;
import orderflow.detect.Restart;
import orderflow.detect.TradeDetector;
import orderflow.event.Aggressor;
import orderflow.event.BookSnapshot;
import orderflow.event.Quote;
import orderflow.event.Trade;
import orderflow.market.QuoteBoard;
import orderflow.market.Relevance;
import orderflow.market.TickRule;
import orderflow.market.TradeSide;

/**
 * All that is known and decided of one symbol, given records that were checked already.
 *
 * <p>What is known is the same for all panels; each has a desk of its own for what is decided. Not thread-safe.
 */
final class Lane {

    private final Shared shared;
    private final QuoteBoard board = new QuoteBoard();
    private final TickRule ticks = new TickRule();
    private final SymbolStatistics statistics = new SymbolStatistics();
    // Two rows, so that no event is shown to a detector that does not look at it.
    private final TradeDetector[] tradeDetectors;
    private final FindingSink[] tradeHearers;
    private final DisplayDetector[] displayDetectors;
    private final FindingSink[] displayHearers;
    private final List<Desk> desks;
    private boolean halted;

    Lane(String symbol, Lineup lineup, Shared shared) {
        this.shared = shared;
        this.desks = lineup.panels().stream()
                .map(panel -> new Desk(symbol, panel, shared, this::sellablePrice))
                .toList();
        this.tradeDetectors = lineup.tradeDetectors(statistics);
        this.tradeHearers = lineup.tradeHearers(desks);
        this.displayDetectors = lineup.displayDetectors();
        this.displayHearers = lineup.displayHearers(desks);
    }

    void onTrade(Trade trade, long now, boolean deciding) {
        Relevance relevance = Relevance.of(trade, now, board);
        if (relevance != Relevance.USED) {
            shared.listener().onPassedOver(relevance, trade);
            return;
        }
        ticks.onTrade(trade.price());
        Aggressor side = TradeSide.of(trade, board, ticks);
        statistics.add(trade, side, board, now);
        shared.listener().onUsed(trade, side);
        boolean decide = deciding && !halted;
        for (int i = 0; i < tradeDetectors.length; i++) {
            if (decide) {
                tradeDetectors[i].onTrade(trade, side, board, now, tradeHearers[i]);
            } else {
                tradeDetectors[i].observeTrade(trade, side, now);
            }
        }
    }

    void onQuote(Quote quote, long now, boolean deciding) {
        board.onQuote(quote, now);
        if (!deciding || halted || board.hasBook()) {
            return;
        }
        for (int i = 0; i < displayDetectors.length; i++) {
            displayDetectors[i].onQuote(quote, now, displayHearers[i]);
        }
    }

    void onCrossedQuote(long now) {
        board.onCrossedQuote(now);
    }

    long knownSinceMillis() {
        return statistics.knownSinceMillis();
    }

    QuoteInForce quoteInForce() {
        return new QuoteInForce(board.bid(), board.ask(), board.timeMillis());
    }

    SymbolStatistics statistics() {
        return statistics;
    }

    void onBook(BookSnapshot book, long now, boolean deciding) {
        board.onBook(book, now);
        if (!deciding || halted) {
            return;
        }
        for (int i = 0; i < displayDetectors.length; i++) {
            displayDetectors[i].onBook(book, now, displayHearers[i]);
        }
    }

    void halt() {
        halted = true;
    }

    void resume() {
        halted = false;
    }

    /** Forgets what was learnt; alert numbers and the withholding of exit signals go on. */
    void restart(Restart why) {
        board.restart();
        ticks.restart();
        statistics.restart(why);
        for (TradeDetector detector : tradeDetectors) {
            detector.restart();
        }
        for (DisplayDetector detector : displayDetectors) {
            detector.restart();
        }
        desks.forEach(Desk::restart);
    }

    /** The bid in force, else the last used price. */
    private Optional<Long> sellablePrice() {
        if (board.hasBid()) {
            return Optional.of(board.bid());
        }
        return ticks.hasLastPrice() ? Optional.of(ticks.lastPrice()) : Optional.empty();
    }
}
