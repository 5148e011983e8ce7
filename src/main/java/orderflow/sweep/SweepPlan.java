package orderflow.sweep;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import orderflow.fault.ExitCode;
import orderflow.fault.OrderFlowException;
import orderflow.fault.Problem;
import orderflow.score.DropFigures;
import orderflow.score.PriceTape;
import orderflow.score.ScoreSettings;
import orderflow.score.Scorer;

/**
 * What is asked of a sweep.
 *
 * @param axes the settings that vary
 * @param places the combinations to try: for each axis which of its values they have
 * @param leftOut how many others break a rule between settings
 * @param rank what they are sorted by
 * @param holdout how many of the last sessions have no part in the choice; 0 or more
 * @param scoring how to score
 */
public record SweepPlan(
        List<Axis> axes, List<List<Integer>> places, int leftOut, Rank rank, int holdout, ScoreSettings scoring) {

    public SweepPlan {
        axes = List.copyOf(axes);
        places = List.copyOf(places);
        Objects.requireNonNull(rank, "rank");
        Objects.requireNonNull(scoring, "scoring");
    }

    /**
     * Scores the combinations, by several threads of the common pool at once, and sorts them; the same marks and tape
     * give the same result.
     *
     * @param marks of each combination, in the order of the places
     * @param scored called after each scoring, from any thread
     * @throws OrderFlowException with 65 when no session is left to choose on
     */
    public SweepResult result(PriceTape tape, List<PackedMarks> marks, Runnable scored) {
        List<LocalDate> sessions = tape.dates();
        if (holdout > 0 && sessions.size() <= holdout) {
            throw new OrderFlowException(
                    ExitCode.DATA,
                    new Problem(
                            "",
                            "--holdout " + holdout,
                            "expected recordings of at least " + (holdout + 1)
                                    + " sessions (New York days with quotes), was " + sessions.size()));
        }
        int chosen = sessions.size() - holdout;
        List<LocalDate> chosenOn = sessions.subList(0, chosen);
        List<LocalDate> heldOut = sessions.subList(chosen, sessions.size());
        List<Figures> chosenBy = figures(tape, chosenOn, marks, scored);
        List<Optional<Figures>> held = heldOut.isEmpty()
                ? Collections.nCopies(marks.size(), Optional.empty())
                : figures(tape, heldOut, marks, scored).stream()
                        .map(Optional::of)
                        .toList();
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            trials.add(new Trial(places.get(i), chosenBy.get(i), held.get(i)));
        }
        return new SweepResult(axes, rank, trials, leftOut, chosenOn, heldOut);
    }

    /** How often a combination is scored. */
    public int scorings() {
        return places.size() * (holdout > 0 ? 2 : 1);
    }

    private List<Figures> figures(PriceTape tape, List<LocalDate> days, List<PackedMarks> marks, Runnable scored) {
        Scorer scorer = new Scorer(tape.on(days), scoring);
        return IntStream.range(0, marks.size())
                .parallel()
                .mapToObj(index -> {
                    Figures figures = figures(scorer, marks.get(index), new DayFilter(days));
                    scored.run();
                    return figures;
                })
                .toList();
    }

    private static Figures figures(Scorer scorer, PackedMarks marks, DayFilter days) {
        DropFigures alerts = scorer.drops(taker -> marks.forEach(mark -> {
            if (!mark.kind().isExitSignal() && days.test(mark.timeMillis())) {
                taker.accept(mark);
            }
        }));
        DropFigures exits = scorer.drops(taker -> marks.forEach(mark -> {
            if (mark.kind().isExitSignal() && days.test(mark.timeMillis())) {
                taker.accept(mark);
            }
        }));
        return new Figures(
                scorer.coverage().sessions(),
                alerts.judged() + alerts.notJudged(),
                exits.judged() + exits.notJudged(),
                alerts,
                exits);
    }
}
