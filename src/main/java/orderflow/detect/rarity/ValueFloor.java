package orderflow.detect.rarity;

import java.math.BigDecimal;
import orderflow.detect.Products;
import orderflow.event.Price;
import orderflow.event.Quantity;

/** The dollars below which nothing is worth an alert, compared exactly. */
final class ValueFloor {

    private static final int CENT_DECIMALS = 2;
    private static final long UNITS_PER_CENT = Price.ONE / 100 * Quantity.ONE;

    private final long cents;

    ValueFloor(BigDecimal dollars) {
        this.cents = dollars.movePointRight(CENT_DECIMALS).longValueExact();
    }

    /** True when price times quantity, each above 0 and in its own units, is at least the floor. */
    boolean isReached(long price, long quantity) {
        return Products.compare(price, quantity, cents, UNITS_PER_CENT) >= 0;
    }
}
