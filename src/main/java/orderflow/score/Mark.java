package orderflow.score;

import java.util.Objects;
import orderflow.alert.Alert;
import orderflow.alert.ExitSignal;
import orderflow.alert.Finding.LargeSeller;
import orderflow.alert.Finding.RareBurst;
import orderflow.alert.Finding.RareSale;
import orderflow.alert.Finding.RedBurst;
import orderflow.alert.FindingHandler;

/**
 * An alert or exit signal that was raised, reduced to what scoring asks of it.
 *
 * @param id as in the output, such as {@code AAPL-20240115-1}
 * @param timeMillis event time in milliseconds since the epoch
 */
public record Mark(String id, String symbol, long timeMillis, MarkKind kind) {

    private static final FindingHandler<MarkKind> KIND = new FindingHandler<>() {
        @Override
        public MarkKind onLargeSeller(LargeSeller seller) {
            return new MarkKind(
                    "large_seller", seller.evidence().word(), seller.severity().word());
        }

        @Override
        public MarkKind onRedBurst(RedBurst burst) {
            return new MarkKind("red_burst", "", burst.severity().word());
        }

        @Override
        public MarkKind onRareSale(RareSale sale) {
            return new MarkKind(
                    "large_seller",
                    ExitSignal.Reason.RARE_SALE.word(),
                    sale.severity().word());
        }

        @Override
        public MarkKind onRareBurst(RareBurst burst) {
            return new MarkKind("red_burst", "", burst.severity().word());
        }
    };

    public Mark {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(kind, "kind");
    }

    /** The mark of an alert. */
    public static Mark of(Alert alert) {
        return new Mark(
                alert.id(), alert.symbol(), alert.timeMillis(), alert.finding().dispatch(KIND));
    }

    /** The mark of an exit signal. */
    public static Mark of(ExitSignal signal) {
        MarkKind kind = new MarkKind(MarkKind.EXIT_SIGNAL, signal.reason().word(), "");
        return new Mark(signal.id(), signal.symbol(), signal.timeMillis(), kind);
    }
}
