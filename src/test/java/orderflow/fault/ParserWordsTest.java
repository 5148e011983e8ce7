package orderflow.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParserWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{        | Unexpected end-of-input: expected close marker for Object",
                "[1       | Unexpected end-of-input: expected close marker for Array",
                "{\"a\":1]| Unexpected close marker ']': expected '}'",
                "[1}      | Unexpected close marker '}': expected ']'",
                "// x     | Unexpected character ('/' (code 47)): maybe a (non-standard) comment?",
                "{\"a\" 1}| Unexpected character ('1' (code 49)): was expecting a colon to separate field name and value",
            })
    void sayWhatIsWrongWithoutWhatTheParserSaysOfItself(String text, String words) throws IOException {
        assertThat(ParserWords.of(messageFor(text))).isEqualTo(words);
    }

    @Test
    void areOneLine() {
        assertThat(ParserWords.of("first\nsecond")).isEqualTo("first");
        assertThat(ParserWords.of("")).isEmpty();
    }

    private static String messageFor(String text) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            while (parser.nextToken() != null) {
                // to the fault
            }
            throw new AssertionError("expected a fault in " + text);
        } catch (JsonProcessingException e) {
            return e.getOriginalMessage();
        }
    }
}
