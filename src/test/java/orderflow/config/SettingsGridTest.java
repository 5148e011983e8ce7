package orderflow.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import orderflow.fault.ExitCode;
import orderflow.fault.OrderFlowException;
import orderflow.fault.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsGridTest {

    @TempDir
    private Path folder;

    @Test
    void combinesAllValuesOnTopOfTheSettingsInForce() {
        SettingsGrid grid = Sources.in(folder)
                .set("min_burst_volume", "77")
                .grid("sell_ratio_threshold=0.7,0.5", "large_seller_evidence=sell_print,ask_level+bid_level");

        assertThat(grid.axes())
                .containsExactly(
                        new SettingsGrid.Axis(Setting.SELL_RATIO_THRESHOLD, List.of("0.5", "0.7")),
                        new SettingsGrid.Axis(
                                Setting.LARGE_SELLER_EVIDENCE, List.of("sell_print", "bid_level,ask_level")));
        assertThat(grid.points())
                .extracting(SettingsGrid.Point::place)
                .containsExactly(List.of(0, 0), List.of(0, 1), List.of(1, 0), List.of(1, 1));
        assertThat(grid.points()).allSatisfy(point -> {
            assertThat(point.settings().redBurst().minVolume()).isEqualTo(77);
            assertThat(point.settings().redBurst().sellRatioThreshold())
                    .isEqualTo(grid.axes().get(0).values().get(point.place().get(0)));
        });
        assertThat(grid.leftOut()).isZero();
    }

    @Test
    void aValueGivenTwiceIsTriedOnce() {
        SettingsGrid grid = Sources.in(folder)
                .grid(
                        "volume_spike_threshold=3.0,2,3",
                        "large_seller_evidence=" + "bid_level+sell_print,sell_print+bid_level");

        assertThat(grid.axes())
                .extracting(SettingsGrid.Axis::values)
                .containsExactly(List.of("2", "3.0"), List.of("bid_level,sell_print"));
    }

    @Test
    void combinationsThatBreakARuleBetweenSettingsAreLeftOutAndCounted() {
        SettingsGrid grid = Sources.in(folder).grid("volume_spike_threshold=2,3,4", "red_burst_threshold=3,4");

        assertThat(grid.points()).hasSize(5);
        assertThat(grid.leftOut()).isEqualTo(1);
        assertThat(Sources.in(folder).grid("volume_spike_threshold=2:6:1").leftOut())
                .isEqualTo(2);
    }

    @Test
    void aSweptSettingIsNotHeldAgainstWhatItReplaces() {
        SettingsGrid grid = Sources.in(folder)
                .set("red_burst_threshold", "2")
                .set("volume_spike_threshold", "nonsense")
                .grid("volume_spike_threshold=1.5,2");

        assertThat(grid.points()).hasSize(2);
    }

    @Test
    void everyProblemIsToldAtOnce() {
        assertThatThrownBy(() -> Sources.in(folder)
                        .set("rate_limit_per_second", "0")
                        .grid("volume_spike_threshold=1:11:5", "large_seller_evidence=bid_level,tea_leaves"))
                .isInstanceOfSatisfying(OrderFlowException.class, fault -> {
                    assertThat(fault.exitCode()).isEqualTo(ExitCode.SETTINGS);
                    assertThat(fault.problems())
                            .extracting(Problem::text)
                            .containsExactly(
                                    "--set: rate_limit_per_second: expected 0.05 to 100, at most 9 decimals, was 0",
                                    "--sweep: volume_spike_threshold: expected 1.5 to 10.0, at most 9 decimals, was 1",
                                    "--sweep: volume_spike_threshold: expected 1.5 to 10.0, at most 9 decimals, was 11",
                                    "--sweep: large_seller_evidence: expected any of bid_level, sell_print, ask_level, parted"
                                            + " by commas, was 'tea_leaves'");
                });
    }

    @Test
    void noCombinationLeftIsAProblem() {
        assertThatThrownBy(() -> Sources.in(folder).grid("volume_spike_threshold=5,6"))
                .isInstanceOfSatisfying(OrderFlowException.class, fault -> {
                    assertThat(fault.exitCode()).isEqualTo(ExitCode.SETTINGS);
                    assertThat(fault.problems())
                            .extracting(Problem::text)
                            .containsExactly(
                                    "default: red_burst_threshold: expected volume_spike_threshold to 100, at most 9 decimals,"
                                            + " was 4.0 (default) below volume_spike_threshold 6 (--sweep)");
                });
    }

    @Test
    void theKeyIsNotShownWhereItStandsAmongTheValues() {
        assertThatThrownBy(() -> Sources.in(folder)
                        .variable("POLYGON_API_KEY", "SECRETSECRET")
                        .grid("min_burst_volume=SECRETSECRET"))
                .isInstanceOfSatisfying(
                        OrderFlowException.class,
                        fault -> assertThat(fault.problems())
                                .extracting(Problem::text)
                                .allSatisfy(text -> assertThat(text).doesNotContain("SECRETSECRET")));
    }

    @Test
    void everySweepableSettingChangesWhatAnEngineIsGiven() {
        for (Setting<?> setting : SweptSetting.SWEEPABLE) {
            String values = setting == Setting.LARGE_SELLER_EVIDENCE ? "bid_level,ask_level" : valuesOf(setting);
            List<SettingsGrid.Point> points =
                    Sources.in(folder).grid(setting.key() + "=" + values).points();
            Settings one = points.get(0).settings();
            Settings other = points.get(1).settings();
            assertThat(List.of(one.redBurst(), one.largeSeller(), one.exit()))
                    .as(setting.key())
                    .isNotEqualTo(List.of(other.redBurst(), other.largeSeller(), other.exit()));
        }
    }

    private static String valuesOf(Setting<?> setting) {
        String value = setting.defaultText().orElseThrow();
        return setting == Setting.LARGE_ORDER_SIZE_THRESHOLD || setting == Setting.MIN_BURST_VOLUME
                ? value + ",5000"
                : value + "," + value + (value.contains(".") ? "1" : ".1");
    }
}
