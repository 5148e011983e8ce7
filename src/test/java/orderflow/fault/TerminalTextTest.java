package orderflow.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "AAPL", "a b~!", "Zürich 株 €", "back\\slash", "😀"})
    void plainTextStaysAsItIs(String text) {
        assertThat(TerminalText.escape(text)).isEqualTo(text);
    }

    @Test
    void whatMovesTheCursorIsEscaped() {
        assertThat(TerminalText.escape("a\u001b[2Jb\r\n\tc\u0007\u007f\u009b31m"))
                .isEqualTo("a\\u001b[2Jb\\r\\n\\tc\\u0007\\u007f\\u009b31m");
    }

    @ParameterizedTest
    @ValueSource(
            chars = {
                '\u202a', '\u202e', '\u2066', '\u2069', '\u200e', '\u200f', '\u061c', '\u200b', '\ufeff', '\u2028',
                '\u2029', '\ue000', '\ufffe', '\u0000'
            })
    void whatHidesOrReordersTextIsEscaped(char c) {
        assertThat(TerminalText.escape("x" + c + "y")).isEqualTo(String.format("x\\u%04xy", (int) c));
    }

    @Test
    void loneSurrogatesAndInvisiblePairsAreEscapedByUnit() {
        assertThat(TerminalText.escape("\ud83d!")).isEqualTo("\\ud83d!");
        assertThat(TerminalText.escape("\udb40\udc01")).isEqualTo("\\udb40\\udc01");
    }

    @ParameterizedTest
    @CsvSource({"abcdef,6,abcdef", "abcdef,5,abcde...", "ab\u001bdef,3,ab\\u001b..."})
    void anExcerptIsCutAtTheLimit(String text, int limit, String expected) {
        assertThat(TerminalText.excerpt(text, limit)).isEqualTo(expected);
    }

    @Test
    void anExcerptNeverCutsAPairInTwo() {
        assertThat(TerminalText.excerpt("a😀b", 2)).isEqualTo("a...");
    }
}
