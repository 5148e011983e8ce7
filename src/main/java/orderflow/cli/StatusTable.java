package orderflow.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import orderflow.event.Price;
import orderflow.event.Quantity;
import orderflow.event.Quote;

/**
 * The symbols of the live block as columns that stay under each other whatever is in them.
 *
 * <p>A column has room for what is usual, so that it does not move while the figures change, and grows with what is
 * longer; the bar of the sells gives up its room first. Stateless.
 */
final class StatusTable {

    /**
     * One symbol.
     *
     * @param urgency decides its colour
     * @param word says the same; empty for a quiet symbol
     * @param position what is held of it and how that stands; empty for nothing
     */
    record Row(Glance.View view, Glance.Urgency urgency, String word, String position) {}

    private record Column(String title, int leastWidth, Function<Glance.View, String> cell) {

        int width(List<Row> rows) {
            return rows.stream()
                    .mapToInt(row -> cell.apply(row.view()).length())
                    .reduce(leastWidth, Math::max);
        }
    }

    private static final List<Column> BEFORE_SELLS = List.of(
            new Column("last", 7, view -> view.last().map(Price::text).orElse("-")),
            new Column("bid", 11, StatusTable::bid),
            new Column("ask", 11, StatusTable::ask),
            new Column("60 s", 6, view -> shares(view.minuteVolume())),
            new Column("ratio", 5, view -> view.ratio().map(StatusTable::ratio).orElse("-")));

    private static final List<Column> BEHIND_SELLS = List.of(
            new Column("al", 2, view -> Integer.toString(Math.min(view.alerts(), 99))),
            new Column("large", 5, view -> view.largest() == 0 ? "-" : shares(view.largest())));

    private static final int SYMBOL = 5;
    private static final int BAR = 6;
    private static final int PERCENT = 5;
    private static final int WORD = 8;
    private static final int WITH_POSITIONS = 104;

    private StatusTable() {}

    /** A title and a line for each row, none wider than the terminal. */
    static List<StatusBlock.Line> lines(List<Row> rows, int width) {
        int symbol = rows.stream().mapToInt(row -> row.view().symbol().length()).reduce(SYMBOL, Math::max);
        int taken = symbol + 1 + PERCENT + 1 + WORD;
        for (Column column : BEFORE_SELLS) {
            taken += 1 + column.width(rows);
        }
        for (Column column : BEHIND_SELLS) {
            taken += 1 + column.width(rows);
        }
        int bar = Math.max(0, Math.min(BAR, width - taken));
        List<StatusBlock.Line> lines = new ArrayList<>();
        String title = left("", symbol)
                + titles(BEFORE_SELLS, rows)
                + " "
                + left("sells", bar + PERCENT)
                + titles(BEHIND_SELLS, rows);
        lines.add(new StatusBlock.Line(StatusBlock.cut(title, width), Glance.Urgency.QUIET));
        for (Row row : rows) {
            String line = left(row.view().symbol(), symbol)
                    + cells(BEFORE_SELLS, row, rows)
                    + " "
                    + sells(row.view().sellPercent(), bar)
                    + cells(BEHIND_SELLS, row, rows)
                    + " "
                    + (width < WITH_POSITIONS ? row.word() : left(row.word(), WORD) + "  " + row.position());
            lines.add(new StatusBlock.Line(StatusBlock.cut(line.stripTrailing(), width), row.urgency()));
        }
        return lines;
    }

    private static String titles(List<Column> columns, List<Row> rows) {
        StringBuilder text = new StringBuilder();
        columns.forEach(column -> text.append(' ').append(right(column.title(), column.width(rows))));
        return text.toString();
    }

    private static String cells(List<Column> columns, Row row, List<Row> rows) {
        StringBuilder text = new StringBuilder();
        columns.forEach(column -> text.append(' ').append(right(column.cell().apply(row.view()), column.width(rows))));
        return text.toString();
    }

    /** The share of sells as a bar and a number: {@code ####.. 66%}. */
    private static String sells(Optional<Integer> percent, int bar) {
        int filled = percent.map(share -> (share * bar + 50) / 100).orElse(0);
        String number = percent.map(share -> share + "%").orElse("-");
        return "#".repeat(filled) + ".".repeat(bar - filled) + right(number, PERCENT);
    }

    private static String bid(Glance.View view) {
        Quote quote = view.quote();
        return quote.hasBid() ? Price.text(quote.bid()) + "x" + size(quote.bidSize()) : "-";
    }

    private static String ask(Glance.View view) {
        Quote quote = view.quote();
        return quote.hasAsk() ? Price.text(quote.ask()) + "x" + size(quote.askSize()) : "-";
    }

    private static String ratio(BigDecimal ratio) {
        BigDecimal shown = ratio.min(BigDecimal.valueOf(999));
        return shown.setScale(shown.compareTo(BigDecimal.valueOf(100)) < 0 ? 1 : 0, RoundingMode.DOWN) + "x";
    }

    /** Of an order, in four characters: {@code 300}, {@code 1.2k}, {@code 12k}, {@code 3.1M}. */
    private static String size(long quantity) {
        double shares = (double) quantity / Quantity.ONE;
        return shares < 10_000 || shares >= 1e6 ? shares(quantity, 1_000) : (long) (shares / 1e3) + "k";
    }

    /** {@code 9300}, {@code 12.4k}, {@code 3.1M}. */
    private static String shares(long quantity) {
        return shares(quantity, 10_000);
    }

    /** Cut off, not rounded, so that no size shows a threshold that it did not reach. */
    private static String shares(long quantity, int thousandsFrom) {
        double shares = (double) quantity / Quantity.ONE;
        if (shares >= 1e6) {
            return String.format(Locale.ROOT, "%.1fM", Math.floor(shares / 1e5) / 10);
        }
        return shares >= thousandsFrom
                ? String.format(Locale.ROOT, "%.1fk", Math.floor(shares / 100) / 10)
                : String.format(Locale.ROOT, "%.0f", Math.floor(shares));
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    private static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
