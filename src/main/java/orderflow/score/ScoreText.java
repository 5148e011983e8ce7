package orderflow.score;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A score as lines for a person, at most {@value #WIDTH} columns wide. */
public final class ScoreText {

    private static final int WIDTH = 100;
    private static final int INDENT = 13;

    private final Score score;
    private final List<String> lines = new ArrayList<>();

    private ScoreText(Score score) {
        this.score = score;
    }

    /** The lines, without line feeds. */
    public static List<String> lines(Score score) {
        ScoreText text = new ScoreText(score);
        text.basis();
        if (!score.kinds().isEmpty()) {
            List<GroupScore> groups = text.groups();
            if (DropTable.isShown(score)) {
                DropTable.addTo(text.lines, groups);
            }
            MoveTable.addTo(text.lines, groups);
            text.remarks();
        }
        return text.lines;
    }

    /** All alerts, or exit signals, come before their kinds where there are several. */
    private List<GroupScore> groups() {
        List<GroupScore> groups = new ArrayList<>();
        for (GroupScore all : List.of(score.alerts(), score.exitSignals())) {
            List<GroupScore> kinds = score.kinds().stream()
                    .filter(kind -> kind.exitSignals() == all.exitSignals())
                    .toList();
            if (kinds.size() > 1) {
                groups.add(all);
            }
            groups.addAll(kinds);
        }
        return groups;
    }

    private void basis() {
        ScoreSettings settings = score.settings();
        Coverage coverage = score.coverage();
        row(
                "Score",
                counted(score.alerts().number(), "alert") + " and "
                        + counted(score.exitSignals().number(), "exit signal") + ", as if you had sold at the bid "
                        + seconds(settings.reactionMillis()) + " after each");
        row(
                "Seen",
                counted(coverage.sessions(), "session") + ", " + counted(coverage.symbols(), "symbol") + ", "
                        + duration(coverage.seenMillis()) + " of quotes in all");
        row("Left out", leftOut(coverage));
        row("Drops", drops(coverage));
        if (score.kinds().isEmpty()) {
            row("", "no alert and no exit signal: there is nothing to score");
        }
    }

    private String drops(Coverage coverage) {
        String bps = score.settings().dropBps().stripTrailingZeros().toPlainString();
        String percent =
                score.settings().dropBps().movePointLeft(2).stripTrailingZeros().toPlainString();
        return (coverage.drops() == 0 ? "no fall" : counted(coverage.drops(), "fall")) + " of the mid by at least "
                + bps + " bp (" + percent
                + " %) within 5 minutes"
                + (coverage.undecidedDrops() > 0
                        ? ", and " + coverage.undecidedDrops() + " while nothing was decided"
                        : "");
    }

    private static String leftOut(Coverage coverage) {
        Map<Span.Reason, Long> millis = coverage.leftOutMillis();
        List<String> parts = new ArrayList<>();
        for (Span.Reason reason : Span.Reason.values()) {
            if (millis.containsKey(reason)) {
                String name = reason == Span.Reason.WARMUP ? "not decided on" : reason.word() + "s";
                parts.add(duration(millis.get(reason)) + " of " + name);
            }
        }
        return parts.isEmpty() ? "nothing" : String.join(", ", parts);
    }

    /** What the tables do not say of themselves. */
    private void remarks() {
        lines.add("");
        ScoreSettings settings = score.settings();
        row("Moves", "minus: the bid fell, and selling at once was better than waiting");
        row(
                "Random",
                Columns.grouped(settings.draws()) + " moments or more for each row, of the same symbols and half hours;"
                        + " seed " + settings.seed());
        row("Lift", "times the random share, or bp beyond the random move; 1.0x and 0.0 are mere chance");
        if (DropTable.isShown(score)) {
            row("False alarms", "for each symbol and session; lead: from the first warning to half of the fall");
        }
        unknown();
        intervals();
    }

    private void unknown() {
        List<String> parts = Stream.of(score.alerts(), score.exitSignals())
                .filter(group -> leftOut(group, Measure.AFTER_15_MIN) > 0)
                .map(group -> leftOut(group, Measure.AFTER_1_MIN) + ", " + leftOut(group, Measure.AFTER_5_MIN)
                        + ", " + leftOut(group, Measure.AFTER_15_MIN) + " of "
                        + counted(group.number(), group.exitSignals() ? "exit signal" : "alert"))
                .toList();
        if (!parts.isEmpty()) {
            row("Not told", "after 1, 5, 15 min: " + String.join("; ", parts));
            row("", "since no quote, a gap, a halt or the session's end was in the way");
        }
    }

    private static int leftOut(GroupScore group, Measure measure) {
        return group.move(measure, Unit.BASIS_POINTS).leftOut();
    }

    private void intervals() {
        int sessions = score.coverage().sessions();
        if (sessions < Score.LEAST_SESSIONS) {
            row(
                    "Intervals",
                    "none: " + counted(sessions, "session") + "; with fewer than " + Score.LEAST_SESSIONS
                            + " nobody can say how far these figures may be off");
        } else {
            row(
                    "Intervals",
                    "95 %, from whole sessions drawn again; none (-) where fewer than " + Score.LEAST_SESSIONS
                            + " of them have a value");
        }
    }

    private void row(String label, String text) {
        lines.add(Columns.left(label, INDENT) + text);
    }

    private static String counted(long number, String noun) {
        return Columns.grouped(number) + " " + noun + (number == 1 ? "" : "s");
    }

    private static String seconds(long millis) {
        return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString() + " s";
    }

    /** {@code 12 s}, {@code 31 min}, {@code 6 h 30 min}: rounded down, but never to nothing. */
    private static String duration(long millis) {
        Duration duration = Duration.ofMillis(millis);
        if (duration.toMinutes() == 0) {
            return Math.max(1, duration.toSeconds()) + " s";
        }
        return duration.toHours() == 0
                ? duration.toMinutes() + " min"
                : duration.toHours() + " h " + duration.toMinutesPart() + " min";
    }
}
