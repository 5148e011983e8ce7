package orderflow.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.Writer;

/**
 * JSON that can stand in a script element of a page, whatever a recording put into its texts.
 *
 * <p>It is ASCII, and {@code <}, {@code >}, {@code &} and the apostrophe are written as escapes, so that no text can
 * end the element or begin a comment or another element.
 */
final class ScriptJson {

    private static final String UNSAFE = "<>&'";

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .characterEscapes(new Escapes())
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private ScriptJson() {}

    /** A generator that leaves the writer open when it is closed. */
    static JsonGenerator to(Writer writer) throws IOException {
        return FACTORY.createGenerator(writer).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    /** JSON from elsewhere, so that it can stand there too: what is escaped can only be within its texts. */
    static String escaped(String json) {
        StringBuilder text = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c >= ' ' && c < 0x7f && UNSAFE.indexOf(c) < 0) {
                text.append(c);
            } else {
                text.append("\\u").append(Integer.toHexString(0x1_0000 + c), 1, 5);
            }
        }
        return text.toString();
    }

    private static final class Escapes extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            for (char c : UNSAFE.toCharArray()) {
                codes[c] = ESCAPE_STANDARD;
            }
            return codes;
        }

        @Override
        public SerializableString getEscapeSequence(int character) {
            // the standard escapes are all that is asked for
            return null;
        }
    }
}
