package orderflow.sink;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import orderflow.alert.Alert;
import orderflow.alert.AlertSink;
import orderflow.alert.ExitSignal;
import orderflow.alert.Finding.LargeSeller;
import orderflow.alert.Finding.RareBurst;
import orderflow.alert.Finding.RareSale;
import orderflow.alert.Finding.RedBurst;
import orderflow.alert.FindingHandler;
import orderflow.alert.Severity;

/** Counts what is raised, for the summary and the exit code. Written on the engine's thread; read it there or after. */
public final class AlertCounter implements AlertSink {

    /** The type of an alert in the words of the summary. */
    private static final FindingHandler<String> TYPE = new FindingHandler<>() {
        @Override
        public String onLargeSeller(LargeSeller seller) {
            return "large seller";
        }

        @Override
        public String onRedBurst(RedBurst burst) {
            return "red burst";
        }

        @Override
        public String onRareSale(RareSale sale) {
            return "large sale";
        }

        @Override
        public String onRareBurst(RareBurst burst) {
            return "red burst";
        }
    };

    private final Map<String, Map<Severity, Long>> alerts = new TreeMap<>();
    private final Map<ExitSignal.Reason, Long> exitSignals = new EnumMap<>(ExitSignal.Reason.class);

    @Override
    public void onAlert(Alert alert) {
        alerts.computeIfAbsent(alert.finding().dispatch(TYPE), added -> new EnumMap<>(Severity.class))
                .merge(alert.severity(), 1L, Long::sum);
    }

    @Override
    public void onExitSignal(ExitSignal signal) {
        exitSignals.merge(signal.reason(), 1L, Long::sum);
    }

    /** Alerts by type in words, and severity; what did not occur is left out. */
    public Map<String, Map<Severity, Long>> alerts() {
        return alerts;
    }

    /** Exit signals by reason; what did not occur is left out. */
    public Map<ExitSignal.Reason, Long> exitSignals() {
        return exitSignals;
    }

    /** True when at least one alert was raised. */
    public boolean hasAlerts() {
        return !alerts.isEmpty();
    }

    /** True when at least one exit signal was raised. */
    public boolean hasExitSignals() {
        return !exitSignals.isEmpty();
    }
}
