package orderflow.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import orderflow.fault.ExitCode;
import orderflow.fault.OrderFlowException;
import orderflow.fault.Problem;
import orderflow.file.ProcessUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingProblemsTest {

    @TempDir
    private Path folder;

    private String file;
    private String dotEnv;

    @BeforeEach
    void name() {
        file = folder.resolve("config/order_flow_config.json").toString();
        dotEnv = folder.resolve(".env").toString();
    }

    @Test
    void everyProblemOfEveryPlaceIsToldAtOnce() {
        Sources sources = Sources.in(folder)
                .set("min_burst_volume", "0")
                .set("min_burst_volum", "5")
                .variable("ORDER_FLOW_MONITORING_MODE", "some")
                .variable("ORDER_FLOW_LOGDIR", "x")
                .dotEnv("\nORDER_FLOW_DATA_SOURCE=yahoo\nORDER_FLOW_SPIKE=1\nnonsense\n")
                .defaultFile("{\n  \"sell_ratio_threshold\": 0.4,\n  \"large_order_size\": 5,\n  \"log_dir\": 7\n}");

        assertThat(sources.problems())
                .containsExactlyInAnyOrder(
                        "--set: min_burst_volum: unknown key; the nearest known key is min_burst_volume",
                        "--set: min_burst_volume: expected whole shares, at least 1 and below 10^12, was 0",
                        "ORDER_FLOW_MONITORING_MODE: monitoring_mode: expected positions_only or watchlist, was 'some'",
                        "ORDER_FLOW_LOGDIR: unknown variable; the nearest known variable is" + " ORDER_FLOW_LOG_DIR",
                        dotEnv + ":2: data_source: expected polygon, was 'yahoo'",
                        dotEnv + ":3: ORDER_FLOW_SPIKE: unknown variable; the nearest known variable is"
                                + " ORDER_FLOW_VOLUME_SPIKE_THRESHOLD",
                        dotEnv + ":4: expected NAME=value, was something else",
                        file + ":2: sell_ratio_threshold: expected 0.50 to 1.0, at most 9 decimals, was 0.4",
                        file + ":3: large_order_size: unknown key; the nearest known key is large_order_size_threshold",
                        file + ":4: log_dir: expected a folder that can be written, was 7");
        assertThatThrownBy(sources::settings).isInstanceOfSatisfying(OrderFlowException.class, fault -> {
            assertThat(fault.exitCode()).isEqualTo(ExitCode.SETTINGS);
            assertThat(fault.problems()).hasSize(10);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "alert_window, alert_window_seconds",
        "volume-spike-threshold, volume_spike_threshold",
        "volumespike, volume_spike_threshold",
        "largeOrderSize, large_order_size_threshold",
        "ORDER_FLOW_LARGE_ORDER_SIZE, large_order_size_threshold",
        "API_KEY, polygon_api_key"
    })
    void anUnknownKeyNamesTheNearest(String key, String nearest) {
        assertThat(Sources.in(folder).set(key, "1").problems())
                .containsExactly("--set: " + key + ": unknown key; the nearest known key is " + nearest);
    }

    @ParameterizedTest
    @CsvSource({
        "ORDER_FLOW_REST, ORDER_FLOW_REST_URL",
        "order_flow_log_dir, ORDER_FLOW_LOG_DIR",
        "ORDER_FLOW_POLYGON_API_KEY, POLYGON_API_KEY"
    })
    void anUnknownVariableNamesTheNearest(String name, String nearest) {
        assertThat(Sources.in(folder).variable(name, "1").problems())
                .containsExactly(name + ": unknown variable; the nearest known variable is " + nearest);
    }

    @Test
    void variablesOfOthersAreNoneOfOurs() {
        assertThat(Sources.in(folder)
                        .variable("ORDERFLOW_JAVA", "x")
                        .variable("log_dir", "x")
                        .dotEnv("DATABASE_URL=x\nPOLYGON_OTHER=y")
                        .problems())
                .isEmpty();
    }

    @Test
    void anAssignmentWithoutAnEqualsSignIsNotRepeated() {
        assertThat(Sources.in(folder).argument("sesame").problems())
                .containsExactly("--set: expected key=value, was without a =");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 1 | expected a JSON object of settings, was empty",
                "' ' | 1 | expected a JSON object of settings, was empty",
                "[1] | 1 | expected a JSON object of settings, was an array",
                "7 | 1 | expected a JSON object of settings, was 7",
                "'\"x\"' | 1 | expected a JSON object of settings, was 'x'",
                "{} {} | 1 | expected the end of the file after the first value, was more",
            })
    void aFileOfAnotherFormIsRefused(String text, int line, String message) {
        assertThat(Sources.in(folder).defaultFile(text).problems()).containsExactly(file + ":" + line + ": " + message);
    }

    @Test
    void brokenJsonIsToldWithLineAndColumnAndTheRestStillChecked() {
        assertThat(Sources.in(folder)
                        .defaultFile("{\n  \"data_source\": \"x\",\n  \"log_dir\": }")
                        .problems())
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith(file + ":3: not valid JSON at column 14: Unexpected character ('}'"))
                .contains(file + ":2: data_source: expected polygon, was 'x'");
    }

    @Test
    void aFileThatBreaksOffIsTold() {
        assertThat(Sources.in(folder).defaultFile("{\"log_dir\": \"a").problems())
                .singleElement()
                .asString()
                .startsWith(file + ":1: not valid JSON at column ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{         | :1: not valid JSON at column 2: Unexpected end-of-input: expected close marker for Object",
                "// x      | :1: not valid JSON at column 1: Unexpected character ('/' (code 47)): maybe a"
                        + " (non-standard) comment?"
            })
    void brokenJsonIsToldWithoutTheWordsOfTheParsersOwnFeatures(String text, String told) {
        assertThat(Sources.in(folder).defaultFile(text).problems()).containsExactly(file + told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "log_dir | 7 | 7",
                "log_dir | true | true",
                "log_dir | null | null",
                "log_dir | {\"a\":1} | an object",
                "log_dir | [\"a\"] | an array",
                "min_burst_volume | false | false",
                "min_burst_volume | [1] | an array",
                "large_seller_evidence | 1 | 1",
                "large_seller_evidence | [1] | 1",
                "large_seller_evidence | [[\"bid_level\"]] | an array",
                "large_seller_evidence | [] | empty",
            })
    void aValueOfAnotherKindIsRefused(String key, String value, String was) {
        assertThat(Sources.in(folder)
                        .defaultFile("{\"" + key + "\": " + value + "}")
                        .problems())
                .singleElement()
                .asString()
                .startsWith(file + ":1: " + key + ": expected ")
                .endsWith(", was " + was);
    }

    @Test
    void numbersMayStandInQuotes() {
        assertThat(Sources.in(folder)
                        .defaultFile("{\"min_burst_volume\": \"12\"}")
                        .problems())
                .isEmpty();
    }

    @Test
    void aKeyGivenTwiceIsToldWithTheLineOfTheFirst() {
        assertThat(Sources.in(folder)
                        .defaultFile("{\"log_dir\": \"a\",\n\n\"log_dir\": \"b\"}")
                        .problems())
                .containsExactly(file + ":3: log_dir: given twice, before in line 1");
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        assertThat(Sources.in(folder)
                        .defaultFile("\ufeff{\"log_dir\": \"a\"}")
                        .dotEnv("\ufeffORDER_FLOW_RATE_LIMIT_PER_SECOND=2")
                        .settings()
                        .rateLimitPerSecond())
                .isEqualTo(2.0);
    }

    @Test
    void anotherEncodingIsToldWithItsLine() throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.write(Path.of(file), new byte[] {'{', '\n', '"', (byte) 0xe4, '"'});

        assertThat(Sources.in(folder).problems()).contains(file + ":2: expected UTF-8, was another encoding");
    }

    @Test
    void aFileOfExcessiveSizeIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.write(Path.of(file), new byte[TextFile.MOST_BYTES + 1]);

        assertThat(Sources.in(folder).problems()).contains(file + ": expected at most 4194304 bytes, was longer");
    }

    @Test
    void deepNestingIsAProblemAndNoOverflow() {
        assertThat(Sources.in(folder)
                        .defaultFile("{\"log_dir\": " + "[".repeat(100_000))
                        .problems())
                .anySatisfy(problem -> assertThat(problem).contains("not valid JSON"));
    }

    @Test
    void aFileThatIsThereAndCannotBeReadIsAProblem() throws IOException {
        Files.createDirectories(folder.resolve("config"));
        for (Path file : List.of(folder.resolve(".env"), folder.resolve("config/order_flow_config.json"))) {
            Files.createSymbolicLink(file, file.getFileName());

            assertThat(Sources.in(folder).read().problems())
                    .extracting(Problem::text)
                    .singleElement()
                    .asString()
                    .startsWith(file + ": cannot be read: Too many levels of symbolic links");
            Files.delete(file);
        }
    }

    @Test
    void aFileThatThisUserMayNotReadIsAProblem() throws IOException {
        assumeTrue(ProcessUser.id().orElse(0) != 0, "root may read everything");
        Path file = Files.writeString(folder.resolve(".env"), "ORDER_FLOW_RULES=rarity\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));

        assertThat(Sources.in(folder).read().problems())
                .extracting(Problem::text)
                .containsExactly(file + ": cannot be read: this user may not read or write it");
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void aPipeIsAProblemAndNotWaitedFor() throws Exception {
        Path file = folder.resolve(".env");
        Process made = new ProcessBuilder("mkfifo", file.toString()).start();
        assumeTrue(made.waitFor() == 0, "no pipe can be made here");

        assertThat(Sources.in(folder).read().problems())
                .extracting(Problem::text)
                .containsExactly(file + ": cannot be read: expected a regular file, was a pipe or device");
        assertThat(Sources.in(folder).named(file).read().problems()).isNotEmpty();
    }

    @Test
    void aLinkToNothingIsNoFileOrAnEmptyOne() throws IOException {
        Files.createSymbolicLink(folder.resolve(".env"), Path.of("/dev/null"));
        assertThat(Sources.in(folder).read().problems()).isEmpty();

        Files.delete(folder.resolve(".env"));
        Files.createSymbolicLink(folder.resolve(".env"), Path.of("nowhere"));
        assertThat(Sources.in(folder).read().problems()).isEmpty();
    }
}
