package orderflow.score;

import java.util.List;

/** The table of alerts against drops. */
final class DropTable {

    private static final Columns COLUMNS = new Columns(6, 8, 7, 6, 8, 7, 6, 8, 7, 8, 7);

    private DropTable() {}

    static void addTo(List<String> lines, List<GroupScore> groups) {
        lines.add("");
        lines.add(COLUMNS.line("", "", "followed", "", "", "drops", "", "", "lead", "", "false", "alarms"));
        lines.add(COLUMNS.line("", "", "by drop", "", "", "warned", "", "", "m:s", "", "a day", ""));
        lines.add(COLUMNS.line(
                "", "n", "here", "random", "lift", "here", "random", "lift", "here", "random", "here", "random"));
        for (GroupScore group : groups) {
            DropFigures drops = group.drops();
            lines.add(COLUMNS.line(
                    Columns.name(group),
                    String.valueOf(group.number()),
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
        }
    }
}
