package orderflow.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingLimitsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data_source | polygon",
                "rules | rarity",
                "rules | specified",
                "rarity_minutes | 15",
                "rarity_minutes | 390",
                "rarity_warmup_minutes | 5",
                "rarity_warmup_minutes | 60",
                "min_alert_value | 0",
                "min_alert_value | 0.01",
                "min_alert_value | 999999999999.99",
                "exit_quiet_minutes | 1",
                "exit_quiet_minutes | 390",
                "large_order_size_threshold | 1000",
                "large_order_size_threshold | 1001",
                "large_order_size_threshold | 999999999999",
                "large_order_size_threshold | 1e4",
                "volume_spike_threshold | 1.5",
                "volume_spike_threshold | 1.500000001",
                "red_burst_threshold | 3.0",
                "red_burst_threshold | 3.000000001",
                "red_burst_threshold | 99.999999999",
                "red_burst_threshold | 100",
                "red_burst_threshold | 100.00000000000",
                "alert_window_seconds | 30",
                "alert_window_seconds | 30.001",
                "alert_window_seconds | 299.999",
                "alert_window_seconds | 300",
                "monitoring_mode | positions_only",
                "monitoring_mode | watchlist",
                "sell_ratio_threshold | 0.50",
                "sell_ratio_threshold | .5",
                "sell_ratio_threshold | 0.500000001",
                "sell_ratio_threshold | 0.999999999",
                "sell_ratio_threshold | 1",
                "large_seller_evidence | bid_level",
                "large_seller_evidence | sell_print",
                "large_seller_evidence | ask_level",
                "large_seller_evidence | ask_level, bid_level ,sell_print",
                "baseline_warmup_seconds | 60",
                "baseline_warmup_seconds | 60.001",
                "baseline_warmup_seconds | 300",
                "min_burst_volume | 1",
                "min_burst_volume | 2",
                "min_burst_volume | 999999999999",
                "rate_limit_per_second | 0.05",
                "rate_limit_per_second | 0.050000001",
                "rate_limit_per_second | 100",
                "log_dir | a folder/with blanks",
                "rest_url | https://api.polygon.io",
                "websocket_url | wss://delayed.massive.com/stocks",
            })
    void whatLiesWithinTheLimitsIsTaken(String key, String value) {
        assertThat(Sources.in(folder).set(key, value).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data_source | Polygon | expected polygon, was 'Polygon'",
                "rules | Rarity | expected rarity or specified, was 'Rarity'",
                "rarity_minutes | 9 | expected whole minutes, 10 to 390, was 9",
                "rarity_minutes | 391 | expected whole minutes, 10 to 390, was 391",
                "rarity_minutes | 60.5 | expected whole minutes, 10 to 390, was 60.5",
                "rarity_warmup_minutes | 4 | expected whole minutes, 5 to rarity_minutes, was 4",
                "rarity_warmup_minutes | 61 | expected whole minutes, 5 to rarity_minutes, was 61 (--set) above rarity_minutes 60 (default)",
                "min_alert_value | -0.01 | expected dollars, at least 0 and below 10^12, at most 2 decimals, was -0.01",
                "min_alert_value | 0.001 | expected dollars, at least 0 and below 10^12, at most 2 decimals, was 0.001",
                "min_alert_value | 1000000000000 | expected dollars, at least 0 and below 10^12, at most 2 decimals, was 1000000000000",
                "exit_quiet_minutes | 0 | expected whole minutes, 1 to 390, was 0",
                "exit_quiet_minutes | 391 | expected whole minutes, 1 to 390, was 391",
                "large_order_size_threshold | 999 | expected whole shares, at least 1000 and below 10^12, was 999",
                "large_order_size_threshold | 999.999 | expected whole shares, at least 1000 and below 10^12, was 999.999",
                "large_order_size_threshold | 1000.5 | expected whole shares, at least 1000 and below 10^12, was 1000.5",
                "large_order_size_threshold | 1000000000000 | expected whole shares, at least 1000 and below 10^12, was 1000000000000",
                "large_order_size_threshold | -10000 | expected whole shares, at least 1000 and below 10^12, was -10000",
                "large_order_size_threshold | 10,000 | expected whole shares, at least 1000 and below 10^12, was 10,000",
                "large_order_size_threshold | 1e999 | expected whole shares, at least 1000 and below 10^12, was 1e999",
                "large_order_size_threshold | 1e9999999999 | expected whole shares, at least 1000 and below 10^12, was 1e9999999999",
                "large_order_size_threshold | '' | expected whole shares, at least 1000 and below 10^12, was empty",
                "volume_spike_threshold | 1.499999999 | expected 1.5 to 10.0, at most 9 decimals, was 1.499999999",
                "volume_spike_threshold | 10.000000001 | expected 1.5 to 10.0, at most 9 decimals, was 10.000000001",
                "volume_spike_threshold | 3.0000000001 | expected 1.5 to 10.0, at most 9 decimals, was 3.0000000001",
                "volume_spike_threshold | NaN | expected 1.5 to 10.0, at most 9 decimals, was NaN",
                "volume_spike_threshold | 3x | expected 1.5 to 10.0, at most 9 decimals, was 3x",
                "volume_spike_threshold | ٣ | expected 1.5 to 10.0, at most 9 decimals, was ٣",
                "red_burst_threshold | 100.000000001 | expected volume_spike_threshold to 100, at most 9 decimals, was 100.000000001",
                "alert_window_seconds | 29.999 | expected 30 to 300 seconds, at most 3 decimals, was 29.999",
                "alert_window_seconds | 300.001 | expected 30 to 300 seconds, at most 3 decimals, was 300.001",
                "alert_window_seconds | 30.0001 | expected 30 to 300 seconds, at most 3 decimals, was 30.0001",
                "monitoring_mode | all | expected positions_only or watchlist, was 'all'",
                "monitoring_mode | '' | expected positions_only or watchlist, was empty",
                "sell_ratio_threshold | 0.499999999 | expected 0.50 to 1.0, at most 9 decimals, was 0.499999999",
                "sell_ratio_threshold | 1.000000001 | expected 0.50 to 1.0, at most 9 decimals, was 1.000000001",
                "large_seller_evidence | '' | expected any of bid_level, sell_print, ask_level, parted by commas, was empty",
                "large_seller_evidence | bid_level, | expected any of bid_level, sell_print, ask_level, parted by commas, was empty",
                "large_seller_evidence | bid,bid_level,x | expected any of bid_level, sell_print, ask_level, parted by commas, was 'bid', 'x'",
                "baseline_warmup_seconds | 59.999 | expected 60 to 300 seconds, at most 3 decimals, was 59.999",
                "baseline_warmup_seconds | 300.001 | expected 60 to 300 seconds, at most 3 decimals, was 300.001",
                "min_burst_volume | 0 | expected whole shares, at least 1 and below 10^12, was 0",
                "min_burst_volume | 1.5 | expected whole shares, at least 1 and below 10^12, was 1.5",
                "rate_limit_per_second | 0.049999999 | expected 0.05 to 100, at most 9 decimals, was 0.049999999",
                "rate_limit_per_second | 100.000000001 | expected 0.05 to 100, at most 9 decimals, was 100.000000001",
                "log_dir | '' | expected a folder that can be written, was empty",
                "log_dir | ~/logs | expected a folder that can be written, was '~/logs'; ~ is a shell's word for the home folder, write the whole path",
            })
    void whatLiesBeyondTheLimitsIsNamedWithThem(String key, String value, String message) {
        assertThat(Sources.in(folder).set(key, value).problems()).containsExactly("--set: " + key + ": " + message);
    }

    @Test
    void aFolderNameThatNoSystemHasIsRefused() {
        assertThat(Sources.in(folder).set("log_dir", "a\0b").problems())
                .containsExactly("--set: log_dir: expected a folder that can be written, was 'a\\u0000b'");
    }

    @Test
    void theBurstThresholdMayEqualTheSpikeThreshold() {
        assertThat(Sources.in(folder)
                        .set("volume_spike_threshold", "10.0")
                        .set("red_burst_threshold", "10")
                        .problems())
                .isEmpty();
    }

    @Test
    void theBurstThresholdBelowTheSpikeThresholdIsToldWithBothOrigins() {
        assertThat(Sources.in(folder)
                        .variable("ORDER_FLOW_VOLUME_SPIKE_THRESHOLD", "4.000000001")
                        .problems())
                .containsExactly(
                        "default: red_burst_threshold: expected volume_spike_threshold to 100, at most 9 decimals,"
                                + " was 4.0 (default) below volume_spike_threshold 4.000000001"
                                + " (ORDER_FLOW_VOLUME_SPIKE_THRESHOLD); set red_burst_threshold as well, for"
                                + " instance to 4.000000001");
    }

    @Test
    void theWarmUpMayEqualTheRarity() {
        assertThat(Sources.in(folder)
                        .set("rarity_minutes", "10")
                        .set("rarity_warmup_minutes", "10")
                        .problems())
                .isEmpty();
    }

    @Test
    void aRarityBelowTheUsualWarmUpNeedsAShorterWarmUp() {
        assertThat(Sources.in(folder)
                        .variable("ORDER_FLOW_RARITY_MINUTES", "14")
                        .problems())
                .containsExactly("default: rarity_warmup_minutes: expected whole minutes, 5 to rarity_minutes,"
                        + " was 15 (default) above rarity_minutes 14 (ORDER_FLOW_RARITY_MINUTES);"
                        + " set rarity_warmup_minutes as well, for instance to 14");
    }

    @Test
    void settingsWithoutEffectNeedNotFitTogetherButKeepTheirOwnLimits() {
        assertThat(Sources.in(folder)
                        .set("rules", "specified")
                        .set("rarity_minutes", "10")
                        .problems())
                .isEmpty();
        assertThat(Sources.in(folder)
                        .set("rules", "rarity")
                        .set("volume_spike_threshold", "6")
                        .problems())
                .isEmpty();
        assertThat(Sources.in(folder)
                        .set("rules", "specified")
                        .set("rarity_minutes", "9")
                        .problems())
                .containsExactly("--set: rarity_minutes: expected whole minutes, 10 to 390, was 9");
    }

    @Test
    void underUnknownRulesEveryRelationIsChecked() {
        assertThat(Sources.in(folder)
                        .set("rules", "rare")
                        .set("rarity_minutes", "10")
                        .set("volume_spike_threshold", "6")
                        .problems())
                .hasSize(3);
    }

    @Test
    void aLongValueIsCutInTheMessage() {
        assertThat(Sources.in(folder).set("data_source", "x".repeat(5_000)).problems())
                .containsExactly("--set: data_source: expected polygon, was '" + "x".repeat(60) + "...'");
    }
}
