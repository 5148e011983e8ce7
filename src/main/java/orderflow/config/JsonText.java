package orderflow.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import orderflow.fault.ParserWords;
import orderflow.fault.Problem;
import orderflow.fault.TerminalText;

/** A JSON file in the hands of a token reader: where its tokens stand, and what is wrong with it. */
final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int SHOWN = 60;

    private final Path file;
    private final JsonParser parser;
    private final List<Problem> problems;

    private JsonText(Path file, JsonParser parser, List<Problem> problems) {
        this.file = file;
        this.parser = parser;
        this.problems = problems;
    }

    /** Has the text read by {@code reader}; whatever is no JSON becomes one problem with line and column. */
    static void read(Path file, String text, List<Problem> problems, Reader reader) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonText json = new JsonText(file, parser, problems);
            parser.nextToken();
            reader.read(json);
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? file.toString()
                    : file + ":" + e.getLocation().getLineNr();
            String column = e.getLocation() == null
                    ? ""
                    : " at column " + e.getLocation().getColumnNr();
            problems.add(new Problem("", place, "not valid JSON" + column + ": " + reason(e)));
        } catch (IOException e) {
            // a text in memory is read without input or output
            throw new IllegalStateException(e);
        }
    }

    /** The parser's words, but for those that repeat the file: what it stumbled over may be a key without quotes. */
    private static String reason(JsonProcessingException e) {
        String reason = String.valueOf(e.getOriginalMessage());
        if (reason.startsWith("Unrecognized token")) {
            return "expected a value, was a bare word (text needs double quotes)";
        }
        return TerminalText.escape(ParserWords.of(reason));
    }

    JsonParser parser() {
        return parser;
    }

    /** The line of the token at hand. */
    int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    /** {@code file:line} of the token at hand. */
    String place() {
        return file + ":" + line();
    }

    /** Notes what is wrong at the token at hand. */
    void problem(String subject, String message) {
        problems.add(new Problem(subject, place(), message));
    }

    /** What the value at hand is, in a few words. */
    String shown() throws IOException {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> WordRule.shown(parser.getText());
            default -> TerminalText.excerpt(parser.getText(), SHOWN);
        };
    }

    /** Notes a problem when something follows the value that ended. */
    void expectEnd() throws IOException {
        if (parser.nextToken() != null) {
            problem("", "expected the end of the file after the first value, was more");
        }
    }

    /** Walks the tokens; the first one is at hand, null where the text is empty. */
    interface Reader {
        void read(JsonText json) throws IOException;
    }
}
