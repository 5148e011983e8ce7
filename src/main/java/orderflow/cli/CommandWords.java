package orderflow.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a command line into its words without a shell: at spaces, but for those in quotes or behind a backslash.
 *
 * <p>Nothing is expanded: {@code $HOME}, {@code *} and {@code |} stand for themselves.
 */
final class CommandWords {

    private CommandWords() {}

    /** The words; throws {@link IllegalArgumentException} when there is none or a quote is left open. */
    static List<String> of(String command) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inWord = false;
        char quote = 0;
        for (int i = 0; i < command.length(); i++) {
            char c = command.charAt(i);
            if (quote != 0 && c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
                inWord = true;
            } else if (c == '\\' && quote != '\'' && i + 1 < command.length()) {
                word.append(command.charAt(++i));
                inWord = true;
            } else if (quote == 0 && Character.isWhitespace(c)) {
                if (inWord) {
                    words.add(word.toString());
                    word.setLength(0);
                    inWord = false;
                }
            } else {
                word.append(c);
                inWord = true;
            }
        }
        if (quote != 0) {
            throw new IllegalArgumentException("expected a closing " + quote);
        }
        if (inWord) {
            words.add(word.toString());
        }
        if (words.isEmpty()) {
            throw new IllegalArgumentException("expected a command");
        }
        return List.copyOf(words);
    }
}
