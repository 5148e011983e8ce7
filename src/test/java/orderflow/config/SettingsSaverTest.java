package orderflow.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import orderflow.fault.ExitCode;
import orderflow.fault.OrderFlowException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsSaverTest {

    @TempDir
    private Path folder;

    @Test
    void everySettingOfTheSpecifiedRulesIsWrittenButTheKey() throws IOException {
        Settings settings = Sources.in(folder)
                .variable("POLYGON_API_KEY", "cAnArY7f3k9Qz")
                .set("log_dir", "quo\"ted\\ü")
                .set("rules", "specified")
                .set("rarity_minutes", "45")
                .settings();

        assertThat(SettingsSaver.save(settings, folder.resolve("saved.json"))).isEmpty();
        assertThat(folder.resolve("saved.json")).content().isEqualTo("""
                {
                  "data_source" : "polygon",
                  "rules" : "specified",
                  "large_order_size_threshold" : 10000,
                  "volume_spike_threshold" : 3.0,
                  "red_burst_threshold" : 4.0,
                  "alert_window_seconds" : 120,
                  "monitoring_mode" : "positions_only",
                  "sell_ratio_threshold" : 0.60,
                  "large_seller_evidence" : "bid_level,sell_print",
                  "baseline_warmup_seconds" : 120,
                  "min_burst_volume" : 1000,
                  "rate_limit_per_second" : 5,
                  "log_dir" : "quo\\"ted\\\\ü",
                  "rest_url" : "https://api.massive.com",
                  "websocket_url" : "wss://socket.massive.com/stocks",
                  "databento_url" : "https://hist.databento.com"
                }
                """);
    }

    @Test
    void everySettingOfTheRulesOfRarityIsWritten() {
        SettingsSaver.save(Sources.in(folder).settings(), folder.resolve("saved.json"));

        assertThat(folder.resolve("saved.json")).content().isEqualTo("""
                {
                  "data_source" : "polygon",
                  "rules" : "rarity",
                  "rarity_minutes" : 60,
                  "rarity_warmup_minutes" : 15,
                  "min_alert_value" : 50000,
                  "exit_quiet_minutes" : 30,
                  "alert_window_seconds" : 120,
                  "monitoring_mode" : "positions_only",
                  "sell_ratio_threshold" : 0.60,
                  "rate_limit_per_second" : 5,
                  "log_dir" : "logs/order_flow",
                  "rest_url" : "https://api.massive.com",
                  "websocket_url" : "wss://socket.massive.com/stocks",
                  "databento_url" : "https://hist.databento.com"
                }
                """);
    }

    @Test
    void theFileIsForItsOwnerOnlyAndNothingElseIsLeft() throws IOException {
        Path file = folder.resolve("saved.json");
        Files.writeString(file, "before");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));

        SettingsSaver.save(Sources.in(folder).settings(), file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aHostThatIsNotTheVendorsIsLeftOutSinceAFileMayNotNameIt() {
        Path file = folder.resolve("saved.json");
        Settings settings =
                Sources.in(folder).set("rest_url", "http://localhost:8080").settings();

        assertThat(SettingsSaver.save(settings, file)).isEqualTo(List.of(Setting.REST_URL));
        assertThat(Sources.in(folder).named(file).settings().restUrl()).hasToString("https://api.massive.com");
    }

    @Test
    void throughALinkTheFileBehindItIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("real.json"), "{\"min_burst_volume\": 7}");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);

        SettingsSaver.save(Sources.in(folder).settings(), link);

        assertThat(link).isSymbolicLink();
        assertThat(file).content().startsWith("{").contains("log_dir");
    }

    @Test
    void nothingButSettingsAreReplacedBehindALink() throws IOException {
        Path file = Files.writeString(folder.resolve("precious"), "{\"other\": 1}");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);

        assertRefused(link, "expected a link to a settings file, was one to " + file);
        assertThat(file).hasContent("{\"other\": 1}");
    }

    @Test
    void aFolderIsNotWrittenTo() throws IOException {
        Path target = Files.createDirectory(folder.resolve("target"));

        assertRefused(target, "expected a file to write, was a folder");
        assertRefused(
                Files.createSymbolicLink(folder.resolve("link"), target), "expected a file to write, was a folder");
        assertThat(target).isEmptyDirectory();
    }

    @Test
    void aDeviceIsNotReplaced() {
        assertRefused(Path.of("/dev/full"), "expected a regular file to write, was a device or pipe");
    }

    @Test
    void aFolderThatDoesNotExistIsNotMade() {
        assertRefused(folder.resolve("missing/saved.json"), "cannot be written: its folder does not exist");
        assertThat(folder.resolve("missing")).doesNotExist();
    }

    @Test
    void aFileInTheWayOfTheFolderIsTold() throws IOException {
        Path way = Files.writeString(folder.resolve("way"), "");

        assertRefused(way.resolve("saved.json"), "cannot be written: ");
    }

    private void assertRefused(Path target, String reason) {
        Settings settings = Sources.in(folder).settings();
        OrderFlowException fault =
                catchThrowableOfType(OrderFlowException.class, () -> SettingsSaver.save(settings, target));

        assertThat(fault.exitCode()).isEqualTo(ExitCode.IO);
        assertThat(fault).hasMessageStartingWith(target + ": " + reason);
    }
}
