package orderflow.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import orderflow.event.Quote;
import orderflow.market.TradingSession;
import orderflow.risk.Portfolio;
import orderflow.risk.StandingCalculator;
import orderflow.sink.AlertText;

/** The live block under the alerts: one line on the connection, one for each of the most urgent symbols. Stateless. */
final class StatusBlock {

    /**
     * One line of the block.
     *
     * @param urgency decides its colour; the words say the same
     */
    record Line(String text, Glance.Urgency urgency) {}

    /**
     * What the first line says.
     *
     * @param state of the connection, in a word
     * @param degraded what is wrong, a line each
     * @param degradedSymbols those it concerns where it does not concern all
     * @param lagMillis age of the newest event at its arrival, the feed's delay taken off; empty before the first
     * @param idleMillis time since the newest event, the feed's delay taken off; empty before the first
     */
    record Head(
            long nowMillis,
            String state,
            List<String> degraded,
            Set<String> degradedSymbols,
            OptionalLong lagMillis,
            OptionalLong idleMillis,
            long queuedBytes,
            long eventsPerSecond) {}

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    /** A quiet feed from here on is said to be quiet; it is no lag. */
    private static final long IDLE_MILLIS = 10_000;

    private static final int WITH_POSITIONS = 104;

    private StatusBlock() {}

    /** The lines, none wider than the terminal and no more than it has room for. */
    static List<Line> lines(Head head, List<Glance.View> views, Portfolio portfolio, int width, int rows) {
        List<Line> lines = new ArrayList<>();
        boolean degraded = !head.degraded().isEmpty();
        String first = degraded && head(head).length() > width ? shortHead(head) : head(head);
        lines.add(new Line(cut(first, width), degraded ? Glance.Urgency.CRITICAL : Glance.Urgency.QUIET));
        List<Glance.View> urgent = views.stream()
                .sorted(Comparator.comparing(Glance.View::urgency, Comparator.reverseOrder())
                        .thenComparing(view -> !head.degradedSymbols().contains(view.symbol()))
                        .thenComparing(Glance.View::alerts, Comparator.reverseOrder())
                        .thenComparing(Glance.View::minuteVolume, Comparator.reverseOrder())
                        .thenComparing(Glance.View::symbol))
                .toList();
        boolean all = urgent.size() <= rows - 2;
        int shown = all ? urgent.size() : Math.max(0, rows - 3);
        List<StatusTable.Row> table = urgent.subList(0, shown).stream()
                .map(view -> row(view, head.degradedSymbols(), width < WITH_POSITIONS ? "" : position(view, portfolio)))
                .toList();
        lines.addAll(StatusTable.lines(table, width));
        if (!all) {
            List<Glance.View> rest = urgent.subList(shown, urgent.size());
            long quiet = rest.stream()
                    .filter(view -> view.urgency() == Glance.Urgency.QUIET
                            && !head.degradedSymbols().contains(view.symbol()))
                    .count();
            String more = rest.size() + " more symbols, " + quiet + " of them quiet";
            lines.add(new Line(cut(more, width), Glance.Urgency.QUIET));
        }
        return lines;
    }

    /** What is wrong comes first where there is no room for all, and how much of it there is. */
    private static String shortHead(Head head) {
        int more = head.degraded().size() - 1;
        return "DEGRADED" + (more > 0 ? " (+" + more + ")" : "") + ": " + head.degraded().get(0) + "  "
                + head.state().toUpperCase(Locale.ROOT);
    }

    private static String head(Head head) {
        String text = CLOCK.format(Instant.ofEpochMilli(head.nowMillis()).atZone(TradingSession.NEW_YORK)) + " NY  "
                + head.state().toUpperCase(Locale.ROOT)
                + (head.lagMillis().isPresent()
                        ? "  lag " + seconds(head.lagMillis().getAsLong())
                        : "")
                + "  queue " + head.queuedBytes() / 1_024 + " KB"
                + "  " + head.eventsPerSecond() + " ev/s"
                + (head.idleMillis().orElse(0) >= IDLE_MILLIS
                        ? "  last event " + ago(head.idleMillis().getAsLong())
                        : "");
        return head.degraded().isEmpty() ? text : text + "  DEGRADED: " + String.join("; ", head.degraded());
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f s", Math.max(0, millis) / 1_000.0);
    }

    private static String ago(long millis) {
        Duration ago = Duration.ofMillis(millis);
        if (ago.toMinutes() < 2) {
            return ago.toSeconds() + " s ago";
        }
        return ago.toHours() < 2 ? ago.toMinutes() + " min ago" : ago.toHours() + " h ago";
    }

    private static StatusTable.Row row(Glance.View view, Set<String> degraded, String position) {
        boolean blind = degraded.contains(view.symbol()) && view.urgency() == Glance.Urgency.QUIET;
        return new StatusTable.Row(view, blind ? Glance.Urgency.CRITICAL : view.urgency(), word(view, blind), position);
    }

    private static String word(Glance.View view, boolean blind) {
        if (blind) {
            return "DEGRADED";
        }
        return view.urgency() == Glance.Urgency.QUIET ? "" : view.urgency().name();
    }

    private static String position(Glance.View view, Portfolio portfolio) {
        Quote quote = view.quote();
        Optional<Long> price = quote.hasBid() ? Optional.of(quote.bid()) : view.last();
        return portfolio
                .position(view.symbol())
                .map(position -> StandingCalculator.at(position, price))
                .map(AlertText::standing)
                .orElse("");
    }

    /** Cut to the width, with a sign that it was. */
    static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, Math.max(0, width - 1)) + "~";
    }
}
