package orderflow.health;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import orderflow.fault.NearestName;

/** The ranges in which figures are all right: the user's, else the usual ones. Not thread-safe while being filled. */
public final class Thresholds {

    private final Map<FigureName, Range> warnings = new EnumMap<>(FigureName.class);
    private final Map<FigureName, Range> criticals = new EnumMap<>(FigureName.class);

    /** The usual ones. */
    public Thresholds() {
        for (FigureName name : FigureName.values()) {
            name.usualWarning().ifPresent(range -> warnings.put(name, range));
            name.usualCritical().ifPresent(range -> criticals.put(name, range));
        }
    }

    /** Takes {@code NAME=RANGE}; throws {@link IllegalArgumentException} that says what is wrong with it. */
    public void warnAt(String assignment) {
        put(warnings, assignment);
    }

    /** As {@link #warnAt}, for what is critical. */
    public void criticalAt(String assignment) {
        put(criticals, assignment);
    }

    private static void put(Map<FigureName, Range> ranges, String assignment) {
        int equals = assignment.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("expected NAME=RANGE such as lag=1000, was '" + assignment + "'");
        }
        String word = assignment.substring(0, equals);
        FigureName name = FigureName.named(word)
                .orElseThrow(() -> new IllegalArgumentException("expected a figure's name ("
                        + String.join(", ", FigureName.words()) + "), was '" + word + "'"
                        + NearestName.closeTo(word, FigureName.words())
                                .map(near -> "; did you mean " + near + "?")
                                .orElse("")));
        ranges.put(name, Range.parse(assignment.substring(equals + 1)));
    }

    /** The range outside which a figure is a warning. */
    Optional<Range> warning(FigureName name) {
        return Optional.ofNullable(warnings.get(name));
    }

    /** The range outside which a figure is critical. */
    Optional<Range> critical(FigureName name) {
        return Optional.ofNullable(criticals.get(name));
    }

    /** What a figure alone amounts to. */
    State grade(Figure figure) {
        return broken(figure)
                .map(range -> range.equals(criticals.get(figure.name())) ? State.CRITICAL : State.WARNING)
                .orElse(State.OK);
    }

    /** The range that a figure is not in, the critical one first. */
    private Optional<Range> broken(Figure figure) {
        return !figure.graded()
                ? Optional.empty()
                : critical(figure.name())
                        .filter(range -> range.alerts(figure.value()))
                        .or(() -> warning(figure.name()).filter(range -> range.alerts(figure.value())));
    }

    /** The result with its figures graded: the state perhaps worse, the text saying which figure made it so. */
    Result grade(Result result) {
        State state = result.state();
        StringBuilder text = new StringBuilder(result.text());
        for (Figure figure : result.figures()) {
            State own = grade(figure);
            if (own != State.OK) {
                text.append(" (").append(figure.name().word()).append(' ').append(figure.text());
                Range range = broken(figure).orElseThrow();
                text.append(range.inverted() ? " is within " : " is outside ")
                        .append(range)
                        .append(')');
            }
            state = state.worse(own);
        }
        return new Result(
                result.check(), state, text.toString(), result.hint(), result.figures(), result.followsFrom());
    }
}
