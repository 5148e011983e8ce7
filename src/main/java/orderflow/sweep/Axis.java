package orderflow.sweep;

import java.util.List;
import java.util.Objects;

/**
 * One setting that a sweep varies.
 *
 * @param key its name in the settings file
 * @param numeric true when its values are numbers, in rising order; words have no order
 * @param values as text, each once
 */
public record Axis(String key, boolean numeric, List<String> values) {

    public Axis {
        Objects.requireNonNull(key, "key");
        values = List.copyOf(values);
    }

    /** A value as {@code --sweep} takes it: the words of a list are joined by {@code +}. */
    String shown(int value) {
        return values.get(value).replace(',', '+');
    }

    /** True when one of its values lies beside another: the next number, or any other word. */
    boolean areBeside(int one, int other) {
        return numeric ? Math.abs(one - other) == 1 : one != other;
    }
}
