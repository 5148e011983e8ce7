package orderflow.sink;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import orderflow.alert.ExitSignal;
import orderflow.alert.Severity;
import orderflow.fault.RejectionCode;

/**
 * What a run read, found, and could not use; maps are shown in their own order.
 *
 * @param span event times seen
 * @param events records by kind in words: {@code trades}, {@code quotes}
 * @param rules in words: which rules decided, and, where they were not stated, what implied them
 * @param alerts by type in words, and severity
 * @param exitSignals by reason
 * @param rejected records that broke a rule of the data, or were warned about
 * @param passedOver records that say nothing about the present order flow, by reason in words
 * @param gaps how often the view of the market broke off
 * @param gapMillis how long it was away, as far as the gaps say
 * @param elapsed of the run by the clock on the wall
 */
public record RunFigures(
        TimeSpan span,
        Map<String, Long> events,
        List<String> rules,
        Map<String, Map<Severity, Long>> alerts,
        Map<ExitSignal.Reason, Long> exitSignals,
        Map<RejectionCode, Tally> rejected,
        Map<String, Tally> passedOver,
        long gaps,
        long gapMillis,
        Duration elapsed) {

    public RunFigures {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(events, "events");
        rules = List.copyOf(rules);
        Objects.requireNonNull(alerts, "alerts");
        Objects.requireNonNull(exitSignals, "exitSignals");
        Objects.requireNonNull(rejected, "rejected");
        Objects.requireNonNull(passedOver, "passedOver");
        Objects.requireNonNull(elapsed, "elapsed");
    }

    /**
     * A number of records, and where the first of them stands.
     *
     * @param firstPlace {@code file:line}, or empty where it is not known
     */
    public record Tally(long count, String firstPlace) {
        public Tally {
            Objects.requireNonNull(firstPlace, "firstPlace");
        }
    }
}
