package orderflow.sweep;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import orderflow.score.Interval;
import orderflow.score.Score;

/** A sweep as lines for a person: the table, and below it what the choice rests on. */
public final class SweepText {

    private static final int INDENT = 12;

    /** The one setting that decides on exit signals and on nothing else. */
    private static final String EXITS_ONLY = "exit_quiet_minutes";

    private final SweepResult result;
    private final List<String> lines = new ArrayList<>();

    private SweepText(SweepResult result) {
        this.result = result;
    }

    /** The lines, without line feeds. */
    public static List<String> lines(SweepResult result) {
        SweepText text = new SweepText(result);
        text.lines.addAll(SweepTable.lines(result));
        text.lines.add("");
        text.remarks();
        return text.lines;
    }

    /** What is to be said of the choice, for where the table is for a program. */
    public static List<String> remarks(SweepResult result) {
        SweepText text = new SweepText(result);
        text.remarks();
        return text.lines;
    }

    private void remarks() {
        row("Sorted by", result.rank().word());
        row("Front", "* no other combination has at least its recall with fewer false alarms, or more with as few");
        row(
                "Tried",
                counted(result.trials().size(), "combination") + " on " + sessions(result.chosenOn()) + " with "
                        + counted(drops(), "drop"));
        if (result.leftOut() > 0) {
            row("Left out", counted(result.leftOut(), "combination") + " in which " + brokenRule());
        }
        if (result.axes().stream().anyMatch(axis -> axis.key().equals(EXITS_ONLY))) {
            row("Exits", EXITS_ONLY + " changes no alert, and the figures above but for the exits are of alerts;");
            row("", "those of exit signals stand in --output json and csv");
        }
        if (result.best().isEmpty()) {
            row("Best", "none: " + result.rank().word() + " is known of no combination; it takes alerts and drops");
            return;
        }
        Trial best = result.best().get();
        row("Best", settings(best));
        row("", result.rank().word() + " " + Shown.ranked(result.rank(), result.ranked(best)) + neighbours());
        best.heldOut().ifPresent(this::heldOut);
        row("Beware", beware());
        fewSessions();
    }

    /** No combination is left out for anything but the one limit that settings of its rules set to each other. */
    private String brokenRule() {
        boolean rarity = result.axes().stream().anyMatch(axis -> axis.key().startsWith("rarity_"));
        return rarity
                ? "rarity_warmup_minutes would be above rarity_minutes"
                : "red_burst_threshold would be below volume_spike_threshold";
    }

    private String settings(Trial trial) {
        List<String> settings = new ArrayList<>();
        for (int i = 0; i < result.axes().size(); i++) {
            Axis axis = result.axes().get(i);
            settings.add("--set " + axis.key() + "="
                    + axis.values().get(trial.place().get(i)));
        }
        return String.join(" ", settings);
    }

    private String neighbours() {
        Rank rank = result.rank();
        return result.neighbours()
                .map(near -> "; one step away from it " + counted(near.count(), "combination") + " with "
                        + Shown.ranked(rank, near.least())
                        + (near.count() == 1
                                ? ""
                                : " to " + Shown.ranked(rank, near.most()) + ", median "
                                        + Shown.ranked(rank, near.median())))
                .orElse("; there is none one step away to compare it with");
    }

    private void heldOut(Figures there) {
        Rank rank = result.rank();
        row(
                "Held out",
                sessions(result.heldOut()) + " with "
                        + counted(there.alertDrops().drops(), "drop") + ", on which the best has " + rank.word() + " "
                        + Shown.ranked(rank, rank.of(there))
                        + result.placeHeldOut()
                                .map(place -> ", place " + place + " of "
                                        + result.trials().size())
                                .orElse(""));
        row(
                "",
                "precision " + Shown.percent(there.precision())
                        + there.alertDrops()
                                .precisionInterval()
                                .map(SweepText::interval)
                                .orElse("")
                        + ", lift " + Shown.times(there.lift()) + ", recall "
                        + Shown.percent(there.recall()) + ", false alarms " + Shown.plain(there.falseAlarms(), 2));
    }

    /** Of the sessions that had no part in the choice alone: what the best of many had on its own says too much. */
    private static String interval(Interval interval) {
        return " (95 %: " + Shown.percent(OptionalDouble.of(interval.low())) + " to "
                + Shown.percent(OptionalDouble.of(interval.high())) + ")";
    }

    private String beware() {
        if (result.trials().size() == 1) {
            return "one combination is no choice: these are its figures on these sessions";
        }
        String chance =
                "the best of " + result.trials().size() + " looks better than it is, for chance had a part in it";
        return result.heldOut().isEmpty() ? chance + "; --holdout N judges it on other sessions" : chance;
    }

    private void fewSessions() {
        int sessions = result.chosenOn().size();
        if (sessions < Score.LEAST_SESSIONS) {
            row("", counted(sessions, "session") + " of the choice: too few to say how other days would be");
        }
    }

    private int drops() {
        return result.trials().get(0).chosenBy().alertDrops().drops();
    }

    private void row(String label, String text) {
        lines.add(label + " ".repeat(INDENT - label.length()) + text);
    }

    private static String sessions(List<LocalDate> dates) {
        String span = switch (dates.size()) {
            case 0 -> "";
            case 1 -> " (" + dates.get(0) + ")";
            default -> " (" + dates.get(0) + " to " + dates.get(dates.size() - 1) + ")";
        };
        return counted(dates.size(), "session") + span;
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
