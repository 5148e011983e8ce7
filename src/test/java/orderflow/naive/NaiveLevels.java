package orderflow.naive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The large levels of one side: which are there, and when each last alerted. */
final class NaiveLevels {

    private final BigDecimal threshold;
    private final long window;
    private Set<BigDecimal> there = new HashSet<>();
    private final Map<BigDecimal, Long> alertedAt = new HashMap<>();
    private final Map<BigDecimal, String> alertedAs = new HashMap<>();

    NaiveLevels(NaiveSettings settings) {
        this.threshold = settings.number("large_order_size_threshold");
        this.window = settings.millis("alert_window_seconds");
    }

    /** The severity of a size, which is large. */
    static String severity(BigDecimal size, BigDecimal threshold) {
        return size.compareTo(threshold.multiply(new BigDecimal(2))) >= 0 ? "critical" : "warning";
    }

    /** Takes what is displayed now, best price first, and returns the levels to alert on, in that order. */
    List<NaiveLevel> show(long time, List<NaiveLevel> displayed) {
        Set<BigDecimal> thereNow = new HashSet<>();
        List<NaiveLevel> alerts = new ArrayList<>();
        for (NaiveLevel level : displayed) {
            if (level.size().compareTo(threshold) < 0) {
                continue;
            }
            BigDecimal price = level.price();
            thereNow.add(price);
            String severity = severity(level.size(), threshold);
            boolean quiet =
                    there.contains(price) || alertedAt.containsKey(price) && time - alertedAt.get(price) <= window;
            boolean grown = "warning".equals(alertedAs.get(price)) && severity.equals("critical");
            if (!quiet || grown) {
                alerts.add(level);
                alertedAt.put(price, time);
                alertedAs.put(price, severity);
            }
        }
        there = thereNow;
        return alerts;
    }
}
