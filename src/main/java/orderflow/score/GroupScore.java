package orderflow.score;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the alerts or exit signals of one kind were worth, or those of all kinds.
 *
 * @param kind empty for all of them
 * @param exitSignals true for exit signals, false for alerts
 * @param number how many there were
 * @param random number of random moments that they are compared with
 * @param moves one for each measure and unit, in the order of {@link Measure}, then {@link Unit}
 */
public record GroupScore(
        Optional<MarkKind> kind,
        boolean exitSignals,
        int number,
        int random,
        List<MoveFigure> moves,
        DropFigures drops) {

    public GroupScore {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(drops, "drops");
        moves = List.copyOf(moves);
    }

    /** One of the moves. */
    public MoveFigure move(Measure measure, Unit unit) {
        return moves.get(measure.ordinal() * Unit.values().length + unit.ordinal());
    }
}
