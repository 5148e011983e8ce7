package orderflow.risk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import orderflow.alert.Alert;
import orderflow.alert.ExitSignal.Reason;
import orderflow.alert.Finding.LargeSeller;
import orderflow.alert.Finding.RareBurst;
import orderflow.alert.Finding.RareSale;
import orderflow.alert.Finding.RedBurst;
import orderflow.alert.FindingHandler;
import orderflow.alert.Severity;

/**
 * Decides after each alert of one symbol whether to advise to leave it, by the specified rules.
 *
 * <p>A critical red burst does, and so does a large seller that makes three or more of them no longer ago than the
 * window. While less than the window has passed since the last signal, none is raised, for any reason, nor made up for
 * later. Parameters: the window in milliseconds, of {@link SpecifiedExitSettings}, and
 * {@link SpecifiedExitSettings#LARGE_SELLERS}, a number of alerts.
 *
 * <p>Fooled by all that fools the detectors. Source: the specification of this tool, no published method. Memory: the
 * large-seller alerts of the last window and {@value #SLACK_MILLIS} ms, at most twice as many, {@value #FIRST_SWEEP} at
 * least, while one of a wrong time is the oldest. Not thread-safe.
 */
public final class SpecifiedExitPolicy implements ExitPolicy {

    /** Trades, quotes and books run on clocks of their own: an alert is kept until none of them can still count it. */
    private static final long SLACK_MILLIS = 600_000;

    private static final int FIRST_SWEEP = 64;

    /** What an alert can be a reason for. */
    private static final FindingHandler<Optional<Reason>> REASON = new FindingHandler<>() {
        @Override
        public Optional<Reason> onLargeSeller(LargeSeller seller) {
            return Optional.of(Reason.LARGE_SELLERS);
        }

        @Override
        public Optional<Reason> onRedBurst(RedBurst burst) {
            return Optional.of(Reason.RED_BURST);
        }

        @Override
        public Optional<Reason> onRareSale(RareSale sale) {
            return Optional.empty();
        }

        @Override
        public Optional<Reason> onRareBurst(RareBurst burst) {
            return Optional.empty();
        }
    };

    private record Counted(long timeMillis, String id) {}

    private final long windowMillis;
    private final Deque<Counted> largeSellers = new ArrayDeque<>();
    private final Withholding withholding;
    private int sweepAt = FIRST_SWEEP;
    private long lastSellerMillis;

    /** A policy for one symbol. */
    public SpecifiedExitPolicy(SpecifiedExitSettings settings) {
        this.windowMillis = settings.windowMillis();
        this.withholding = new Withholding(windowMillis);
    }

    @Override
    public Optional<Decision> onAlert(Alert alert, boolean held) {
        Optional<Reason> reason = alert.finding().dispatch(REASON);
        if (reason.isEmpty()) {
            return Optional.empty();
        }
        if (reason.get() == Reason.LARGE_SELLERS) {
            remember(alert);
        }
        if (!held || withholding.covers(alert.timeMillis())) {
            return Optional.empty();
        }
        Optional<Decision> due = reason.get() == Reason.LARGE_SELLERS ? countLargeSellers(alert) : judgeBurst(alert);
        if (due.isPresent()) {
            withholding.begin(alert.timeMillis());
        }
        return due;
    }

    @Override
    public void restart() {
        largeSellers.clear();
    }

    private void remember(Alert alert) {
        // One wrong time must not make forget what came before it.
        long oldestMillis = Math.min(alert.timeMillis(), lastSellerMillis) - windowMillis - SLACK_MILLIS;
        while (!largeSellers.isEmpty() && largeSellers.getFirst().timeMillis() < oldestMillis) {
            largeSellers.removeFirst();
        }
        // Nor keep what lies behind it.
        if (largeSellers.size() == sweepAt) {
            largeSellers.removeIf(counted -> counted.timeMillis() < oldestMillis);
            sweepAt = Math.max(FIRST_SWEEP, 2 * largeSellers.size());
        }
        largeSellers.addLast(new Counted(alert.timeMillis(), alert.id()));
        lastSellerMillis = alert.timeMillis();
    }

    /** Alerts held. */
    int remembered() {
        return largeSellers.size();
    }

    private Optional<Decision> countLargeSellers(Alert alert) {
        List<String> ids = largeSellers.stream()
                .filter(counted -> alert.timeMillis() - counted.timeMillis() <= windowMillis)
                .map(Counted::id)
                .toList();
        return ids.size() < SpecifiedExitSettings.LARGE_SELLERS
                ? Optional.empty()
                : Optional.of(new Decision(Reason.LARGE_SELLERS, ids));
    }

    private static Optional<Decision> judgeBurst(Alert alert) {
        return alert.severity() == Severity.CRITICAL
                ? Optional.of(new Decision(Reason.RED_BURST, List.of(alert.id())))
                : Optional.empty();
    }
}
