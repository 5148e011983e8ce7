package orderflow.health;

import java.util.Objects;

/**
 * A measured number.
 *
 * @param name by which thresholds and performance data know it
 * @param graded false where it says nothing at present, such as the lag of a feed while the market is closed
 */
public record Figure(FigureName name, long value, boolean graded) {
    public Figure {
        Objects.requireNonNull(name, "name");
    }

    static Figure of(FigureName name, long value) {
        return new Figure(name, value, true);
    }

    /** Number and unit, as in {@code 84ms}. */
    String text() {
        return value + name.unit();
    }
}
