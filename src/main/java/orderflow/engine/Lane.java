package orderflow.engine;

import java.util.List;
import java.util.Optional;
import orderflow.alert.Alert;
import orderflow.alert.ExitSignal;
import orderflow.alert.Finding;
import orderflow.detect.Detector;
import orderflow.detect.FindingSink;
import orderflow.event.Aggressor;
import orderflow.event.BookSnapshot;
import orderflow.event.Quote;
import orderflow.event.Trade;
import orderflow.market.QuoteBoard;
import orderflow.market.Relevance;
import orderflow.market.TickRule;
import orderflow.market.TradeSide;
import orderflow.risk.ExitPolicy;
import orderflow.risk.Portfolio;
import orderflow.risk.StandingCalculator;

/** All that is known and decided of one symbol, given records that were checked already. Not thread-safe. */
final class Lane implements FindingSink {

    private final String symbol;
    private final Output output;
    private final QuoteBoard board = new QuoteBoard();
    private final TickRule ticks = new TickRule();
    private final List<Detector> detectors;
    private final ExitPolicy exits;
    private final AlertNumbers numbers;
    private boolean halted;
    private long nowMillis;

    Lane(String symbol, EngineSettings settings, Output output) {
        this.symbol = symbol;
        this.output = output;
        this.detectors = settings.detectors();
        this.exits = new ExitPolicy(settings.exit());
        this.numbers = new AlertNumbers(symbol);
    }

    void onTrade(Trade trade, long now, boolean deciding) {
        Relevance relevance = Relevance.of(trade, now, board);
        if (relevance != Relevance.USED) {
            output.listener().onPassedOver(relevance, trade);
            return;
        }
        nowMillis = now;
        ticks.onTrade(trade.price());
        Aggressor side = TradeSide.of(trade, board, ticks);
        boolean decide = deciding && !halted;
        for (int i = 0; i < detectors.size(); i++) {
            if (decide) {
                detectors.get(i).onTrade(trade, side, board, now, this);
            } else {
                detectors.get(i).observeTrade(trade, side, now);
            }
        }
    }

    void onQuote(Quote quote, long now, boolean deciding) {
        nowMillis = now;
        board.onQuote(quote, now);
        if (!deciding || halted || board.hasBook()) {
            return;
        }
        for (int i = 0; i < detectors.size(); i++) {
            detectors.get(i).onQuote(quote, now, this);
        }
    }

    void onCrossedQuote() {
        board.onCrossedQuote();
    }

    void onBook(BookSnapshot book, long now, boolean deciding) {
        nowMillis = now;
        board.onBook(book, now);
        if (!deciding || halted) {
            return;
        }
        for (int i = 0; i < detectors.size(); i++) {
            detectors.get(i).onBook(book, now, this);
        }
    }

    void halt() {
        halted = true;
    }

    void resume() {
        halted = false;
    }

    /** Forgets what was learnt; alert numbers and the withholding of exit signals go on. */
    void restart() {
        board.restart();
        ticks.restart();
        detectors.forEach(Detector::restart);
        exits.restart();
    }

    @Override
    public void onFinding(Finding finding) {
        Alert alert = new Alert(numbers.next(nowMillis), symbol, nowMillis, finding);
        output.sink().onAlert(alert);
        Portfolio portfolio = output.portfolio();
        exits.onAlert(alert, portfolio.holds(symbol)).ifPresent(decision -> raise(alert, decision, portfolio));
    }

    private void raise(Alert alert, ExitPolicy.Decision decision, Portfolio portfolio) {
        Optional<ExitSignal.Standing> standing =
                portfolio.position(symbol).map(position -> StandingCalculator.at(position, sellablePrice()));
        output.sink()
                .onExitSignal(new ExitSignal(
                        numbers.next(nowMillis),
                        symbol,
                        nowMillis,
                        decision.reason(),
                        decision.alertIds(),
                        alert.finding() instanceof Finding.RedBurst burst
                                ? Optional.of(burst.volumeRatio())
                                : Optional.empty(),
                        standing));
    }

    /** The bid in force, else the last used price. */
    private Optional<Long> sellablePrice() {
        if (board.hasBid()) {
            return Optional.of(board.bid());
        }
        return ticks.hasLastPrice() ? Optional.of(ticks.lastPrice()) : Optional.empty();
    }
}
