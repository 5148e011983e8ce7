package orderflow.detect.rarity;

import static orderflow.event.Displays.quote;
import static orderflow.event.TradeBuilder.OPEN;
import static orderflow.event.TradeBuilder.trade;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import orderflow.alert.Finding;
import orderflow.detect.Restart;
import orderflow.event.Aggressor;
import orderflow.event.Trade;
import orderflow.market.QuoteBoard;

/**
 * Shows a detector trades of an ordinary Monday at times of New York's clock, and keeps what it finds.
 *
 * <p>Prices are 50 dollars with a bid of 50.00 in force, unless told otherwise.
 */
final class RarityTape {

    private static final LocalTime OPENING = LocalTime.of(9, 30);

    private final RarityStatistics statistics = new RarityStatistics();
    private final QuoteBoard board = new QuoteBoard();
    private final RarityDetector detector;
    private List<Finding> found = new ArrayList<>();
    private String price = "50.00";

    /** By default 60 minutes, 15 of warm-up, 50,000 dollars, 60 % sold, two minutes of quiet. */
    RarityTape() {
        this(new RaritySettings(60, 15, new BigDecimal("50000"), new BigDecimal("0.60"), 120_000));
    }

    RarityTape(RaritySettings settings) {
        detector = new RarityDetector(settings, statistics);
        board.onQuote(quote("50.00", "50.10"), 0);
    }

    /** Trades that follow are at this price. */
    RarityTape at(String dollars) {
        price = dollars;
        return this;
    }

    /** What is in force for the trades that follow. */
    QuoteBoard board() {
        return board;
    }

    RarityTape sell(String clock, String shares) {
        return show(clock, shares, Aggressor.SELL);
    }

    RarityTape buy(String clock, String shares) {
        return show(clock, shares, Aggressor.BUY);
    }

    /** A trade on which something is to be decided. */
    RarityTape show(String clock, String shares, Aggressor side) {
        Trade trade = take(clock, shares, side);
        detector.onTrade(trade, side, board, trade.timeMillis(), (finding, nowMillis) -> {
            if (nowMillis != trade.timeMillis()) {
                throw new AssertionError("expected " + trade.timeMillis() + ", was " + nowMillis);
            }
            found.add(finding);
        });
        return this;
    }

    /** A sale on which nothing is to be decided. */
    RarityTape observeSell(String clock, String shares) {
        Trade trade = take(clock, shares, Aggressor.SELL);
        detector.observeTrade(trade, Aggressor.SELL, trade.timeMillis());
        return this;
    }

    RarityTape restart(Restart why) {
        statistics.restart(why);
        detector.restart();
        return this;
    }

    /** What was found since it was asked for last. */
    List<Finding> found() {
        List<Finding> last = found;
        found = new ArrayList<>();
        return last;
    }

    /** The large sales among what was found since it was asked for last. */
    List<Finding.RareSale> sales() {
        return found().stream()
                .filter(Finding.RareSale.class::isInstance)
                .map(Finding.RareSale.class::cast)
                .toList();
    }

    /** The red bursts among what was found since it was asked for last. */
    List<Finding.RareBurst> bursts() {
        return found().stream()
                .filter(Finding.RareBurst.class::isInstance)
                .map(Finding.RareBurst.class::cast)
                .toList();
    }

    /** The time in milliseconds since the epoch. */
    static long millis(String clock) {
        return OPEN + TimeUnit.NANOSECONDS.toMillis(LocalTime.parse(clock).toNanoOfDay() - OPENING.toNanoOfDay());
    }

    private Trade take(String clock, String shares, Aggressor side) {
        Trade trade = trade("AAPL")
                .at(millis(clock) - OPEN, TimeUnit.MILLISECONDS)
                .price(price)
                .size(shares)
                .build();
        statistics.add(trade, side, board, trade.timeMillis());
        return trade;
    }
}
