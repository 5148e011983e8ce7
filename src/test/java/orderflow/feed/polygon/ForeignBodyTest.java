package orderflow.feed.polygon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The body of an answer is UTF-8 or no JSON, however much it looks like something else. */
class ForeignBodyTest {

    private static final String PAGE = "{\"status\":\"OK\",\"results\":[]}";
    private static final String NOW = "{\"serverTime\":\"2024-01-15T09:30:00-05:00\"}";
    private static final String ERROR = "{\"error\":\"Unknown API Key\"}";

    private final RecordPageParser pages = new RecordPageParser(RecordKind.TRADES, "AAPL");

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aBodyInAnotherEncodingIsNoJson(String charset) {
        Charset foreign = Charset.forName(charset);

        assertThatThrownBy(() -> pages.parse(PAGE.getBytes(foreign))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> MarketStatusParser.now(NOW.getBytes(foreign))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> MarketStatusParser.upcoming("[]".getBytes(foreign)))
                .isInstanceOf(IOException.class);
        assertThat(ReplyText.of(new Body(ERROR.getBytes(foreign), false))).isNotEqualTo("Unknown API Key");
    }

    @Test
    void bytesThatAreNoUtf8AreNoJson() {
        byte[] body = "{\"status\":\"\u00e9\",\"results\":[]}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> pages.parse(body)).isInstanceOf(IOException.class);
    }

    @Test
    void aByteOrderMarkIsIgnored() throws IOException {
        assertThat(pages.parse(("\uFEFF" + PAGE).getBytes(StandardCharsets.UTF_8))
                        .records())
                .isEmpty();
        assertThat(ReplyText.of(new Body(("\uFEFF" + ERROR).getBytes(StandardCharsets.UTF_8), false)))
                .isEqualTo("Unknown API Key");
    }
}
