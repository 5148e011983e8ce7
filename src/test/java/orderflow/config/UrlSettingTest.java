package orderflow.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlSettingTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.polygon.io",
                "https://polygon.io",
                "https://api.massive.com/",
                "HTTPS://API.MASSIVE.COM",
                "https://api.massive.com:443"
            })
    void theVendorsHostsAreTakenFromAnyPlace(String url) {
        assertThat(Sources.in(folder)
                        .defaultFile("{\"rest_url\": \"" + url + "\"}")
                        .settings()
                        .foreignHosts())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://proxy.example.com/massive",
                "https://evilpolygon.io",
                "https://polygon.io.evil.com",
                "https://polygon.io.",
                "https://massive.com-x.net",
                "https://[::1]:8443",
                "https://localhost",
                "http://localhost:8080",
                "http://LOCALHOST",
                "http://127.0.0.1:9",
                "http://127.255.255.255",
                "http://[::1]:8080"
            })
    void anyOtherHostIsTakenFromTheEnvironmentOrTheCommandLineOnly(String url) {
        Sources byVariable = Sources.in(folder).variable("ORDER_FLOW_REST_URL", url);
        Sources byArgument = Sources.in(folder).set("rest_url", url);
        assertThat(byVariable.settings().foreignHosts()).containsExactly(Setting.REST_URL);
        assertThat(byArgument.settings().foreignHosts()).containsExactly(Setting.REST_URL);

        assertThat(Sources.in(folder).dotEnv("ORDER_FLOW_REST_URL=" + url).problems())
                .containsExactly(folder.resolve(".env") + ":1: rest_url: expected a host of polygon.io or massive.com;"
                        + " another host is taken from the environment or --set only, because the key goes there, was "
                        + url);
    }

    @Test
    void aForeignHostInTheSettingsFileIsRefused() {
        assertThat(Sources.in(folder)
                        .defaultFile("{\"websocket_url\": \"wss://feed.example.com\"}")
                        .problems())
                .singleElement()
                .asString()
                .contains(":1: websocket_url: expected a host of polygon.io or massive.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.polygon.io",
                "http://127.0.0.1.example.com",
                "http://127.0.0.256",
                "http://127.1",
                "http://0.0.0.0",
                "http://[::2]",
                "http://localhost.example.com",
                "wss://api.polygon.io",
                "ftp://api.polygon.io",
                "file:///etc/passwd",
                "https:api.polygon.io",
                "https://",
                "https:///path",
                "//api.polygon.io",
                "api.polygon.io",
                "https://under_score.polygon.io",
                "https://api.polygon.io:0",
                "https://api.polygon.io:65536",
                "https://api.polygon.io:99999999999",
                "https://a b.polygon.io",
                "https://evil.com\\.polygon.io",
                "https://bücher.example"
            })
    void anUnencryptedOrBrokenAddressIsRefusedEverywhere(String url) {
        assertThat(Sources.in(folder).set("rest_url", url).problems())
                .containsExactly(
                        "--set: rest_url: expected https://HOST, or http://HOST to a loopback address, was " + url);
    }

    @ParameterizedTest
    @CsvSource({
        "https://user:password@api.polygon.io, https://********@api.polygon.io",
        "https://password@evil.com, https://********@evil.com",
        "https://api.polygon.io?apiKey=password, https://api.polygon.io?********",
        "https://api.polygon.io/#password, https://api.polygon.io/#********",
        "https://api.polygon.io/?a#password, https://api.polygon.io/?********"
    })
    void userQueryAndFragmentAreRefusedAndNotRepeated(String url, String shown) {
        assertThat(Sources.in(folder).set("rest_url", url).problems())
                .containsExactly("--set: rest_url: expected a URL without user, query or fragment, was " + shown);
    }

    @Test
    void anAddressThatCannotBeParsedIsNotRepeatedWithItsSecrets() {
        assertThat(Sources.in(folder).set("rest_url", "user:password@host name").problems())
                .containsExactly("--set: rest_url: expected https://HOST, or http://HOST to a loopback address,"
                        + " was ********@host name");
        assertThat(Sources.in(folder).set("rest_url", "").problems())
                .singleElement()
                .asString()
                .endsWith(", was empty");
    }

    @Test
    void slashesAtTheEndAreTakenOff() {
        Settings settings = Sources.in(folder)
                .set("rest_url", "http://127.0.0.1:8080//")
                .set("websocket_url", "ws://127.0.0.1:8080/stocks/")
                .settings();

        assertThat(settings.restUrl()).hasToString("http://127.0.0.1:8080");
        assertThat(settings.websocketUrl()).hasToString("ws://127.0.0.1:8080/stocks");
        assertThat(settings.foreignHosts()).containsExactly(Setting.REST_URL, Setting.WEBSOCKET_URL);
    }

    @Test
    void plainWebSocketsAreForLoopbackAlone() {
        assertThat(Sources.in(folder)
                        .set("websocket_url", "ws://socket.massive.com/stocks")
                        .problems())
                .containsExactly("--set: websocket_url: expected wss://HOST, or ws://HOST to a loopback address, was"
                        + " ws://socket.massive.com/stocks");
    }
}
