package orderflow.alert;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The advice to leave a position.
 *
 * @param id numbered with the alerts of the symbol and day
 * @param timeMillis event time in milliseconds since the epoch
 * @param alertIds the alerts counted, oldest first
 * @param volumeRatio of the burst, when {@code reason} is {@link Reason#RED_BURST}
 * @param rarity of the sale, when {@code reason} is {@link Reason#RARE_SALE}
 * @param standing of the position, when a positions file names it
 */
public record ExitSignal(
        String id,
        String symbol,
        long timeMillis,
        Reason reason,
        List<String> alertIds,
        Optional<BigDecimal> volumeRatio,
        Optional<Rarity> rarity,
        Optional<Standing> standing) {

    public ExitSignal {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(volumeRatio, "volumeRatio");
        Objects.requireNonNull(rarity, "rarity");
        Objects.requireNonNull(standing, "standing");
        alertIds = List.copyOf(alertIds);
    }

    /** Why it was raised. */
    public enum Reason {
        RED_BURST("red_burst"),
        LARGE_SELLERS("large_sellers"),
        RARE_SALE("rare_sale");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        /** The word in JSON and in text. */
        public String word() {
            return word;
        }
    }

    /**
     * A position at the price at which it could be sold.
     *
     * @param quantity shares held
     * @param unrealizedPnl dollars, half-up to two decimals, where the entry and a price are known
     * @param stopDistancePct percent of the price down to the stop, 4 decimals, negative when it was passed
     */
    public record Standing(
            BigDecimal quantity, Optional<BigDecimal> unrealizedPnl, Optional<BigDecimal> stopDistancePct) {
        public Standing {
            Objects.requireNonNull(quantity, "quantity");
            Objects.requireNonNull(unrealizedPnl, "unrealizedPnl");
            Objects.requireNonNull(stopDistancePct, "stopDistancePct");
        }
    }
}
