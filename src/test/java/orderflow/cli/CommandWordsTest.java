package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandWordsTest {

    @Test
    void splitsAtSpacesButNotInQuotesOrBehindABackslash() {
        assertThat(CommandWords.of("  notify-send \"large seller\" 'it''s'  a\\ b \"\" \"x\\\"y\" "))
                .containsExactly("notify-send", "large seller", "its", "a b", "", "x\"y");
    }

    @Test
    void expandsNothing() {
        assertThat(CommandWords.of("echo $HOME * | tee '\\n'"))
                .containsExactly("echo", "$HOME", "*", "|", "tee", "\\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "echo 'open", "\""})
    void refusesWhatIsNoCommand(String command) {
        assertThatIllegalArgumentException().isThrownBy(() -> CommandWords.of(command));
    }
}
