package orderflow.detect.specified;

import static orderflow.event.TradeBuilder.OPEN;
import static orderflow.event.TradeBuilder.trade;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import orderflow.alert.Finding;
import orderflow.event.Aggressor;
import orderflow.event.Quantity;
import orderflow.event.Trade;
import orderflow.market.QuoteBoard;

/** Shows a red-burst detector trades at times after the opening, and keeps what it finds. */
final class BurstTape {

    private final BurstVolumes volumes = new BurstVolumes();
    private final QuoteBoard board = new QuoteBoard();
    private final RedBurstDetector detector;
    private List<Finding.RedBurst> found = new ArrayList<>();

    /** By default ratios of 3 and 4, 60 % sells, two minutes of warm-up and 1,000 shares. */
    BurstTape() {
        this("3.0", "4.0", "0.60");
    }

    BurstTape(String spike, String critical, String sells) {
        detector = new RedBurstDetector(
                new RedBurstSettings(
                        new BigDecimal(spike), new BigDecimal(critical), new BigDecimal(sells), 120_000, 1_000),
                volumes);
    }

    void buy(long millis, String shares) {
        show(millis, shares, Aggressor.BUY);
    }

    void sell(long millis, String shares) {
        show(millis, shares, Aggressor.SELL);
    }

    /** A sell on which nothing is to be decided. */
    void observeSell(long millis, String shares) {
        Trade trade = take(millis, shares, Aggressor.SELL);
        detector.observeTrade(trade, Aggressor.SELL, trade.timeMillis());
    }

    /** What happens at a gap. */
    void restart() {
        volumes.restart();
        detector.restart();
    }

    /** What was found since it was asked for last. */
    List<Finding.RedBurst> found() {
        List<Finding.RedBurst> last = found;
        found = new ArrayList<>();
        return last;
    }

    private void show(long millis, String shares, Aggressor side) {
        Trade trade = take(millis, shares, side);
        detector.onTrade(trade, side, board, trade.timeMillis(), (finding, nowMillis) -> {
            if (nowMillis != OPEN + millis) {
                throw new AssertionError("expected " + (OPEN + millis) + ", was " + nowMillis);
            }
            found.add((Finding.RedBurst) finding);
        });
    }

    private Trade take(long millis, String shares, Aggressor side) {
        Trade trade =
                trade("AAPL").at(millis, TimeUnit.MILLISECONDS).size(shares).build();
        volumes.add(trade.timeMillis(), Quantity.of(new BigDecimal(shares)), side);
        return trade;
    }
}
