package orderflow.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import orderflow.alert.ExitSignal.Standing;
import orderflow.event.Price;
import orderflow.event.Quantity;
import orderflow.event.Quote;
import orderflow.market.TradingSession;
import orderflow.risk.Portfolio;
import orderflow.risk.StandingCalculator;

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
     * @param lagMillis of the newest event behind the feed's clock, its delay taken off
     */
    record Head(
            long nowMillis,
            String state,
            List<String> degraded,
            Set<String> degradedSymbols,
            long lagMillis,
            long queuedBytes,
            long eventsPerSecond) {}

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int BAR = 6;
    private static final String ROW = "%-5s %8s %10s %10s %6s %5s %s %2s %5s %s";
    private static final String TITLE = String.format(
            Locale.ROOT, ROW, "", "last", "bid", "ask", "60 s", "ratio", "sells      ", "al", "large", "");
    private static final int WIDE = 104;

    private StatusBlock() {}

    /** The lines, none wider than the terminal and no more than it has room for. */
    static List<Line> lines(Head head, List<Glance.View> views, Portfolio portfolio, int width, int rows) {
        List<Line> lines = new ArrayList<>();
        boolean degraded = !head.degraded().isEmpty();
        lines.add(new Line(cut(head(head), width), degraded ? Glance.Urgency.CRITICAL : Glance.Urgency.QUIET));
        lines.add(new Line(cut(TITLE, width), Glance.Urgency.QUIET));
        List<Glance.View> urgent = views.stream()
                .sorted(Comparator.comparing(Glance.View::urgency, Comparator.reverseOrder())
                        .thenComparing(view -> !head.degradedSymbols().contains(view.symbol()))
                        .thenComparing(Glance.View::alerts, Comparator.reverseOrder())
                        .thenComparing(Glance.View::minuteVolume, Comparator.reverseOrder())
                        .thenComparing(Glance.View::symbol))
                .toList();
        boolean all = urgent.size() <= rows - 2;
        int shown = all ? urgent.size() : Math.max(0, rows - 3);
        for (Glance.View view : urgent.subList(0, shown)) {
            boolean blind = head.degradedSymbols().contains(view.symbol()) && view.urgency() == Glance.Urgency.QUIET;
            String word = blind
                    ? "DEGRADED"
                    : view.urgency() == Glance.Urgency.QUIET
                            ? ""
                            : view.urgency().name();
            Glance.Urgency colour = blind ? Glance.Urgency.CRITICAL : view.urgency();
            lines.add(new Line(cut(row(view, word, portfolio, width), width), colour));
        }
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

    private static String head(Head head) {
        String text = CLOCK.format(Instant.ofEpochMilli(head.nowMillis()).atZone(TradingSession.NEW_YORK)) + " NY  "
                + head.state().toUpperCase(Locale.ROOT)
                + (head.lagMillis() >= 0 ? String.format(Locale.ROOT, "  lag %.1f s", head.lagMillis() / 1_000.0) : "")
                + "  queue " + head.queuedBytes() / 1_024 + " KB"
                + "  " + head.eventsPerSecond() + " ev/s";
        return head.degraded().isEmpty() ? text : text + "  DEGRADED: " + String.join("; ", head.degraded());
    }

    private static String row(Glance.View view, String word, Portfolio portfolio, int width) {
        String row = String.format(
                Locale.ROOT,
                ROW,
                view.symbol(),
                view.last().map(Price::text).orElse("-"),
                side(view.quote().hasBid(), view.quote().bid(), view.quote().bidSize()),
                side(view.quote().hasAsk(), view.quote().ask(), view.quote().askSize()),
                size(view.minuteVolume()),
                view.ratio()
                        .map(ratio -> ratio.min(BigDecimal.valueOf(999)).setScale(1, RoundingMode.DOWN) + "x")
                        .orElse("-"),
                bar(view.sellPercent()),
                Integer.toString(Math.min(view.alerts(), 99)),
                view.largest() == 0 ? "-" : size(view.largest()),
                word);
        return width < WIDE ? row : row + position(view, portfolio);
    }

    private static String position(Glance.View view, Portfolio portfolio) {
        Quote quote = view.quote();
        Optional<Long> price = quote.hasBid() ? Optional.of(quote.bid()) : view.last();
        return portfolio
                .position(view.symbol())
                .map(position -> StandingCalculator.at(position, price))
                .map(StatusBlock::standing)
                .orElse("");
    }

    private static String standing(Standing standing) {
        return "  " + standing.quantity().toPlainString() + " sh"
                + standing.unrealizedPnl()
                        .map(pnl -> " P&L " + pnl.toPlainString())
                        .orElse("")
                + standing.stopDistancePct()
                        .map(stop -> " stop " + stop.setScale(2, RoundingMode.DOWN) + " %")
                        .orElse("");
    }

    /** The share of sells as a bar and a number: {@code sell ####.. 66%}. */
    private static String bar(Optional<Integer> percent) {
        int filled = percent.map(share -> (share * BAR + 50) / 100).orElse(0);
        String number = percent.map(share -> share + "%").orElse("-");
        return "#".repeat(filled) + ".".repeat(BAR - filled) + String.format(Locale.ROOT, " %4s", number);
    }

    private static String side(boolean there, long price, long size) {
        return there ? Price.text(price) + "x" + size(size) : "-";
    }

    /** {@code 300}, {@code 12.4k}, {@code 3.1M}. */
    private static String size(long quantity) {
        double shares = (double) quantity / Quantity.ONE;
        if (shares >= 1e6) {
            return String.format(Locale.ROOT, "%.1fM", shares / 1e6);
        }
        return shares >= 10_000
                ? String.format(Locale.ROOT, "%.1fk", shares / 1e3)
                : String.format(Locale.ROOT, "%.0f", shares);
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, Math.max(0, width - 1)) + "~";
    }
}
