package orderflow.sink;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import orderflow.alert.ExitSignal;
import orderflow.alert.Severity;
import orderflow.fault.RejectionCode;
import orderflow.fault.TerminalText;

/**
 * The lines at the end of a run that say what it read, found, and could not use.
 *
 * <p>At most {@value #WIDTH} columns wide, but for names, of files and settings, which are never cut. Text from recordings is escaped.
 */
public final class RunSummary {

    private static final int WIDTH = 80;
    private static final int INDENT = 13;
    private static final int REASON_WIDTH = 19;
    private static final int COUNT_WIDTH = 10;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter DAY_AND_CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final List<String> lines = new ArrayList<>();

    private RunSummary() {}

    /** The lines, without line feeds. */
    public static List<String> lines(RunFigures figures) {
        List<String> lines = new ArrayList<>(ofWatch(figures));
        lines.addAll(speedLine(figures));
        return lines;
    }

    /** The lines without that on speed, which a watch does not choose. */
    public static List<String> ofWatch(RunFigures figures) {
        RunSummary summary = new RunSummary();
        summary.read(figures);
        summary.row("Alerts", alerts(figures.alerts()));
        summary.row(
                "Exit signals",
                counted(byWord(
                        figures.exitSignals(), reason -> "by " + words(reason))));
        summary.unused(figures);
        return summary.lines;
    }

    /** The lines without those on alerts and exit signals. */
    public static List<String> account(RunFigures figures) {
        RunSummary summary = new RunSummary();
        summary.read(figures);
        summary.unused(figures);
        summary.row("Speed", speed(figures));
        return summary.lines;
    }

    private static List<String> speedLine(RunFigures figures) {
        RunSummary summary = new RunSummary();
        summary.row("Speed", speed(figures));
        return summary.lines;
    }

    private void read(RunFigures figures) {
        row("Sessions", sessions(figures.span()));
        row("Events", counted(figures.events()));
        row("Rules", figures.rules().stream().map(TerminalText::escape).toList());
    }

    private void unused(RunFigures figures) {
        long warned = countOf(figures.rejected().get(RejectionCode.LEVEL2_AGING));
        tallies("Rejected", byWord(figures.rejected(), RunSummary::code), warned);
        tallies("Passed over", figures.passedOver(), 0);
        row("Gaps", gaps(figures));
    }

    private static List<String> sessions(TimeSpan span) {
        if (span.sessions().isEmpty()) {
            return List.of("none");
        }
        boolean single = span.sessions().size() == 1;
        DateTimeFormatter form = single ? CLOCK : DAY_AND_CLOCK;
        String times = form.format(Times.newYork(span.firstMillis().getAsLong())) + " to "
                + form.format(Times.newYork(span.lastMillis().getAsLong())) + " New York time";
        String days = single
                ? span.sessions().first().toString()
                : Figures.grouped(span.sessions().size()) + " days";
        return List.of(days, times);
    }

    private static List<String> counted(Map<String, Long> counts) {
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        if (total == 0) {
            return List.of("none");
        }
        List<String> parts = new ArrayList<>();
        counts.forEach((word, count) -> {
            if (count > 0) {
                parts.add(Figures.grouped(count) + " " + TerminalText.escape(word));
            }
        });
        if (parts.size() > 1) {
            parts.set(0, Figures.grouped(total) + ": " + parts.get(0));
        }
        return parts;
    }

    private static List<String> alerts(Map<String, Map<Severity, Long>> alerts) {
        Map<String, Long> flat = new LinkedHashMap<>();
        alerts.forEach((type, bySeverity) ->
                bySeverity.forEach((severity, count) -> flat.put(type + " (" + severity.word() + ")", count)));
        return counted(flat);
    }

    private static String code(RejectionCode code) {
        return code == RejectionCode.LEVEL2_AGING ? code + " (used)" : code.name();
    }

    private static List<String> gaps(RunFigures figures) {
        if (figures.gaps() == 0) {
            return List.of("none");
        }
        String lost = figures.gapMillis() == 0
                ? "of unknown length"
                : Figures.duration(Duration.ofMillis(figures.gapMillis())) + " not seen";
        return List.of(Figures.grouped(figures.gaps()), lost);
    }

    private static List<String> speed(RunFigures figures) {
        long events =
                figures.events().values().stream().mapToLong(Long::longValue).sum();
        long nanos = Math.max(1, figures.elapsed().toNanos());
        BigDecimal rate = BigDecimal.valueOf(events)
                .multiply(BigDecimal.valueOf(Duration.ofSeconds(1).toNanos()))
                .divide(BigDecimal.valueOf(nanos), 0, RoundingMode.HALF_UP);
        return List.of(
                Figures.grouped(rate) + (rate.equals(BigDecimal.ONE) ? " event/s" : " events/s"),
                Figures.duration(figures.elapsed()));
    }

    private static <K, V> Map<String, V> byWord(Map<K, V> counts, Function<K, String> word) {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> word.apply(entry.getKey()),
                        Map.Entry::getValue,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static long countOf(RunFigures.Tally tally) {
        return tally == null ? 0 : tally.count();
    }

    /** A reason as the alert that leads to it is called. */
    private static String words(ExitSignal.Reason reason) {
        return switch (reason) {
            case RARE_SALE -> "large sale";
            case RED_BURST, LARGE_SELLERS -> reason.word().replace('_', ' ');
        };
    }

    /** The total, without those that were used all the same, and each reason on a line of its own. */
    private void tallies(String label, Map<String, RunFigures.Tally> tallies, long used) {
        long all = tallies.values().stream().mapToLong(RunFigures.Tally::count).sum();
        long total = all - used;
        row(label, List.of(total == 0 ? "none" : Figures.grouped(total)));
        tallies.forEach((reason, tally) -> {
            String place = tally.firstPlace().isEmpty() ? "" : "  first at " + TerminalText.escape(tally.firstPlace());
            String count = Figures.grouped(tally.count());
            lines.add("  " + padded(TerminalText.escape(reason), REASON_WIDTH) + " "
                    + " ".repeat(Math.max(0, COUNT_WIDTH - count.length())) + count + place);
        });
    }

    /** A label and its parts, on as many lines as they need. */
    private void row(String label, List<String> parts) {
        StringBuilder line = new StringBuilder(padded(label, INDENT)).append(parts.get(0));
        for (String part : parts.subList(1, parts.size())) {
            line.append(',');
            if (line.length() + 1 + part.length() + 1 > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(INDENT)).append(part);
            } else {
                line.append(' ').append(part);
            }
        }
        lines.add(line.toString());
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
