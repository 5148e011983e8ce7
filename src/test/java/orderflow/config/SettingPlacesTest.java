package orderflow.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import orderflow.alert.Evidence;
import orderflow.fault.ExitCode;
import orderflow.fault.OrderFlowException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettingPlacesTest {

    private static final Map<Setting<?>, String> OTHER = Map.ofEntries(
            Map.entry(Setting.DATA_SOURCE, "polygon"),
            Map.entry(Setting.RULES, "specified"),
            Map.entry(Setting.RARITY_MINUTES, "45"),
            Map.entry(Setting.RARITY_WARMUP_MINUTES, "10"),
            Map.entry(Setting.MIN_ALERT_VALUE, "99.5"),
            Map.entry(Setting.EXIT_QUIET_MINUTES, "5"),
            Map.entry(Setting.LARGE_ORDER_SIZE_THRESHOLD, "2000"),
            Map.entry(Setting.VOLUME_SPIKE_THRESHOLD, "2.5"),
            Map.entry(Setting.RED_BURST_THRESHOLD, "5.25"),
            Map.entry(Setting.ALERT_WINDOW_SECONDS, "45"),
            Map.entry(Setting.MONITORING_MODE, "watchlist"),
            Map.entry(Setting.SELL_RATIO_THRESHOLD, "0.75"),
            Map.entry(Setting.LARGE_SELLER_EVIDENCE, "ask_level"),
            Map.entry(Setting.BASELINE_WARMUP_SECONDS, "90"),
            Map.entry(Setting.MIN_BURST_VOLUME, "500"),
            Map.entry(Setting.RATE_LIMIT_PER_SECOND, "0.5"),
            Map.entry(Setting.LOG_DIR, "elsewhere"),
            Map.entry(Setting.REST_URL, "https://api.polygon.io"),
            Map.entry(Setting.WEBSOCKET_URL, "wss://delayed.polygon.io/stocks"),
            Map.entry(Setting.DATABENTO_URL, "https://eu.hist.databento.com"));

    @TempDir
    private Path folder;

    static Stream<Setting<?>> settings() {
        return Setting.all().stream().filter(setting -> !setting.isSecret());
    }

    @Test
    void withNothingGivenTheDefaultsAreInForce() {
        Settings settings = Sources.in(folder).settings();

        assertThat(settings.dataSource()).isEqualTo(DataSource.POLYGON);
        assertThat(settings.rules()).isEqualTo(Rules.RARITY);
        assertThat(settings.rarity().rareMinutes()).isEqualTo(60);
        assertThat(settings.rarity().warmupMinutes()).isEqualTo(15);
        assertThat(settings.rarity().minValue()).isEqualTo("50000");
        assertThat(settings.rarity().sellRatioThreshold()).isEqualTo("0.60");
        assertThat(settings.rarity().quietMillis()).isEqualTo(120_000);
        assertThat(settings.rarityExit().quietMillis()).isEqualTo(1_800_000);
        assertThat(settings.apiKey()).isEmpty();
        assertThat(settings.redBurst().spikeThreshold()).isEqualTo("3.0");
        assertThat(settings.redBurst().criticalThreshold()).isEqualTo("4.0");
        assertThat(settings.redBurst().sellRatioThreshold()).isEqualTo("0.60");
        assertThat(settings.redBurst().warmupMillis()).isEqualTo(120_000);
        assertThat(settings.redBurst().minVolume()).isEqualTo(1_000);
        assertThat(settings.largeSeller().sizeThreshold()).isEqualTo(10_000);
        assertThat(settings.largeSeller().quietMillis()).isEqualTo(120_000);
        assertThat(settings.largeSeller().evidence()).isEqualTo(Set.of(Evidence.BID_LEVEL, Evidence.SELL_PRINT));
        assertThat(settings.exit().windowMillis()).isEqualTo(120_000);
        assertThat(settings.monitoringMode()).isEqualTo(MonitoringMode.POSITIONS_ONLY);
        assertThat(settings.rateLimitPerSecond()).isEqualTo(5.0);
        assertThat(settings.logFolder()).isEqualTo(folder.resolve("logs/order_flow"));
        assertThat(settings.restUrl()).hasToString("https://api.massive.com");
        assertThat(settings.websocketUrl()).hasToString("wss://socket.massive.com/stocks");
        assertThat(settings.foreignHosts()).isEmpty();
        assertThat(settings())
                .allSatisfy(setting -> assertThat(settings.origin(setting)).isEqualTo(Origin.byDefault()));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void eachPlaceGivesEachSettingAndGoesBeforeTheNext(Setting<?> setting) {
        String value = OTHER.get(setting);
        String usual = setting.defaultText().orElseThrow();
        Sources sources = Sources.in(folder);

        sources.defaultFile("{\n\"" + setting.key() + "\": \"" + value + "\"}");
        assertForce(
                sources, setting, value, Place.SETTINGS_FILE, folder.resolve("config/order_flow_config.json") + ":2");
        sources.dotEnv("# ours\n" + setting.variable() + "=" + usual);
        assertForce(sources, setting, usual, Place.DOTENV, folder.resolve(".env") + ":2");
        sources.variable(setting.variable(), value);
        assertForce(sources, setting, value, Place.ENVIRONMENT, setting.variable());
        sources.set(setting.key(), usual);
        assertForce(sources, setting, usual, Place.COMMAND_LINE, "");
    }

    private static void assertForce(Sources sources, Setting<?> setting, String value, Place place, String detail) {
        SettingsReading reading = sources.read();
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.text(setting)).contains(value);
        assertThat(reading.origin(setting)).contains(new Origin(place, detail));
    }

    @Test
    void aValueThatAnEarlierPlaceOverridesIsNotLookedAt() {
        assertThat(Sources.in(folder)
                        .defaultFile("{\"data_source\":\"nowhere\"}")
                        .variable("ORDER_FLOW_DATA_SOURCE", "polygon")
                        .problems())
                .isEmpty();
    }

    @Test
    void anEmptyVariableCountsAsNotSet() {
        Sources sources = Sources.in(folder)
                .variable("ORDER_FLOW_ALERT_WINDOW_SECONDS", "")
                .dotEnv("ORDER_FLOW_ALERT_WINDOW_SECONDS=60\nORDER_FLOW_ALERT_WINDOW_SECONDS=\"  \"\n")
                .defaultFile("{\"alert_window_seconds\": 45.5}");

        assertThat(sources.settings().exit().windowMillis()).isEqualTo(45_500);
    }

    @Test
    void theLastOfSeveralAssignmentsIsMeant() {
        Sources sources = Sources.in(folder).set("min_burst_volume", "no").set(" min_burst_volume ", " 7 ");

        assertThat(sources.settings().redBurst().minVolume()).isEqualTo(7);
    }

    @Test
    void aNamedFileTakesThePlaceOfTheUsualOne() {
        Sources sources = Sources.in(folder)
                .defaultFile("{\"min_burst_volume\": 5}")
                .file("own settings.json", "{\"rate_limit_per_second\": 1}");
        SettingsReading reading = sources.read();

        assertThat(reading.text(Setting.MIN_BURST_VOLUME)).contains("1000");
        assertThat(reading.text(Setting.RATE_LIMIT_PER_SECOND)).contains("1");
        assertThat(reading.settingsFile()).isEqualTo(new SourceFile(folder.resolve("own settings.json"), true));
    }

    @Test
    void itIsToldWhichFilesWereLookedFor() {
        SettingsReading reading = Sources.in(folder).read();

        assertThat(reading.settingsFile())
                .isEqualTo(new SourceFile(folder.resolve("config/order_flow_config.json"), false));
        assertThat(reading.dotEnvFile()).isEqualTo(new SourceFile(folder.resolve(".env"), false));
    }

    @Test
    void aNamedFileThatDoesNotExistIsNoSuchInput() {
        Sources sources = Sources.in(folder).named(Path.of("missing.json"));

        OrderFlowException fault = catchThrowableOfType(OrderFlowException.class, sources::read);
        assertThat(fault.exitCode()).isEqualTo(ExitCode.NO_INPUT);
        assertThat(fault).hasMessage(folder.resolve("missing.json") + ": there is no such file");
    }

    @Test
    void aFolderIsNoSettingsFile() {
        assertThatThrownBy(() -> Sources.in(folder).named(folder).read())
                .isInstanceOfSatisfying(
                        OrderFlowException.class,
                        fault -> assertThat(fault.exitCode()).isEqualTo(ExitCode.NO_INPUT))
                .hasMessageContaining("expected a file, was a folder");
    }

    @Test
    void aFolderNamedDotEnvIsAPythonEnvironmentAndNotOurs() throws IOException {
        Files.createDirectory(folder.resolve(".env"));

        assertThat(Sources.in(folder).read().dotEnvFile().found()).isFalse();
    }

    @Test
    void evidenceMayBeAnArray() {
        Sources sources = Sources.in(folder).defaultFile("{\"large_seller_evidence\":[\"ask_level\",\"bid_level\"]}");

        assertThat(sources.settings().largeSeller().evidence())
                .isEqualTo(Set.of(Evidence.ASK_LEVEL, Evidence.BID_LEVEL));
        assertThat(sources.read().text(Setting.LARGE_SELLER_EVIDENCE)).contains("bid_level,ask_level");
    }

    @Test
    void decimalsAreKeptExactly() {
        Sources sources = Sources.in(folder)
                .defaultFile("{\"volume_spike_threshold\": 2.123456789, \"red_burst_threshold\": 1e2}");
        Settings settings = sources.settings();

        assertThat(settings.redBurst().spikeThreshold()).isEqualTo(new BigDecimal("2.123456789"));
        assertThat(settings.redBurst().criticalThreshold()).isEqualTo(new BigDecimal("100"));
    }

    @Test
    void anAbsoluteLogFolderStaysWhereItIs() {
        Path elsewhere = folder.resolve("elsewhere").toAbsolutePath();

        assertThat(Sources.in(folder.resolve("other"))
                        .set("log_dir", elsewhere.toString())
                        .settings()
                        .logFolder())
                .isEqualTo(elsewhere);
    }
}
