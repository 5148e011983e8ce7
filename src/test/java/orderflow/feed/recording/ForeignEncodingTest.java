package orderflow.feed.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line is UTF-8 or malformed, however much it looks like something else. */
class ForeignEncodingTest {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void anEventInAnotherEncodingIsMalformed(String charset) throws IOException {
        byte[] line = "{\"ev\":\"T\",\"sym\":\"AAPL\",\"p\":1.5,\"s\":1,\"t\":1705329000000}"
                .getBytes(Charset.forName(charset));

        List<String> items = ReadItems.of(new ByteArrayInputStream(line));

        assertThat(items).hasSize(2).first().asString().startsWith("0:1 Malformed[cause=not JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0\0\0{\1\1\1\1", "{\0\0\0\1\1\1\1", "\0{\1\1\1", "{\0\1\1\1"})
    void noBytesThatLookLikeAnotherEncodingEndTheReading(String line) throws IOException {
        String event = "{\"ev\":\"gap\"}\n";

        List<String> items = ReadItems.of(line + "\n" + event);

        assertThat(items).hasSize(2);
        assertThat(items.get(0)).startsWith("0:1 Malformed[");
        assertThat(items.get(1)).startsWith("0:2 Gap[");
    }
}
