package orderflow.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import orderflow.alert.Evidence;

class SettingsSaverPropertyTest {

    /** Under either rules, stated or implied, settings of the other ones set or not. */
    @Property(tries = 400, seed = "2024011501")
    void whatIsSavedLoadsBackToTheSameValuesWithoutAWarning(@ForAll("assignments") Map<String, String> assignments)
            throws IOException {
        Path folder = Files.createTempDirectory("settings");
        Path file = folder.resolve("saved.json");
        try {
            List<String> arguments = assignments.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + entry.getValue())
                    .toList();
            Settings before = read(folder, arguments, Optional.empty()).settings();
            SettingsSaver.save(before, file);
            SettingsReading reading = read(folder, List.of(), Optional.of(file));
            Settings after = reading.settings();

            assertThat(reading.warnings()).isEmpty();
            assertThat(after.rulesInForce().parts())
                    .containsExactly(before.rules().word());
            for (Setting<?> setting : Setting.all()) {
                if (setting.isSecret()) {
                    assertThat(after.apiKey()).isEmpty();
                    assertThat(after.databentoKey()).isEmpty();
                } else if (setting.hasEffectUnder(before.rules())) {
                    assertThat((Object) after.value(setting)).isEqualTo(before.value(setting));
                    assertThat(after.origin(setting).place()).isEqualTo(Place.SETTINGS_FILE);
                } else {
                    assertThat(after.origin(setting)).isEqualTo(Origin.byDefault());
                }
            }
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static SettingsReading read(Path folder, List<String> arguments, Optional<Path> file) {
        return SettingsReader.read(new SettingsSources(arguments, Map.of(), folder, file));
    }

    @Provide
    Arbitrary<Map<String, String>> assignments() {
        return Combinators.combine(
                        shared(), some(specified()), some(rarity()), Arbitraries.of("", "rarity", "specified"))
                .as((shared, specified, rarity, rules) -> {
                    Map<String, String> all = new HashMap<>(shared);
                    all.putAll(specified);
                    all.putAll(rarity);
                    if (!rules.isEmpty()) {
                        all.put("rules", rules);
                    }
                    return all;
                });
    }

    /** All of them or none. */
    private static Arbitrary<Map<String, String>> some(Arbitrary<Map<String, String>> settings) {
        return Arbitraries.oneOf(settings, Arbitraries.just(Map.of()));
    }

    private static Arbitrary<Map<String, String>> shared() {
        Arbitrary<String> folders =
                Arbitraries.strings().ofMinLength(1).ofMaxLength(20).filter(SettingsSaverPropertyTest::isFolderName);
        return Combinators.combine(decimal("30", "300", 3), decimal("0.5", "1", 9), decimal("0.05", "100", 9), folders)
                .as((window, ratio, rate, folder) -> Map.of(
                        "alert_window_seconds", window,
                        "sell_ratio_threshold", ratio,
                        "rate_limit_per_second", rate,
                        "log_dir", folder));
    }

    private static Arbitrary<Map<String, String>> specified() {
        Arbitrary<String> evidence = Arbitraries.of(Evidence.values())
                .set()
                .ofMinSize(1)
                .map(set -> set.stream().map(Evidence::word).collect(Collectors.joining(",")));
        return Combinators.combine(
                        decimal("1.5", "4.0", 9),
                        decimal("4.0", "100", 9),
                        decimal("1000", "999999999999", 0),
                        evidence,
                        decimal("60", "300", 3))
                .as((spike, critical, size, kinds, warmup) -> Map.of(
                        "volume_spike_threshold", spike,
                        "red_burst_threshold", critical,
                        "large_order_size_threshold", size,
                        "large_seller_evidence", kinds,
                        "baseline_warmup_seconds", warmup));
    }

    private static Arbitrary<Map<String, String>> rarity() {
        return Combinators.combine(
                        decimal("30", "390", 0),
                        decimal("5", "30", 0),
                        decimal("0", "999999999999.99", 2),
                        decimal("1", "390", 0))
                .as((minutes, warmup, value, quiet) -> Map.of(
                        "rarity_minutes", minutes,
                        "rarity_warmup_minutes", warmup,
                        "min_alert_value", value,
                        "exit_quiet_minutes", quiet));
    }

    private static Arbitrary<String> decimal(String least, String most, int decimals) {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal(least), new BigDecimal(most))
                .ofScale(decimals)
                .map(BigDecimal::toString);
    }

    /** Names that the settings take and a JSON file can hold: no NUL, no lone surrogate, no blank or home folder. */
    private static boolean isFolderName(String name) {
        return !name.isBlank()
                && !name.startsWith("~")
                && name.indexOf('\0') < 0
                && name.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
