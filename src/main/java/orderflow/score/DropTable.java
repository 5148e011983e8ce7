package orderflow.score;

import java.util.List;
import java.util.OptionalDouble;

/** The table of alerts against drops. */
final class DropTable {

    private static final Columns COLUMNS = new Columns(6, 8, 7, 6, 8, 7, 6, 8, 7, 8, 7);
    private static final int[] GROUPS = {1, 3, 3, 2, 2};

    private DropTable() {}

    /** Without a drop there is nothing to warn of. */
    static boolean isShown(Score score) {
        return score.coverage().drops() + score.coverage().undecidedDrops() > 0;
    }

    static void addTo(List<String> lines, List<GroupScore> groups) {
        lines.add("");
        lines.add(
                COLUMNS.heading("", GROUPS, "", "followed by a drop", "drops warned of", "lead, m:s", "false alarms"));
        lines.add(COLUMNS.line(
                "", "n", "alert", "random", "lift", "alert", "random", "lift", "alert", "random", "alert", "random"));
        for (GroupScore group : groups) {
            DropFigures drops = group.drops();
            lines.add(COLUMNS.line(
                    Columns.name(group),
                    Columns.grouped(group.number()),
                    Decimals.percent(drops.precision()),
                    Decimals.percent(drops.randomPrecision()),
                    Decimals.times(drops.precisionLift()),
                    Decimals.percent(drops.recall()),
                    Decimals.percent(drops.randomRecall()),
                    Decimals.times(drops.recallLift()),
                    Decimals.minutes(drops.medianLeadMillis()),
                    Decimals.minutes(drops.randomMedianLeadMillis()),
                    Decimals.plain(drops.falseAlarms(), 1),
                    Decimals.plain(drops.randomFalseAlarms(), 1)));
            drops.precisionInterval()
                    .ifPresent(interval -> lines.add(COLUMNS.heading("    95 %", GROUPS, "", text(interval))));
        }
    }

    private static String text(Interval shares) {
        return Decimals.rounded(100 * shares.low(), 0) + " to " + Decimals.percent(OptionalDouble.of(shares.high()));
    }
}
