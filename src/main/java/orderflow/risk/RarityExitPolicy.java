package orderflow.risk;

import java.util.List;
import java.util.Optional;
import orderflow.alert.Alert;
import orderflow.alert.ExitSignal.Reason;
import orderflow.alert.Finding;
import orderflow.alert.FindingHandler;
import orderflow.alert.Severity;

/**
 * Decides after each alert of one symbol whether to advise to leave it, by the rules of rarity.
 *
 * <p>A critical large sale does, a red burst never. While less than the quiet time has passed since the last signal, none
 * is raised nor made up for later. Parameter: the quiet time in milliseconds, of {@link RarityExitSettings}. Source: own
 * measurements, see {@code docs/detectors.md}. Not thread-safe.
 */
public final class RarityExitPolicy implements ExitPolicy {

    private static final FindingHandler<Boolean> IS_REASON = new FindingHandler<>() {
        @Override
        public Boolean onLargeSeller(Finding.LargeSeller seller) {
            return false;
        }

        @Override
        public Boolean onRedBurst(Finding.RedBurst burst) {
            return false;
        }

        @Override
        public Boolean onRareSale(Finding.RareSale sale) {
            return sale.severity() == Severity.CRITICAL;
        }

        @Override
        public Boolean onRareBurst(Finding.RareBurst burst) {
            return false;
        }
    };

    private final Withholding withholding;

    /** A policy for one symbol. */
    public RarityExitPolicy(RarityExitSettings settings) {
        this.withholding = new Withholding(settings.quietMillis());
    }

    @Override
    public Optional<Decision> onAlert(Alert alert, boolean held) {
        if (!held || !alert.finding().dispatch(IS_REASON) || withholding.covers(alert.timeMillis())) {
            return Optional.empty();
        }
        withholding.begin(alert.timeMillis());
        return Optional.of(new Decision(Reason.RARE_SALE, List.of(alert.id())));
    }

    @Override
    public void restart() {
        // It counts nothing together.
    }
}
