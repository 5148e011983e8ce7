package orderflow.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderflow.fault.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which rules are in force, what implies them, and what has no effect under them. */
class RulesInForceTest {

    @TempDir
    private Path folder;

    static Stream<Setting<?>> ofTheSpecifiedRules() {
        return only(Rules.SPECIFIED);
    }

    static Stream<Setting<?>> ofTheRulesOfRarity() {
        return only(Rules.RARITY);
    }

    static Stream<Setting<?>> ofBoth() {
        return Setting.all().stream()
                .filter(setting -> setting.onlyUnder().isEmpty())
                .filter(setting -> setting != Setting.RULES && !setting.isSecret());
    }

    private static Stream<Setting<?>> only(Rules rules) {
        return Setting.all().stream()
                .filter(setting -> setting.onlyUnder().filter(rules::equals).isPresent());
    }

    @Test
    void eachSettingBelongsToTheRulesThatReadIt() {
        Map<String, List<String>> belonging = Setting.all().stream()
                .collect(Collectors.groupingBy(
                        setting -> setting.onlyUnder().map(Rules::word).orElse("both"),
                        Collectors.mapping(Setting::key, Collectors.toList())));

        assertThat(belonging.get("rarity"))
                .containsExactly("rarity_minutes", "rarity_warmup_minutes", "min_alert_value", "exit_quiet_minutes");
        assertThat(belonging.get("specified"))
                .containsExactly(
                        "large_order_size_threshold",
                        "volume_spike_threshold",
                        "red_burst_threshold",
                        "large_seller_evidence",
                        "baseline_warmup_seconds",
                        "min_burst_volume");
        assertThat(belonging.get("both")).hasSize(12);
    }

    @ParameterizedTest
    @MethodSource("ofTheSpecifiedRules")
    void aSettingOfTheSpecifiedRulesImpliesThemInAnyPlace(Setting<?> setting) {
        String value = setting.defaultText().orElseThrow();
        assertImplied(Sources.in(folder).set(setting.key(), value), setting, "--set");
        assertImplied(Sources.in(folder).variable(setting.variable(), value), setting, setting.variable());
        assertImplied(
                Sources.in(folder.resolve("a")).dotEnv("\n" + setting.variable() + "=" + value),
                setting,
                folder.resolve("a/.env") + ":2");
        assertImplied(
                Sources.in(folder.resolve("b")).file("own.json", "{\"" + setting.key() + "\": \"" + value + "\"}"),
                setting,
                folder.resolve("b/own.json") + ":1");
    }

    private static void assertImplied(Sources sources, Setting<?> setting, String where) {
        SettingsReading reading = sources.read();
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.warnings()).isEmpty();
        assertThat(reading.settings().rulesInForce().parts())
                .containsExactly("specified", "implied by " + setting.key() + " (" + where + ")");
        assertThat(reading.origin(Setting.RULES).orElseThrow().text())
                .isEqualTo("implied by " + setting.key() + " (" + where + ")");
    }

    @ParameterizedTest
    @MethodSource({"ofTheRulesOfRarity", "ofBoth"})
    void otherSettingsImplyNothing(Setting<?> setting) {
        SettingsReading reading = Sources.in(folder)
                .set(setting.key(), setting.defaultText().orElseThrow())
                .read();

        assertThat(reading.settings().rulesInForce().text()).isEqualTo("rarity");
        assertThat(reading.origin(Setting.RULES)).contains(Origin.byDefault());
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void theFirstPlaceIsNamedAndWithinItTheFirstSetting() {
        Sources sources = Sources.in(folder)
                .defaultFile("{\"min_burst_volume\": 5, \"large_order_size_threshold\": 5000}")
                .dotEnv("ORDER_FLOW_MIN_BURST_VOLUME=6\nORDER_FLOW_BASELINE_WARMUP_SECONDS=90");

        assertThat(sources.settings().rulesInForce().text())
                .isEqualTo("specified, implied by baseline_warmup_seconds (" + folder.resolve(".env") + ":2)");
    }

    @Test
    void anEmptyVariableImpliesNothing() {
        assertThat(Sources.in(folder)
                        .variable("ORDER_FLOW_MIN_BURST_VOLUME", " ")
                        .settings()
                        .rules())
                .isEqualTo(Rules.RARITY);
        assertThat(Sources.in(folder)
                        .variable("ORDER_FLOW_RULES", "")
                        .set("min_burst_volume", "5")
                        .settings()
                        .rules())
                .isEqualTo(Rules.SPECIFIED);
    }

    @Test
    void rulesThatAreStatedAnywhereAreNotImplied() {
        Sources sources =
                Sources.in(folder).defaultFile("{\"rules\": \"rarity\"}").set("min_burst_volume", "5");

        assertThat(sources.settings().rulesInForce().parts()).containsExactly("rarity");
        assertThat(warnings(sources))
                .containsExactly(
                        "--set: min_burst_volume: has no effect: it belongs to the specified rules, and the rules"
                                + " of rarity are in force (" + folder.resolve("config/order_flow_config.json")
                                + ":1)");
    }

    @ParameterizedTest
    @MethodSource("ofTheRulesOfRarity")
    void aSettingOfRarityBesideOneOfTheSpecifiedRulesHasNoEffect(Setting<?> setting) {
        Sources sources = Sources.in(folder)
                .variable("ORDER_FLOW_LARGE_ORDER_SIZE", "20000")
                .set(setting.key(), setting.defaultText().orElseThrow());

        assertThat(sources.problems()).isEmpty();
        assertThat(warnings(sources))
                .containsExactly(
                        "--set: " + setting.key() + ": has no effect: it belongs to the rules of rarity, and the"
                                + " specified rules are in force, implied by large_order_size_threshold"
                                + " (ORDER_FLOW_LARGE_ORDER_SIZE)");
    }

    @ParameterizedTest
    @MethodSource("ofTheSpecifiedRules")
    void aSettingOfTheSpecifiedRulesHasNoEffectUnderRarity(Setting<?> setting) {
        Sources sources = Sources.in(folder)
                .set("rules", "rarity")
                .variable(setting.variable(), setting.defaultText().orElseThrow());

        assertThat(sources.problems()).isEmpty();
        assertThat(warnings(sources))
                .containsExactly(
                        setting.variable() + ": " + setting.key() + ": has no effect: it belongs to the specified"
                                + " rules, and the rules of rarity are in force (--set)");
        assertThat(sources.read().hasEffect(setting)).isFalse();
    }

    @Test
    void underInvalidRulesNothingIsSaidOfEffects() {
        Sources sources = Sources.in(folder)
                .set("rules", "both")
                .set("rarity_minutes", "45")
                .set("min_burst_volume", "5");

        assertThat(sources.problems()).containsExactly("--set: rules: expected rarity or specified, was 'both'");
        assertThat(warnings(sources)).isEmpty();
        assertThat(sources.read().hasEffect(Setting.RARITY_MINUTES)).isTrue();
        assertThat(sources.read().hasEffect(Setting.MIN_BURST_VOLUME)).isTrue();
    }

    @Test
    void anInvalidSettingImpliesItsRulesAllTheSame() {
        SettingsReading reading =
                Sources.in(folder).set("min_burst_volume", "0").read();

        assertThat(reading.problems()).hasSize(1);
        assertThat(reading.text(Setting.RULES)).contains("specified");
    }

    private static List<String> warnings(Sources sources) {
        return sources.read().warnings().stream().map(Problem::text).toList();
    }
}
