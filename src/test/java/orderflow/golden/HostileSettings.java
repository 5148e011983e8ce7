package orderflow.golden;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import orderflow.naive.NaivePosition;

/** Settings and positions for a hostile session, determined by its seed. */
public final class HostileSettings {

    private static final List<Map<String, String>> SETTINGS = List.of(
            Map.of("rules", "specified"),
            Map.of("rules", "specified", "large_seller_evidence", "bid_level,sell_print,ask_level"),
            Map.of(
                    "rules", "specified",
                    "volume_spike_threshold", "1.5",
                    "red_burst_threshold", "2.5",
                    "sell_ratio_threshold", "0.5",
                    "baseline_warmup_seconds", "60",
                    "min_burst_volume", "1"),
            Map.of(
                    "rules", "specified",
                    "large_order_size_threshold", "1000",
                    "alert_window_seconds", "30",
                    "baseline_warmup_seconds", "60"),
            Map.of(
                    "rules", "specified",
                    "volume_spike_threshold", "1.75",
                    "red_burst_threshold", "1.75",
                    "alert_window_seconds", "300",
                    "min_burst_volume", "4001",
                    "large_seller_evidence", "ask_level",
                    "monitoring_mode", "watchlist"),
            Map.of(
                    "rules", "rarity",
                    "rarity_minutes", "10",
                    "rarity_warmup_minutes", "5",
                    "min_alert_value", "0",
                    "exit_quiet_minutes", "1"),
            Map.of(
                    "rules", "rarity",
                    "rarity_minutes", "10",
                    "rarity_warmup_minutes", "10",
                    "sell_ratio_threshold", "0.5",
                    "alert_window_seconds", "30"),
            Map.of(
                    "rules", "rarity",
                    "rarity_minutes", "15",
                    "rarity_warmup_minutes", "5",
                    "min_alert_value", "4999.95",
                    "sell_ratio_threshold", "0.75",
                    "alert_window_seconds", "300",
                    "monitoring_mode", "watchlist"));

    private HostileSettings() {}

    /** Settings by their JSON keys. */
    public static Map<String, String> settings(long seed) {
        return SETTINGS.get(new Random(seed).nextInt(SETTINGS.size()));
    }

    /** Positions of a file, or null when there is none. */
    public static List<NaivePosition> positions(long seed) {
        Random random = new Random(seed + 1);
        NaivePosition position = new NaivePosition(
                random.nextInt(4) == 0 ? "B.C" : "A",
                new BigDecimal("333.5"),
                random.nextBoolean() ? new BigDecimal("50.0075") : null,
                random.nextBoolean() ? new BigDecimal("49.5") : null);
        return random.nextInt(3) == 0 ? List.of(position) : null;
    }
}
