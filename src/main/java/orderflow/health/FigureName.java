package orderflow.health;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The figures there are, in the order in which performance data gives them. */
public enum FigureName {
    /** Age of the newest record at its arrival at the running watch. */
    LAG("ms", "1000", "5000"),
    /** Time for one answer by REST. */
    REST("ms", "1000", "5000"),
    /** How far this machine's clock is from the server's, in either direction; a watch corrects it. */
    SKEW("ms", "2000", ""),
    /** Free space where the log folder is. */
    FREE("MB", "500:", "100:"),
    /** What has arrived at the running watch and waits for its engine. */
    QUEUE("B", "1048576", "8388608"),
    /** Gaps in what the running watch saw. */
    GAPS("", "", ""),
    /** Lines that the running watch dropped. */
    DROPPED("", "", ""),
    /** Since the last alert or exit signal in the audit log. */
    ALERT_AGE("s", "", ""),
    /** Since the last record in the audit log. */
    RECORD_AGE("s", "", ""),
    /** Calls by REST in the last minute, as {@code api.log} has them. */
    CALLS("", "", ""),
    /** Those of them that were answered with 429. */
    REFUSED("", "0", ""),
    /** Until the next opening of the market. */
    OPENS("s", "", "");

    private final String unit;
    private final String warning;
    private final String critical;

    FigureName(String unit, String warning, String critical) {
        this.unit = unit;
        this.warning = warning;
        this.critical = critical;
    }

    /** The name as it is written. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The unit as it is written behind a number; may be empty. */
    public String unit() {
        return unit;
    }

    /** What is all right unless the user says otherwise; empty where anything is. */
    Optional<Range> usualWarning() {
        return warning.isEmpty() ? Optional.empty() : Optional.of(Range.parse(warning));
    }

    /** As {@link #usualWarning()}, for what is critical. */
    Optional<Range> usualCritical() {
        return critical.isEmpty() ? Optional.empty() : Optional.of(Range.parse(critical));
    }

    /** The figure of a name, where there is one. */
    public static Optional<FigureName> named(String word) {
        return Arrays.stream(values()).filter(name -> name.word().equals(word)).findFirst();
    }

    /** All names as they are written. */
    public static List<String> words() {
        return Arrays.stream(values()).map(FigureName::word).toList();
    }
}
