package orderflow.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeySecrecyTest {

    private static final String CANARY = "cAnArY7f3k9Qz";

    @TempDir
    private Path folder;

    @Test
    void theKeyComesFromTheEnvironment() {
        Settings settings =
                Sources.in(folder).variable("POLYGON_API_KEY", CANARY).settings();

        assertThat(settings.apiKey().orElseThrow().secret()).isEqualTo(CANARY);
        assertThat(settings.origin(Setting.POLYGON_API_KEY)).isEqualTo(Origin.variable("POLYGON_API_KEY"));
    }

    @Test
    void theKeyComesFromDotEnv() {
        Settings settings = Sources.in(folder)
                .dotEnv("export POLYGON_API_KEY='" + CANARY + "'")
                .settings();

        assertThat(settings.apiKey().orElseThrow().secret()).isEqualTo(CANARY);
    }

    @Test
    void asTextTheKeyIsAMask() {
        SettingsReading reading =
                Sources.in(folder).variable("POLYGON_API_KEY", CANARY).read();

        assertThat(reading.settings().apiKey().orElseThrow()).hasToString("********");
        assertThat(reading.text(Setting.POLYGON_API_KEY)).contains("********");
    }

    @Test
    void tenCharactersAreEnoughAndNineAreNot() {
        assertThat(Sources.in(folder).variable("POLYGON_API_KEY", "0123456789").problems())
                .isEmpty();
        assertThat(Sources.in(folder).variable("POLYGON_API_KEY", "012345678").problems())
                .containsExactly("POLYGON_API_KEY: polygon_api_key: expected at least 10 characters, was 9"
                        + " (value not shown)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cAnArY 7f3k9Qz", "cAnArY7f3k9Qz\r\nX: y", "cAnArY7f3k9Qzü", "cAnArY7f3k9Qz\u007f"})
    void aKeyThatWouldBreakAHeaderIsRefused(String key) {
        assertThat(Sources.in(folder).variable("POLYGON_API_KEY", key).problems())
                .singleElement()
                .asString()
                .contains("blank, control or non-ASCII character")
                .doesNotContain("cAnArY");
    }

    @Test
    void onTheCommandLineItIsAnErrorThatDoesNotShowIt() {
        assertThat(Sources.in(folder).set("polygon_api_key", CANARY).problems())
                .containsExactly("--set: polygon_api_key: expected in the environment or .env only, as POLYGON_API_KEY,"
                        + " was given here (value not shown)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"cAnArY7f3k9Qz\"", "1234567890123", "{\"k\": \"cAnArY7f3k9Qz\"}", "[\"cAnArY7f3k9Qz\"]", "null"
            })
    void inTheSettingsFileItIsAnErrorThatDoesNotShowIt(String value) {
        Sources sources = Sources.in(folder)
                .defaultFile("{\"polygon_api_key\": " + value + "}")
                .variable("POLYGON_API_KEY", "another-key-of-length");

        assertThat(sources.problems())
                .containsExactly(folder.resolve("config/order_flow_config.json")
                        + ":1: polygon_api_key: expected in the environment or .env only, as POLYGON_API_KEY, was given"
                        + " here (value not shown)");
    }

    @Test
    void insideAnotherSettingItIsAnErrorSoThatNoFileCarriesIt() {
        assertThat(Sources.in(folder)
                        .variable("POLYGON_API_KEY", CANARY)
                        .set("log_dir", CANARY + "/logs")
                        .problems())
                .containsExactly(
                        "--set: log_dir: expected a folder that can be written, was a text with the API key in it");
    }

    @Test
    void aKeyWithoutQuotesInTheSettingsFileIsNotRepeatedByTheParser() {
        assertThat(Sources.in(folder)
                        .defaultFile("{\"polygon_api_key\": cAnArY7f3k9Qz}")
                        .problems())
                .containsExactly(
                        folder.resolve("config/order_flow_config.json")
                                + ":1: not valid JSON at column 21: expected a value, was a bare word (text needs double quotes)");
    }

    @Test
    void aKeyInAWrongPlaceIsMaskedInEveryProblem() {
        List<String> problems = Sources.in(folder)
                .variable("POLYGON_API_KEY", CANARY)
                .variable("ORDER_FLOW_" + CANARY, "x")
                .variable("ORDER_FLOW_REST_URL", "https://host/" + CANARY + "?x")
                .set("data_source", "x".repeat(55) + CANARY)
                .set(CANARY, "x")
                .dotEnv(CANARY + "\nORDER_FLOW_RATE_LIMIT_PER_SECOND=" + CANARY)
                .defaultFile("{\"monitoring_mode\": \"" + CANARY + "\", \"" + CANARY + "\": 1,"
                        + " \"large_seller_evidence\": [{\"" + CANARY + "\": 2}], \"log_dir\": " + CANARY + "}")
                .problems();

        assertThat(problems)
                .hasSize(10)
                .allSatisfy(problem -> assertThat(problem).doesNotContainIgnoringCase(CANARY.substring(0, 5)));
        assertThat(problems).contains("--set: data_source: expected polygon, was a text with the API key in it");
    }
}
