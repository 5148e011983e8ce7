package orderflow.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Gathers what followed the moments of one or several sets: those of alerts, or of random ones.
 *
 * <p>A drop is warned of once in each set, by its first moment that warns of it. For one thread.
 */
final class Sample {

    private static final long UNWARNED = -1;

    private final ScoredTape tape;
    private final List<Values> moves = new ArrayList<>();
    private final Values followed = new Values();
    private final Values leads = new Values();
    private final long[] leadOfDrop;
    private final int[] warnedDrops;
    private int warned;
    private int moments;

    private Sample(ScoredTape tape, int figures) {
        this.tape = tape;
        this.leadOfDrop = new long[tape.drops()];
        this.warnedDrops = new int[tape.drops()];
        Arrays.fill(leadOfDrop, UNWARNED);
        for (int figure = 0; figure < figures; figure++) {
            moves.add(new Values());
        }
    }

    /** An empty one, of moves and drops. */
    static Sample of(ScoredTape tape) {
        return new Sample(tape, Outcome.figures());
    }

    /** An empty one, of drops alone. */
    static Sample ofDrops(ScoredTape tape) {
        return new Sample(tape, 0);
    }

    Optional<SessionDrops> sessionOf(Mark mark) {
        return tape.session(mark.symbol(), mark.timeMillis());
    }

    /** Ends a set: the next moments may warn of the same drops again. */
    void endSet() {
        for (int i = 0; i < warned; i++) {
            leads.add(leadOfDrop[warnedDrops[i]], 0);
            leadOfDrop[warnedDrops[i]] = UNWARNED;
        }
        warned = 0;
    }

    void add(Mark mark) {
        sessionOf(mark).ifPresentOrElse(session -> add(session, mark.timeMillis()), () -> moments++);
    }

    void add(SessionDrops session, long millis) {
        moments++;
        int date = tape.place(session.tape().date());
        Outcome.Verdict verdict = moves.isEmpty() ? Outcome.verdict(session, millis) : move(session, millis, date);
        if (verdict != Outcome.Verdict.NOT_JUDGED) {
            followed.add(verdict == Outcome.Verdict.FOLLOWED ? 1 : 0, date);
        }
        session.warnedAt(millis, this::warn);
    }

    private Outcome.Verdict move(SessionDrops session, long millis, int date) {
        Outcome outcome = tape.outcome(session, millis);
        for (int figure = 0; figure < moves.size(); figure++) {
            if (!Double.isNaN(outcome.value(figure))) {
                moves.get(figure).add(outcome.value(figure), date);
            }
        }
        return outcome.verdict();
    }

    /** Moments added, those of which nothing is known included. */
    int moments() {
        return moments;
    }

    /** The known values of a figure, numbered as in {@link Outcome}. */
    Values move(int figure) {
        return moves.get(figure);
    }

    /** One for each judged moment: 1 where a drop followed, else 0. */
    Values followed() {
        return followed;
    }

    /** Judged moments that a drop followed. */
    int timesFollowed() {
        return (int) followed.sum();
    }

    /** Milliseconds from the first warning of a drop in a set to half of its fall, of each drop and set. */
    Values leads() {
        return leads;
    }

    /** The earliest warning of a set has the longest lead. */
    private void warn(int drop, long leadMillis) {
        if (leadOfDrop[drop] == UNWARNED) {
            warnedDrops[warned++] = drop;
        }
        leadOfDrop[drop] = Math.max(leadOfDrop[drop], leadMillis);
    }
}
