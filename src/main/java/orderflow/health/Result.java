package orderflow.health;

import java.util.List;
import java.util.Objects;

/**
 * What came of one check.
 *
 * @param text what was found
 * @param hint what to do about it; empty when nothing is to be done
 * @param followsFrom true when this only follows from the failure of another check, which tells it all
 */
public record Result(
        CheckName check, State state, String text, String hint, List<Figure> figures, boolean followsFrom) {

    public Result {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(hint, "hint");
        figures = List.copyOf(figures);
    }

    static Result ok(CheckName check, String text, Figure... figures) {
        return new Result(check, State.OK, text, "", List.of(figures), false);
    }

    static Result of(CheckName check, State state, String text, String hint, Figure... figures) {
        return new Result(check, state, text, hint, List.of(figures), false);
    }

    /** A check that could not be made because another failed. */
    static Result after(CheckName check, CheckName cause, State state) {
        return new Result(check, state, "not known, see " + cause.word(), "", List.of(), true);
    }
}
