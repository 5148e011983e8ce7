package orderflow.engine;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;
import orderflow.alert.Alert;
import orderflow.alert.ExitSignal;
import orderflow.alert.Finding;
import orderflow.alert.FindingHandler;
import orderflow.alert.Rarity;
import orderflow.detect.FindingSink;
import orderflow.risk.ExitPolicy;
import orderflow.risk.Portfolio;
import orderflow.risk.StandingCalculator;

/** Makes what is found of one symbol by one panel's settings into alerts with numbers and exit signals. */
final class Desk implements FindingSink {

    private static final FindingHandler<Optional<Rarity>> RARITY = new FindingHandler<>() {
        @Override
        public Optional<Rarity> onLargeSeller(Finding.LargeSeller seller) {
            return Optional.empty();
        }

        @Override
        public Optional<Rarity> onRedBurst(Finding.RedBurst burst) {
            return Optional.empty();
        }

        @Override
        public Optional<Rarity> onRareSale(Finding.RareSale sale) {
            return Optional.of(sale.rarity());
        }

        @Override
        public Optional<Rarity> onRareBurst(Finding.RareBurst burst) {
            return Optional.of(burst.rarity());
        }
    };

    private static final FindingHandler<Optional<BigDecimal>> VOLUME_RATIO = new FindingHandler<>() {
        @Override
        public Optional<BigDecimal> onLargeSeller(Finding.LargeSeller seller) {
            return Optional.empty();
        }

        @Override
        public Optional<BigDecimal> onRedBurst(Finding.RedBurst burst) {
            return Optional.of(burst.volumeRatio());
        }

        @Override
        public Optional<BigDecimal> onRareSale(Finding.RareSale sale) {
            return Optional.empty();
        }

        @Override
        public Optional<BigDecimal> onRareBurst(Finding.RareBurst burst) {
            return Optional.empty();
        }
    };

    private final String symbol;
    private final Panel panel;
    private final Shared shared;
    private final Supplier<Optional<Long>> sellablePrice;
    private final ExitPolicy exits;
    private final AlertNumbers numbers;

    Desk(String symbol, Panel panel, Shared shared, Supplier<Optional<Long>> sellablePrice) {
        this.symbol = symbol;
        this.panel = panel;
        this.shared = shared;
        this.sellablePrice = sellablePrice;
        this.exits = panel.settings().exitPolicy();
        this.numbers = new AlertNumbers(symbol);
    }

    @Override
    public void onFinding(Finding finding, long nowMillis) {
        Alert alert = new Alert(numbers.next(nowMillis), symbol, nowMillis, finding);
        panel.sink().onAlert(alert);
        Portfolio portfolio = shared.portfolio();
        exits.onAlert(alert, portfolio.holds(symbol)).ifPresent(decision -> raise(alert, decision, portfolio));
    }

    /** Forgets the alerts counted; numbers and the withholding of exit signals go on. */
    void restart() {
        exits.restart();
    }

    private void raise(Alert alert, ExitPolicy.Decision decision, Portfolio portfolio) {
        Optional<ExitSignal.Standing> standing =
                portfolio.position(symbol).map(position -> StandingCalculator.at(position, sellablePrice.get()));
        panel.sink()
                .onExitSignal(new ExitSignal(
                        numbers.next(alert.timeMillis()),
                        symbol,
                        alert.timeMillis(),
                        decision.reason(),
                        decision.alertIds(),
                        alert.finding().dispatch(VOLUME_RATIO),
                        alert.finding().dispatch(RARITY),
                        standing));
    }
}
