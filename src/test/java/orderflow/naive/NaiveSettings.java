package orderflow.naive;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Settings by their keys, the defaults where none is given. */
final class NaiveSettings {

    /** Those of the specified rules alone, which imply them. */
    private static final Map<String, String> SPECIFIED = Map.of(
            "large_order_size_threshold", "10000",
            "volume_spike_threshold", "3.0",
            "red_burst_threshold", "4.0",
            "large_seller_evidence", "bid_level,sell_print",
            "baseline_warmup_seconds", "120",
            "min_burst_volume", "1000");

    private static final Map<String, String> RARITY = Map.of(
            "rarity_minutes", "60",
            "rarity_warmup_minutes", "15",
            "min_alert_value", "50000",
            "exit_quiet_minutes", "30");

    private static final Map<String, String> BOTH = Map.of(
            "rules", "rarity",
            "alert_window_seconds", "120",
            "monitoring_mode", "positions_only",
            "sell_ratio_threshold", "0.60");

    private final Map<String, String> values = new HashMap<>();

    NaiveSettings(Map<String, String> given) {
        values.putAll(SPECIFIED);
        values.putAll(RARITY);
        values.putAll(BOTH);
        if (given.keySet().stream().anyMatch(SPECIFIED::containsKey)) {
            values.put("rules", "specified");
        }
        given.forEach((key, value) -> {
            if (values.put(key, value) == null) {
                throw new IllegalArgumentException("expected a key of " + values.keySet() + ", was " + key);
            }
        });
    }

    boolean byRarity() {
        return values.get("rules").equals("rarity");
    }

    BigDecimal number(String key) {
        return new BigDecimal(values.get(key));
    }

    long millis(String key) {
        return number(key).multiply(new BigDecimal(1000)).longValueExact();
    }

    boolean looksAt(String evidence) {
        return List.of(values.get("large_seller_evidence").split(",")).contains(evidence);
    }

    boolean positionsOnly() {
        return values.get("monitoring_mode").equals("positions_only");
    }
}
