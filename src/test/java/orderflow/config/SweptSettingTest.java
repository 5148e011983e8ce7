package orderflow.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweptSettingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "volume_spike_threshold=2,3.5|2 3.5",
                "volume_spike_threshold= 2 , 3.5 |2 3.5",
                "volume_spike_threshold=1.5:2:0.1|1.5 1.6 1.7 1.8 1.9 2.0",
                "sell_ratio_threshold=0.5:0.9:0.15|0.5 0.65 0.80",
                "sell_ratio_threshold=0.5:0.6:0.05,0.9|0.5 0.55 0.60 0.9",
                "large_order_size_threshold=5000:5000:1|5000",
                "min_burst_volume=1000|1000",
                "large_seller_evidence=bid_level+sell_print,sell_print|bid_level,sell_print sell_print"
            })
    void readsListsAndExactSteps(String text, String values) {
        assertThat(SweptSetting.parse(text).values()).containsExactly(values.split(" "));
    }

    @Test
    void aTenthIsATenthAfterAThousandSteps() {
        List<String> values =
                SweptSetting.parse("volume_spike_threshold=0:100:0.1").values();
        assertThat(values).hasSize(1_001).endsWith("99.9", "100.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "volume_spike_threshold|expected KEY=VALUES, was without a =",
                "volume_spike_threshold=|volume_spike_threshold: expected values parted by commas, was empty",
                "volume_spike_threshold=2,,3|volume_spike_threshold: expected values parted by commas, was '2,,3'",
                "volume_spike_treshold=2|volume_spike_treshold: unknown key; the nearest known key is volume_spike_threshold",
                "ORDER_FLOW_MIN_BURST_VOLUME=2"
                        + "|ORDER_FLOW_MIN_BURST_VOLUME: unknown key; the nearest known key is min_burst_volume",
                "log_dir=a,b|log_dir: it changes nothing of what is found; expected one of rarity_minutes,"
                        + " rarity_warmup_minutes, min_alert_value, exit_quiet_minutes, large_order_size_threshold,"
                        + " volume_spike_threshold, red_burst_threshold, alert_window_seconds, sell_ratio_threshold,"
                        + " large_seller_evidence, baseline_warmup_seconds, min_burst_volume",
                "rules=rarity,specified|rules: one sweep tries settings of one set of rules; expected a sweep for each, with"
                        + " --set rules=rarity and with --set rules=specified",
                "min_burst_volume=1:2|min_burst_volume: expected from:to:step, with from at most to and a step above 0, was 1:2",
                "min_burst_volume=1:2:0"
                        + "|min_burst_volume: expected from:to:step, with from at most to and a step above 0, was 1:2:0",
                "min_burst_volume=2:1:1"
                        + "|min_burst_volume: expected from:to:step, with from at most to and a step above 0, was 2:1:1",
                "min_burst_volume=1:x:1"
                        + "|min_burst_volume: expected from:to:step, with from at most to and a step above 0, was 1:x:1",
                "min_burst_volume=1:2000:1|expected at most 1024 combinations, was 2000 or more",
                "min_burst_volume=0:99999999999999999999:0.00000000000000000001"
                        + "|expected at most 1024 combinations, was 2147483648 or more"
            })
    void saysWhatIsWrong(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SweptSetting.parse(text))
                .withMessage(message);
    }

    @Test
    void aSettingComesOnceAndTheCombinationsAreFew() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SweptSetting.check(all("min_burst_volume=1", "min_burst_volume=2")))
                .withMessage("min_burst_volume: given twice; expected all of its values at once");
        List<SweptSetting> most =
                all("min_burst_volume=1:32:1", "large_order_size_threshold=1000:1031:1", "sell_ratio_threshold=0.5");
        SweptSetting.check(most);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SweptSetting.check(all(
                        "min_burst_volume=1:32:1",
                        "large_order_size_threshold=1000:1032:1",
                        "sell_ratio_threshold=0.5")))
                .withMessage("expected at most 1024 combinations, was 1056 or more");
    }

    @Test
    void settingsOfBothRulesHaveNoPlaceInOneSweep() {
        SweptSetting.check(all("rarity_minutes=30", "exit_quiet_minutes=5", "sell_ratio_threshold=0.5"));
        SweptSetting.check(all("min_burst_volume=1", "alert_window_seconds=60", "baseline_warmup_seconds=60"));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        SweptSetting.check(all("sell_ratio_threshold=0.5", "min_burst_volume=1", "min_alert_value=0")))
                .withMessage("expected settings of one set of rules, was min_alert_value of the rules of rarity and"
                        + " min_burst_volume of the specified rules");
    }

    private static List<SweptSetting> all(String... texts) {
        return Stream.of(texts).map(SweptSetting::parse).toList();
    }
}
