package orderflow.sweep;

import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What the combinations of a sweep are sorted by. */
public enum Rank {
    F1("f1", true, Figures::f1),
    PRECISION("precision", true, Figures::precision),
    RECALL("recall", true, Figures::recall),
    LIFT("lift", true, Figures::lift),
    LEAD("lead", true, Figures::leadSeconds),
    FALSE_ALARMS("false-alarms", false, Figures::falseAlarms);

    private final String word;
    private final boolean moreIsBetter;
    private final Function<Figures, OptionalDouble> figure;

    Rank(String word, boolean moreIsBetter, Function<Figures, OptionalDouble> figure) {
        this.word = word;
        this.moreIsBetter = moreIsBetter;
        this.figure = figure;
    }

    /** The word after {@code --rank}. */
    public String word() {
        return word;
    }

    /** What it looks at. */
    public OptionalDouble of(Figures figures) {
        return figure.apply(figures);
    }

    /** The best first, what is not known last; fewer false alarms first among equals. */
    Comparator<Figures> order() {
        return by(this).thenComparing(by(FALSE_ALARMS));
    }

    private static Comparator<Figures> by(Rank rank) {
        double worst = rank.moreIsBetter ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        Comparator<Figures> rising =
                Comparator.comparingDouble(figures -> rank.of(figures).orElse(worst));
        return rank.moreIsBetter ? rising.reversed() : rising;
    }
}
