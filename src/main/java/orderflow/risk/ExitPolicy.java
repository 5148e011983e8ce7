package orderflow.risk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import orderflow.alert.Alert;
import orderflow.alert.ExitSignal.Reason;
import orderflow.alert.Finding.LargeSeller;
import orderflow.alert.Finding.RedBurst;
import orderflow.alert.FindingHandler;
import orderflow.alert.Severity;

/**
 * Decides after each alert of one symbol whether to advise to leave it.
 *
 * <p>A critical red burst does, and so does a large seller that makes three or more of them no longer ago than the
 * window. While less than the window has passed since the last signal, none is raised, for any reason, nor made up for
 * later. Parameters: the window in milliseconds, of {@link ExitSettings}, and {@link ExitSettings#LARGE_SELLERS}, a
 * number of alerts.
 *
 * <p>Fooled by all that fools the detectors. Source: the specification of this tool, no published method. Memory: the
 * large-seller alerts of the last window and {@value #SLACK_MILLIS} ms, at most twice as many, {@value #FIRST_SWEEP} at
 * least, while one of a wrong time is the oldest. Not thread-safe.
 */
public final class ExitPolicy {

    /** Trades, quotes and books run on clocks of their own: an alert is kept until none of them can still count it. */
    private static final long SLACK_MILLIS = 600_000;

    private static final int FIRST_SWEEP = 64;

    /** An exit that is due, before it has a number. */
    public record Decision(Reason reason, List<String> alertIds) {}

    /** What an alert can be a reason for. */
    private static final FindingHandler<Reason> REASON = new FindingHandler<>() {
        @Override
        public Reason onLargeSeller(LargeSeller seller) {
            return Reason.LARGE_SELLERS;
        }

        @Override
        public Reason onRedBurst(RedBurst burst) {
            return Reason.RED_BURST;
        }
    };

    private record Counted(long timeMillis, String id) {}

    private final long windowMillis;
    private final Deque<Counted> largeSellers = new ArrayDeque<>();
    private int sweepAt = FIRST_SWEEP;
    private long lastSellerMillis;
    private boolean signalled;
    private long lastSignalMillis;

    /** A policy for one symbol. */
    public ExitPolicy(ExitSettings settings) {
        this.windowMillis = settings.windowMillis();
    }

    /**
     * Takes an alert; answers the exit it makes due.
     *
     * @param held whether the symbol gets exit signals at all
     */
    public Optional<Decision> onAlert(Alert alert, boolean held) {
        Reason reason = alert.finding().dispatch(REASON);
        if (reason == Reason.LARGE_SELLERS) {
            remember(alert);
        }
        if (!held || isWithheld(alert.timeMillis())) {
            return Optional.empty();
        }
        Optional<Decision> due = switch (reason) {
            case LARGE_SELLERS -> countLargeSellers(alert);
            case RED_BURST -> judgeBurst(alert);
        };
        if (due.isPresent()) {
            signalled = true;
            lastSignalMillis = alert.timeMillis();
        }
        return due;
    }

    /** Forgets the alerts counted, as after a gap; the withholding goes on. */
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
        return ids.size() < ExitSettings.LARGE_SELLERS
                ? Optional.empty()
                : Optional.of(new Decision(Reason.LARGE_SELLERS, ids));
    }

    private static Optional<Decision> judgeBurst(Alert alert) {
        return alert.severity() == Severity.CRITICAL
                ? Optional.of(new Decision(Reason.RED_BURST, List.of(alert.id())))
                : Optional.empty();
    }

    /** A signal from the future, left by a wrong time, must not silence the symbol: so the distance counts. */
    private boolean isWithheld(long timeMillis) {
        return signalled && Math.abs(timeMillis - lastSignalMillis) < windowMillis;
    }
}
