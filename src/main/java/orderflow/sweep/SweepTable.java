package orderflow.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The combinations as a table for a person, the best first. */
final class SweepTable {

    private final SweepResult result;
    private final TextTable table = new TextTable();

    private SweepTable(SweepResult result) {
        this.result = result;
    }

    static List<String> lines(SweepResult result) {
        SweepTable table = new SweepTable(result);
        table.places();
        table.settings();
        table.figures();
        return table.table.lines();
    }

    private void places() {
        List<String> places = new ArrayList<>();
        for (Trial trial : result.trials()) {
            places.add(places.size() + 1 + (result.isOnFront(trial) ? " *" : "  "));
        }
        table.add(List.of(), places);
    }

    /** The words of a key stand one below the other, since they are longer than the values. */
    private void settings() {
        for (int i = 0; i < result.axes().size(); i++) {
            int number = i;
            Axis axis = result.axes().get(i);
            column(trial -> axis.shown(trial.place().get(number)), axis.key().split("_"));
        }
    }

    private void figures() {
        figure(figures -> Shown.plain(figures.alertsPerSession(), 1), "alerts", "a session");
        figure(figures -> Shown.plain(figures.exitsPerSession(), 1), "exits", "a session");
        figure(figures -> Shown.percent(figures.precision()), "precision");
        figure(figures -> Shown.times(figures.lift()), "lift");
        figure(figures -> Shown.percent(figures.recall()), "recall");
        figure(figures -> Shown.plain(figures.f1(), 3), "f1");
        figure(figures -> Shown.minutes(figures.leadSeconds()), "lead", "m:s");
        figure(figures -> Shown.plain(figures.falseAlarms(), 2), "false alarms", "a symbol", "and session");
        if (!result.heldOut().isEmpty()) {
            Rank rank = result.rank();
            column(
                    trial -> trial.heldOut()
                            .map(figures -> Shown.ranked(rank, rank.of(figures)))
                            .orElse(Shown.UNKNOWN),
                    rank.word(),
                    "held out");
        }
    }

    private void figure(Function<Figures, String> figure, String... heading) {
        column(trial -> figure.apply(trial.chosenBy()), heading);
    }

    private void column(Function<Trial, String> cell, String... heading) {
        table.add(List.of(heading), result.trials().stream().map(cell).toList());
    }
}
