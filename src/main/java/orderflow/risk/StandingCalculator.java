package orderflow.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import orderflow.alert.ExitSignal.Standing;
import orderflow.event.Price;

/** Values a position at the price at which it could be sold. Stateless, for any thread. */
public final class StandingCalculator {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private StandingCalculator() {}

    /** The standing at a price in units of {@link Price}; figures that need an unknown price are left out. */
    public static Standing at(Position position, Optional<Long> price) {
        Optional<BigDecimal> dollars = price.map(Price::decimal);
        Optional<BigDecimal> pnl = dollars.flatMap(p -> position.entryPrice()
                .map(entry -> p.subtract(entry).multiply(position.quantity()).setScale(2, RoundingMode.HALF_UP)));
        Optional<BigDecimal> distance = dollars.flatMap(p -> position.stopPrice()
                .map(stop -> p.subtract(stop).multiply(HUNDRED).divide(p, 4, RoundingMode.HALF_UP)));
        return new Standing(position.quantity(), pnl, distance);
    }
}
