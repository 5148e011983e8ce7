package orderflow.sweep;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The combinations as CSV, the best first, below a line of names; what is not known is empty. */
public final class SweepCsv {

    private SweepCsv() {}

    /** The lines, without line feeds. The words of one value of a list are joined by {@code +}. */
    public static List<String> lines(SweepResult result) {
        List<String> lines = new ArrayList<>();
        lines.add(header(result));
        int place = 0;
        for (Trial trial : result.trials()) {
            List<String> cells =
                    new ArrayList<>(List.of(String.valueOf(++place), String.valueOf(result.isOnFront(trial))));
            for (int axis = 0; axis < result.axes().size(); axis++) {
                cells.add(result.axes().get(axis).shown(trial.place().get(axis)));
            }
            addFigures(trial.chosenBy(), cells);
            trial.heldOut().ifPresent(figures -> addFigures(figures, cells));
            lines.add(String.join(",", cells));
        }
        return lines;
    }

    private static String header(SweepResult result) {
        List<String> names = new ArrayList<>(List.of("place", "pareto"));
        result.axes().forEach(axis -> names.add(axis.key()));
        FigureColumn.ALL.forEach(column -> names.add(column.name()));
        if (!result.heldOut().isEmpty()) {
            FigureColumn.ALL.forEach(column -> names.add("held_out_" + column.name()));
        }
        return String.join(",", names);
    }

    private static void addFigures(Figures figures, List<String> cells) {
        for (FigureColumn column : FigureColumn.ALL) {
            Optional<BigDecimal> value = column.of(figures);
            cells.add(value.map(BigDecimal::toPlainString).orElse(""));
        }
    }
}
