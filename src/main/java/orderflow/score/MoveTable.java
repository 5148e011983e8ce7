package orderflow.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The tables of how the bid moved. */
final class MoveTable {

    private static final Columns COLUMNS = new Columns(9, 8, 8, 9, 8, 8, 9, 8, 8);
    private static final int[] PARTS = {3, 3, 3};

    /** One of the moves, with its heading and decimals. */
    private record Part(String heading, Measure measure, Unit unit, int decimals) {}

    private static final List<Part> LATER = List.of(
            new Part("after 1 min, bp", Measure.AFTER_1_MIN, Unit.BASIS_POINTS, 1),
            new Part("after 5 min, bp", Measure.AFTER_5_MIN, Unit.BASIS_POINTS, 1),
            new Part("after 15 min, bp", Measure.AFTER_15_MIN, Unit.BASIS_POINTS, 1));

    private static final List<Part> EXTREMES = List.of(
            new Part("lowest in 5 min, bp", Measure.WORST_IN_5_MIN, Unit.BASIS_POINTS, 1),
            new Part("highest in 5 min, bp", Measure.BEST_IN_5_MIN, Unit.BASIS_POINTS, 1),
            new Part("after 5 min, in spreads", Measure.AFTER_5_MIN, Unit.SPREADS, 1));

    private MoveTable() {}

    static void addTo(List<String> lines, List<GroupScore> groups) {
        for (List<Part> parts : List.of(LATER, EXTREMES)) {
            lines.add("");
            lines.add(COLUMNS.heading(
                    "move of the bid:", PARTS, parts.stream().map(Part::heading).toArray(String[]::new)));
            lines.add(COLUMNS.line(
                    "median, then mean",
                    "alert",
                    "random",
                    "lift",
                    "alert",
                    "random",
                    "lift",
                    "alert",
                    "random",
                    "lift"));
            for (GroupScore group : groups) {
                addGroup(lines, group, parts);
            }
        }
    }

    private static void addGroup(List<String> lines, GroupScore group, List<Part> parts) {
        lines.add(figures(Columns.name(group), group, parts, MoveFigure::median, MoveFigure::randomMedian));
        intervals(group, parts, MoveFigure::medianInterval).ifPresent(lines::add);
        lines.add(figures("  mean", group, parts, MoveFigure::mean, MoveFigure::randomMean));
        intervals(group, parts, MoveFigure::meanInterval).ifPresent(lines::add);
    }

    private static String figures(
            String label,
            GroupScore group,
            List<Part> parts,
            Function<MoveFigure, OptionalDouble> figure,
            Function<MoveFigure, OptionalDouble> random) {
        List<String> cells = new ArrayList<>();
        for (Part part : parts) {
            MoveFigure move = group.move(part.measure(), part.unit());
            OptionalDouble here = figure.apply(move);
            OptionalDouble by = random.apply(move);
            cells.add(Decimals.signed(here, part.decimals()));
            cells.add(Decimals.signed(by, part.decimals()));
            cells.add(Decimals.signed(Lift.difference(here, by), part.decimals()));
        }
        return COLUMNS.line(label, cells.toArray(String[]::new));
    }

    /** The line of intervals, where there is any. */
    private static Optional<String> intervals(
            GroupScore group, List<Part> parts, Function<MoveFigure, Optional<Interval>> figure) {
        List<String> cells = new ArrayList<>();
        boolean any = false;
        for (Part part : parts) {
            Optional<Interval> interval = figure.apply(group.move(part.measure(), part.unit()));
            any |= interval.isPresent();
            cells.add(interval.map(one -> Decimals.signed(one.low(), part.decimals()) + " to "
                            + Decimals.signed(one.high(), part.decimals()))
                    .orElse("-"));
        }
        return any ? Optional.of(COLUMNS.heading("    95 %", PARTS, cells.toArray(String[]::new))) : Optional.empty();
    }
}
