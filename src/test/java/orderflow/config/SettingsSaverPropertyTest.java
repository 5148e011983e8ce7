package orderflow.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @Property(tries = 200, seed = "2024011501")
    void whatIsSavedLoadsBackToTheSameValues(@ForAll("assignments") Map<String, String> assignments)
            throws IOException {
        Path folder = Files.createTempDirectory("settings");
        Path file = folder.resolve("saved.json");
        try {
            List<String> arguments = assignments.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + entry.getValue())
                    .toList();
            Settings before = read(folder, arguments, Optional.empty());
            SettingsSaver.save(before, file);
            Settings after = read(folder, List.of(), Optional.of(file));

            for (Setting<?> setting : Setting.all()) {
                if (setting != Setting.POLYGON_API_KEY) {
                    assertThat((Object) after.value(setting)).isEqualTo(before.value(setting));
                    assertThat(after.origin(setting).place()).isEqualTo(Place.SETTINGS_FILE);
                }
            }
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static Settings read(Path folder, List<String> arguments, Optional<Path> file) {
        return SettingsReader.read(new SettingsSources(arguments, Map.of(), folder, file))
                .settings();
    }

    @Provide
    Arbitrary<Map<String, String>> assignments() {
        Arbitrary<String> spike = decimal("1.5", "4.0", 9);
        Arbitrary<String> thresholds =
                Combinators.combine(spike, decimal("4.0", "100", 9)).as((a, b) -> a + " " + b);
        Arbitrary<String> evidence = Arbitraries.of(Evidence.values())
                .set()
                .ofMinSize(1)
                .map(set -> set.stream().map(Evidence::word).collect(Collectors.joining(",")));
        Arbitrary<String> folders =
                Arbitraries.strings().ofMinLength(1).ofMaxLength(20).filter(SettingsSaverPropertyTest::isFolderName);
        return Combinators.combine(
                        thresholds,
                        decimal("1000", "999999999999", 0),
                        decimal("30", "300", 3),
                        decimal("0.5", "1", 9),
                        evidence,
                        decimal("60", "300", 3),
                        decimal("0.05", "100", 9),
                        folders)
                .as((both, size, window, ratio, kinds, warmup, rate, folder) -> Map.of(
                        "volume_spike_threshold", both.split(" ")[0],
                        "red_burst_threshold", both.split(" ")[1],
                        "large_order_size_threshold", size,
                        "alert_window_seconds", window,
                        "sell_ratio_threshold", ratio,
                        "large_seller_evidence", kinds,
                        "baseline_warmup_seconds", warmup,
                        "rate_limit_per_second", rate,
                        "log_dir", folder));
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
