package orderflow.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import orderflow.config.DotEnv.Entry;
import orderflow.fault.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DotEnvTest {

    private final List<Problem> problems = new ArrayList<>();

    private List<Entry> read(String text) {
        return DotEnv.read(Path.of(".env"), text, problems);
    }

    static List<Arguments> assignments() {
        return List.of(
                Arguments.of("A=1", "1"),
                Arguments.of("export A=1", "1"),
                Arguments.of("\texport\t A=1", "1"),
                Arguments.of("  A = 1  ", "1"),
                Arguments.of("A=", ""),
                Arguments.of("A=a=b==", "a=b=="),
                Arguments.of("A=a b  c \t", "a b  c"),
                Arguments.of("A=a # comment", "a"),
                Arguments.of("A=a#b", "a#b"),
                Arguments.of("A=#b", "#b"),
                Arguments.of("A= # comment", ""),
                Arguments.of("A=a\t#b", "a"),
                Arguments.of("A='a'", "a"),
                Arguments.of("A=''", ""),
                Arguments.of("A='a \"b\" \\n $C # no' # comment", "a \"b\" \\n $C # no"),
                Arguments.of("A=\"a\"", "a"),
                Arguments.of("A=\"\"\t# comment", ""),
                Arguments.of("A=\"a 'b' # no\"   ", "a 'b' # no"),
                Arguments.of("A=\"q\\\"b\\\\ \\$d \\n\\r\\t \\x\"", "q\"b\\ $d \n\r\t \\x"),
                Arguments.of("A=it's", "it's"),
                Arguments.of("A=$B ${C}", "$B ${C}"),
                Arguments.of("A=\\n", "\\n"),
                Arguments.of("A='one\ntwo'", "one\ntwo"),
                Arguments.of("A=\"one\\\ntwo\" # comment", "one\\\ntwo"),
                Arguments.of("A=ü", "ü"));
    }

    @ParameterizedTest
    @MethodSource("assignments")
    void anAssignmentIsReadAsAShellWould(String text, String value) {
        assertThat(read(text)).containsExactly(new Entry("A", value, 1));
        assertThat(problems).isEmpty();
    }

    @Test
    void lineEndsCommentsAndBlankLinesAreCountedAndPassedOver() {
        assertThat(read("# one\r\n\r\nA=1\r\n   # two\r\n\texport B='2'\r\nC=\"3\"\r\n"))
                .containsExactly(new Entry("A", "1", 3), new Entry("B", "2", 5), new Entry("C", "3", 6));
        assertThat(problems).isEmpty();
    }

    @Test
    void afterAValueOfSeveralLinesTheCountGoesOn() {
        assertThat(read("A='1\n2\n3'\nB=4")).containsExactly(new Entry("A", "1\n2\n3", 1), new Entry("B", "4", 4));
    }

    @Test
    void everyAssignmentOfANameIsReadInOrder() {
        assertThat(read("A=1\nA=2")).containsExactly(new Entry("A", "1", 1), new Entry("A", "2", 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"word", "export A", "1A=2", "=2", "A-B=1", "A B=1", "- A=1"})
    void anyOtherLineIsAProblemThatDoesNotRepeatIt(String line) {
        assertThat(read("\n" + line + "\nA=1")).containsExactly(new Entry("A", "1", 3));
        assertThat(problems).containsExactly(new Problem("", ".env:2", "expected NAME=value, was something else"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A='a' b", "A=\"a\"b", "A='a'#c"})
    void nothingButACommentFollowsAQuotedValue(String line) {
        assertThat(read(line + "\nB=1")).containsExactly(new Entry("B", "1", 2));
        assertThat(problems)
                .containsExactly(new Problem(
                        "", ".env:1", "expected the end of the line after the closing quote of A, was more"));
    }

    @Test
    void aQuoteThatIsNeverClosedIsAProblemOfItsOwnLineAlone() {
        assertThat(read("A='a\nB=1\nC=2")).containsExactly(new Entry("B", "1", 2), new Entry("C", "2", 3));
        assertThat(problems)
                .containsExactly(new Problem("", ".env:1", "expected a closing ' for the value of A, was none"));
    }

    @Test
    void anEmptyTextHasNothing() {
        assertThat(read("")).isEmpty();
        assertThat(problems).isEmpty();
    }
}
