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
                                            + " was 4.0 (default) below volume_spike_threshold 6 (--sweep); set"
                                            + " red_burst_threshold as well, for instance to 6");
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
    void aSweptSettingOfTheSpecifiedRulesImpliesThem() {
        SettingsGrid grid = Sources.in(folder)
                .set("large_order_size_threshold", "2000")
                .grid("sell_ratio_threshold=0.5,0.6", "min_burst_volume=1,2");

        assertThat(grid.points())
                .hasSize(4)
                .allSatisfy(point -> assertThat(point.settings().rulesInForce().text())
                        .isEqualTo("specified, implied by min_burst_volume (--sweep)"));
        assertThat(grid.warnings()).isEmpty();
    }

    @Test
    void aSweptSettingOfBothRulesImpliesNone() {
        assertThat(Sources.in(folder).grid("sell_ratio_threshold=0.5,0.6").points())
                .allSatisfy(point ->
                        assertThat(point.settings().rulesInForce().text()).isEqualTo("rarity"));
    }

    @Test
    void aSweptSettingIsNotWarnedOfAndAnotherWithoutEffectIs() {
        SettingsGrid grid = Sources.in(folder)
                .set("rarity_minutes", "45")
                .set("min_burst_volume", "5")
                .grid("min_burst_volume=1,2");

        assertThat(grid.warnings())
                .extracting(Problem::text)
                .containsExactly("--set: rarity_minutes: has no effect: it belongs to the rules of rarity, and the"
                        + " specified rules are in force, implied by min_burst_volume (--sweep)");
    }

    @Test
    void sweepingASettingWithoutEffectIsAProblem() {
        assertThatThrownBy(() -> Sources.in(folder)
                        .set("rate_limit_per_second", "0")
                        .variable("ORDER_FLOW_RULES", "rarity")
                        .grid("min_burst_volume=1,2"))
                .isInstanceOfSatisfying(OrderFlowException.class, fault -> {
                    assertThat(fault.exitCode()).isEqualTo(ExitCode.SETTINGS);
                    assertThat(fault.problems())
                            .extracting(Problem::text)
                            .containsExactly(
                                    "--set: rate_limit_per_second: expected 0.05 to 100, at most 9 decimals, was 0",
                                    "--sweep: min_burst_volume: has no effect: it belongs to the specified rules, and the"
                                            + " rules of rarity are in force (ORDER_FLOW_RULES); --set rules=specified"
                                            + " puts its own in force");
                });
        assertThatThrownBy(() -> Sources.in(folder).set("min_burst_volume", "5").grid("rarity_minutes=30,60"))
                .isInstanceOfSatisfying(
                        OrderFlowException.class,
                        fault -> assertThat(fault.problems())
                                .extracting(Problem::text)
                                .containsExactly("--sweep: rarity_minutes: has no effect: it belongs to the rules of"
                                        + " rarity, and the specified rules are in force, implied by min_burst_volume"
                                        + " (--set); --set rules=rarity puts its own in force"));
    }

    @Test
    void combinationsWithALongerWarmUpThanTheRarityAreLeftOut() {
        SettingsGrid grid = Sources.in(folder).grid("rarity_minutes=10,14,15,60");

        assertThat(grid.points()).hasSize(2);
        assertThat(grid.leftOut()).isEqualTo(2);
    }

    @Test
    void everySweepableSettingChangesWhatAnEngineIsGiven() {
        for (Setting<?> setting : SweptSetting.SWEEPABLE) {
            String values = setting == Setting.LARGE_SELLER_EVIDENCE ? "bid_level,ask_level" : valuesOf(setting);
            List<SettingsGrid.Point> points =
                    Sources.in(folder).grid(setting.key() + "=" + values).points();
            Settings one = points.get(0).settings();
            Settings other = points.get(1).settings();
            assertThat(decidedBy(one)).as(setting.key()).isNotEqualTo(decidedBy(other));
        }
    }

    private static List<Object> decidedBy(Settings settings) {
        return settings.rules() == Rules.RARITY
                ? List.of(settings.rarity(), settings.rarityExit())
                : List.of(settings.redBurst(), settings.largeSeller(), settings.exit());
    }

    private static String valuesOf(Setting<?> setting) {
        String value = setting.defaultText().orElseThrow();
        boolean whole = ((DecimalRule) setting.rule()).decimals() == 0;
        boolean shares = value.length() > 3;
        return whole ? value + (shares ? ",5000" : ",20") : value + "," + value + (value.contains(".") ? "1" : ".1");
    }
}
