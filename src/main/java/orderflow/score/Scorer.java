package orderflow.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Says what alerts were worth on one tape: what followed them, beside what followed random moments like them.
 *
 * <p>What depends on the tape alone is worked out once, so that many lists of marks can be scored, by any number of
 * threads at once. The same tape, settings and marks give the same score to the last bit. The terms are defined in
 * {@code docs/tuning.md}.
 */
public final class Scorer {

    private final ScoreSettings settings;
    private final ScoredTape tape;
    private final RandomMoments random;
    private final SessionResampling resampling;
    private final Coverage coverage;

    /** A scorer for one tape; finds its drops. */
    public Scorer(PriceTape tape, ScoreSettings settings) {
        this.settings = settings;
        this.tape = new ScoredTape(tape, settings);
        this.random = new RandomMoments(this.tape.sessions(), settings);
        this.resampling = new SessionResampling(tape.dates().size(), settings);
        this.coverage = this.tape.coverage();
    }

    /** What the scores rest on. */
    public Coverage coverage() {
        return coverage;
    }

    /** Every drop there was, by symbol, then time; those in time in which nothing could be decided included. */
    public List<Drop> drops() {
        return tape.allDrops();
    }

    /** What followed one alert or exit signal. */
    public Outcome outcome(Mark mark) {
        return tape.session(mark.symbol(), mark.timeMillis())
                .map(session -> tape.outcome(session, mark.timeMillis()))
                .orElseGet(Outcome::unseen);
    }

    /**
     * Scores the marks of one run over the recordings of the tape.
     *
     * @param marks in the order in which they were raised
     */
    public Score score(List<Mark> marks) {
        Map<MarkKind, List<Mark>> byKind = new TreeMap<>();
        marks.forEach(mark ->
                byKind.computeIfAbsent(mark.kind(), added -> new ArrayList<>()).add(mark));
        List<GroupScore> kinds = new ArrayList<>();
        byKind.forEach((kind, group) -> kinds.add(score(Optional.of(kind), kind.isExitSignal(), group)));
        Map<Boolean, List<Mark>> byExit = marks.stream()
                .collect(Collectors.partitioningBy(mark -> mark.kind().isExitSignal()));
        return new Score(
                settings,
                coverage,
                score(Optional.empty(), false, byExit.get(false)),
                score(Optional.empty(), true, byExit.get(true)),
                kinds);
    }

    /**
     * Holds marks against the drops alone, all of them together, which takes a small part of the time and memory.
     *
     * @param marks alerts or exit signals
     */
    public DropFigures drops(MarkSource marks) {
        Sample sample = Sample.ofDrops(tape);
        Sample drawn = Sample.ofDrops(tape);
        int sets = compare(marks, sample, drawn);
        return drops(sample, drawn, sets);
    }

    private GroupScore score(Optional<MarkKind> kind, boolean exitSignals, List<Mark> marks) {
        Sample sample = Sample.of(tape);
        Sample drawn = Sample.of(tape);
        int sets = compare(marks::forEach, sample, drawn);
        List<MoveFigure> moves = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            for (Unit unit : Unit.values()) {
                moves.add(move(measure, unit, sample, drawn));
            }
        }
        DropFigures drops = drops(sample, drawn, sets);
        return new GroupScore(kind, exitSignals, marks.size(), drawn.moments(), moves, drops);
    }

    /** Gathers what followed marks, and what followed random moments like them; answers how many sets of these. */
    private int compare(MarkSource marks, Sample sample, Sample drawn) {
        marks.forEach(sample::add);
        sample.endSet();
        return random.draw(marks, drawn);
    }

    private MoveFigure move(Measure measure, Unit unit, Sample sample, Sample drawn) {
        int figure = Outcome.figure(measure, unit);
        Values values = sample.move(figure);
        return new MoveFigure(
                measure,
                unit,
                values.size(),
                sample.moments() - values.size(),
                values.median(),
                values.mean(),
                resampling.median(values),
                resampling.mean(values),
                drawn.move(figure).median(),
                drawn.move(figure).mean());
    }

    private DropFigures drops(Sample sample, Sample drawn, int sets) {
        int judged = sample.followed().size();
        return new DropFigures(
                judged,
                sample.timesFollowed(),
                sample.moments() - judged,
                resampling.mean(sample.followed()),
                tape.drops(),
                sample.leads().size(),
                sample.leads().median(),
                falseAlarms(sample, 1),
                drawn.followed().mean(),
                DropFigures.share(drawn.leads().size(), (long) sets * tape.drops()),
                drawn.leads().median(),
                falseAlarms(drawn, sets));
    }

    private OptionalDouble falseAlarms(Sample sample, int sets) {
        int judged = sample.followed().size();
        if (judged == 0 && sample.moments() > 0) {
            return OptionalDouble.empty();
        }
        return DropFigures.share(judged - sample.timesFollowed(), (long) sets * coverage.symbolSessions());
    }
}
