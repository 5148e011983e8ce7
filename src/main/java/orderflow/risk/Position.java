package orderflow.risk;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * A long position as the positions file states it.
 *
 * @param symbol in capitals
 * @param quantity shares, above 0
 * @param entryPrice dollars a share, above 0, where known
 * @param stopPrice dollars a share, above 0, where one is set
 */
public record Position(
        String symbol, BigDecimal quantity, Optional<BigDecimal> entryPrice, Optional<BigDecimal> stopPrice) {

    /** @throws IllegalArgumentException when the quantity is not above 0 */
    public Position {
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(entryPrice, "entryPrice");
        Objects.requireNonNull(stopPrice, "stopPrice");
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException("expected a quantity above 0, was " + quantity);
        }
    }
}
