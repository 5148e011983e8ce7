package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import orderflow.config.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** validate-config as its users and their cron start it: through the launcher, as a process. */
class ValidateConfigIT {

    private static final String CANARY = "cAnArY7f3k9Qz";

    @TempDir
    private Path folder;

    private LauncherStart start(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "validate-config";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return LauncherProcess.of(all).in(folder);
    }

    @Test
    void validSettingsEndWith0AndLeaveTheFolderAsItWas() {
        LauncherProcess process = start().run();

        assertThat(process.exitCode()).isZero();
        assertThat(process.out()).startsWith("KEY ").hasLineCount(1 + Setting.all().size()).doesNotContain("\u001b");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({
        "64, --bogus, 1",
        "66, --config, missing.json",
        "66, --positions, missing.json",
        "74, --save, .",
        "74, --save, missing/saved.json",
        "74, --save, /dev/full",
        "78, --set, min_burst_volume=0"
    })
    void everyFaultHasItsCode(int code, String option, String value) {
        LauncherProcess process = start(option, value).run();

        assertThat(process.exitCode()).isEqualTo(code);
        assertThat(process.err()).contains("orderflow: ");
        assertThat(Files.isRegularFile(Path.of("/dev/full"))).isFalse();
    }

    @Test
    void aFullDiskBehindStandardOutputEndsWith74() {
        LauncherProcess process = start().outTo(Path.of("/dev/full")).run();

        assertThat(process.exitCode()).isEqualTo(74);
        assertThat(process.err()).contains("orderflow: standard output: cannot be written");
    }

    @Test
    void aClosedPipeEndsQuietlyWithTheCodeOfWhatWasSeen() {
        LauncherProcess valid =
                start("--quiet", "--output", "json").closingOutAfter(0).run();
        LauncherProcess shown = start().closingOutAfter(0).run();
        LauncherProcess invalid =
                start("--set", "data_source=x").closingOutAfter(0).run();

        assertThat(valid.exitCode()).isZero();
        assertThat(shown.exitCode()).isZero();
        assertThat(shown.err()).doesNotContain("orderflow:", "Broken pipe");
        assertThat(invalid.exitCode()).isEqualTo(78);
    }

    @Test
    void theSettingsOfEveryPlaceReachIt() throws IOException {
        Files.writeString(folder.resolve(".env"), "export ORDER_FLOW_MONITORING_MODE='watchlist'\n");
        Files.writeString(folder.resolve("own.json"), "{\"min_burst_volume\": 7}");
        LauncherProcess process = start("--config", "own.json", "--set", "log_dir=my logs")
                .with("ORDER_FLOW_RATE_LIMIT_PER_SECOND", "2")
                .with("POLYGON_API_KEY", CANARY)
                .run();

        assertThat(process.exitCode()).isZero();
        assertThat(process.out().lines().map(line -> line.replaceAll(" {2,}", " | ")))
                .contains(
                        "monitoring_mode | watchlist | " + folder.toRealPath().resolve(".env") + ":1",
                        "min_burst_volume | 7 | " + folder.toRealPath().resolve("own.json") + ":1",
                        "rate_limit_per_second | 2 | environment ORDER_FLOW_RATE_LIMIT_PER_SECOND",
                        "log_dir | my logs | --set",
                        "polygon_api_key | ******** | environment POLYGON_API_KEY");
        assertThat(process.out() + process.err()).doesNotContain(CANARY);
    }

    @Test
    void inCronItIsSilentUnlessSomethingIsWrong() {
        LauncherProcess fine = start("--quiet").run();
        LauncherProcess wrong = start("--quiet", "--set", "data_source=x").run();

        assertThat(fine.out() + fine.err()).isEmpty();
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err()).isEqualTo("orderflow: --set: data_source: expected polygon, was 'x'\n");
    }
}
