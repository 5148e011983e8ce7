package orderflow.sweep;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** The combinations of a sweep, the best first, and what there is to say of the choice; immutable. */
public final class SweepResult {

    private final List<Axis> axes;
    private final Rank rank;
    private final List<Trial> trials;
    private final int leftOut;
    private final List<LocalDate> chosenOn;
    private final List<LocalDate> heldOut;
    private final Set<Trial> front;

    /**
     * Sorts the combinations.
     *
     * @param trials in the order of the grid, which decides among equals
     * @param leftOut combinations that broke a rule between settings
     * @param chosenOn the sessions that the choice is made on
     * @param heldOut those that had no part in it
     */
    public SweepResult(
            List<Axis> axes,
            Rank rank,
            List<Trial> trials,
            int leftOut,
            List<LocalDate> chosenOn,
            List<LocalDate> heldOut) {
        this.axes = List.copyOf(axes);
        this.rank = Objects.requireNonNull(rank, "rank");
        this.trials = trials.stream()
                .sorted(Comparator.comparing(Trial::chosenBy, rank.order()))
                .toList();
        this.leftOut = leftOut;
        this.chosenOn = List.copyOf(chosenOn);
        this.heldOut = List.copyOf(heldOut);
        this.front = front(this.trials);
    }

    public List<Axis> axes() {
        return axes;
    }

    public Rank rank() {
        return rank;
    }

    /** Every combination that was tried, the best first. */
    public List<Trial> trials() {
        return trials;
    }

    /** Combinations that were not tried, since they break a rule between settings. */
    public int leftOut() {
        return leftOut;
    }

    /** The sessions that the choice is made on, in order. */
    public List<LocalDate> chosenOn() {
        return chosenOn;
    }

    /** The sessions that had no part in it, in order. */
    public List<LocalDate> heldOut() {
        return heldOut;
    }

    /** The first combination, unless the ranked figure is known of none. */
    public Optional<Trial> best() {
        return trials.stream().findFirst().filter(first -> ranked(first).isPresent());
    }

    /** The ranked figure of a combination. */
    public OptionalDouble ranked(Trial trial) {
        return rank.of(trial.chosenBy());
    }

    /** True when no other combination has at least its recall with fewer false alarms, or more with no more of them. */
    public boolean isOnFront(Trial trial) {
        return front.contains(trial);
    }

    /** The combinations one step away from the best, where the ranked figure of any is known. */
    public Optional<Neighbours> neighbours() {
        if (best().isEmpty()) {
            return Optional.empty();
        }
        double[] figures = trials.stream()
                .filter(trial ->
                        trial.isBeside(best().get(), axes) && ranked(trial).isPresent())
                .mapToDouble(trial -> ranked(trial).getAsDouble())
                .sorted()
                .toArray();
        int count = figures.length;
        return count == 0
                ? Optional.empty()
                : Optional.of(new Neighbours(
                        count, figures[0], (figures[(count - 1) / 2] + figures[count / 2]) / 2, figures[count - 1]));
    }

    /** The place of the best among all, from 1, had the held-out sessions decided; empty where they cannot tell. */
    public Optional<Integer> placeHeldOut() {
        Optional<Figures> bestThere = best().flatMap(Trial::heldOut)
                .filter(figures -> rank.of(figures).isPresent());
        return bestThere.map(best -> 1
                + (int) trials.stream()
                        .map(Trial::heldOut)
                        .flatMap(Optional::stream)
                        .filter(other -> rank.order().compare(other, best) < 0)
                        .count());
    }

    private static Set<Trial> front(List<Trial> trials) {
        List<Trial> known = trials.stream().filter(Trial::hasTradeOff).toList();
        return known.stream()
                .filter(trial -> known.stream().noneMatch(trial::isBetteredBy))
                .collect(Collectors.toUnmodifiableSet());
    }
}
