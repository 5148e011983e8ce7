package orderflow.score;

import java.util.Objects;

/**
 * The kind of an alert or exit signal, in the words of the JSON output; kinds are what figures are given for.
 *
 * @param type {@code large_seller}, {@code red_burst} or {@code exit_signal}
 * @param evidence what showed the large seller, or the reason of the exit signal; empty for a red burst
 * @param severity {@code warning} or {@code critical}; empty for an exit signal
 */
public record MarkKind(String type, String evidence, String severity) implements Comparable<MarkKind> {

    /** The type of exit signals. */
    public static final String EXIT_SIGNAL = "exit_signal";

    public MarkKind {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(severity, "severity");
    }

    /** True for an exit signal, false for an alert. */
    public boolean isExitSignal() {
        return type.equals(EXIT_SIGNAL);
    }

    /** Alerts before exit signals, then by type, evidence and severity, warnings first. */
    @Override
    public int compareTo(MarkKind other) {
        int order = Boolean.compare(isExitSignal(), other.isExitSignal());
        if (order == 0) {
            order = type.compareTo(other.type);
        }
        if (order == 0) {
            order = evidence.compareTo(other.evidence);
        }
        return order != 0 ? order : other.severity.compareTo(severity);
    }
}
