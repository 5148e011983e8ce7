package orderflow.config;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import orderflow.fault.TerminalText;

/** One of a few words, written exactly so. */
record WordRule<T>(Map<String, T> values, Function<T, String> word) implements Rule<T> {

    private static final int SHOWN = 60;

    static <T> WordRule<T> of(List<T> values, Function<T, String> word) {
        Map<String, T> byWord = new LinkedHashMap<>();
        values.forEach(value -> byWord.put(word.apply(value), value));
        return new WordRule<>(byWord, word);
    }

    @Override
    public T parse(String text, Place place) throws RefusedValueException {
        T value = values.get(text.trim());
        if (value == null) {
            throw new RefusedValueException("expected " + allowed() + ", was " + shown(text));
        }
        return value;
    }

    @Override
    public String text(T value) {
        return word.apply(value);
    }

    @Override
    public String allowed() {
        return alternatives(values.keySet());
    }

    static String alternatives(Collection<String> words) {
        return String.join(" or ", words);
    }

    static String shown(String text) {
        return text.isBlank() ? "empty" : "'" + TerminalText.excerpt(text.trim(), SHOWN) + "'";
    }
}
