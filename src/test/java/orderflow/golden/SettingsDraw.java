package orderflow.golden;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Several settings at once, drawn from few values each, so that some of their detectors are the same. */
final class SettingsDraw {

    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("rules", List.of("specified", "rarity")),
            Map.entry("large_order_size_threshold", List.of("1000", "4000", "10000")),
            Map.entry("volume_spike_threshold", List.of("1.5", "1.75", "3.0")),
            Map.entry("red_burst_threshold", List.of("3.0", "4.0", "9.5")),
            Map.entry("alert_window_seconds", List.of("30", "120", "300")),
            Map.entry("sell_ratio_threshold", List.of("0.5", "0.60", "0.999")),
            Map.entry(
                    "large_seller_evidence",
                    List.of("bid_level,sell_print", "ask_level", "sell_print,ask_level", "bid_level")),
            Map.entry("baseline_warmup_seconds", List.of("60", "120", "300")),
            Map.entry("min_burst_volume", List.of("1", "1000", "4001")),
            Map.entry("rarity_minutes", List.of("10", "15", "60")),
            Map.entry("rarity_warmup_minutes", List.of("5", "10")),
            Map.entry("min_alert_value", List.of("0", "4999.95", "50000")),
            Map.entry("exit_quiet_minutes", List.of("1", "30")));

    private SettingsDraw() {}

    /** Up to twelve settings, on top of these, which name the rules; determined by the seed. */
    static List<Map<String, String>> on(Map<String, String> base, long seed) {
        Random random = new Random(seed);
        List<Map<String, String>> drawn = new ArrayList<>();
        int count = 2 + random.nextInt(11);
        int changed = 1 + random.nextInt(VALUES.size());
        for (int i = 0; i < count; i++) {
            Map<String, String> one = new HashMap<>(base);
            List<String> keys = VALUES.keySet().stream().sorted().toList();
            for (int change = 0; change < changed; change++) {
                String key = keys.get(random.nextInt(keys.size()));
                one.put(key, VALUES.get(key).get(random.nextInt(VALUES.get(key).size())));
            }
            keepInOrder(one);
            drawn.add(one);
        }
        return drawn;
    }

    /**
     * Raises a critical threshold that would lie below the one for warnings, and shortens a warm-up that would be longer
     * than a rarity, which no settings have.
     */
    private static void keepInOrder(Map<String, String> one) {
        String rare = one.getOrDefault("rarity_minutes", "60");
        String warmup = one.getOrDefault("rarity_warmup_minutes", "15");
        if (new BigDecimal(warmup).compareTo(new BigDecimal(rare)) > 0) {
            one.put("rarity_warmup_minutes", rare);
        }
        String spike = one.getOrDefault("volume_spike_threshold", "3.0");
        String critical = one.getOrDefault("red_burst_threshold", "4.0");
        if (new BigDecimal(critical).compareTo(new BigDecimal(spike)) < 0) {
            one.put("red_burst_threshold", spike);
        }
    }
}
