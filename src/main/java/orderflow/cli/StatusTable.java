package orderflow.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import orderflow.detect.rarity.SaleActivity;
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
     * @param position what is held of it and how that stands; empty for nothing to show
     */
    record Row(Glance.View view, Glance.Urgency urgency, String word, String position) {}

    private static final List<String> TITLES =
            List.of("", "last", "bid", "ask", "60 s", "ratio", "sells", "al", "large");
    private static final List<String> TITLES_OF_RARITY =
            List.of("", "last", "bid", "ask", "sold30", "most", "sells", "al", "max1h");
    private static final int[] LEAST_WIDTHS = {5, 7, 11, 11, 6, 5, 5, 2, 5};
    private static final int SELLS = TITLES.indexOf("sells");
    private static final int BAR = 6;
    private static final int WORD = 8;

    private StatusTable() {}

    /** A title and a line for each row, none wider than the terminal. */
    static List<StatusBlock.Line> lines(List<Row> rows, int width) {
        List<List<String>> table = rows.stream().map(row -> cells(row.view())).toList();
        int[] widths = LEAST_WIDTHS.clone();
        for (List<String> cells : table) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], cells.get(i).length());
            }
        }
        int taken = Arrays.stream(widths).map(column -> column + 1).sum() + WORD;
        if (width < taken) {
            return rows.stream().map(row -> narrow(row, width)).toList();
        }
        int bar = Math.max(0, Math.min(BAR, width - taken));
        List<StatusBlock.Line> lines = new ArrayList<>();
        boolean rarity = rows.stream().anyMatch(row -> row.view().sales().isPresent());
        List<String> titles = rarity ? TITLES_OF_RARITY : TITLES;
        lines.add(line(joined(titles, widths, "", " ".repeat(bar)), width, Glance.Urgency.QUIET));
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String text = joined(table.get(i), widths, bar(sellPercent(row.view()), bar), "") + " "
                    + left(row.word(), WORD) + "  " + row.position();
            lines.add(line(text, width, row.urgency()));
        }
        return lines;
    }

    /** Where the columns do not fit: what decides comes first, and what is cut is what matters least. */
    private static StatusBlock.Line narrow(Row row, int width) {
        Glance.View view = row.view();
        List<String> cells = cells(view);
        String text = left(cells.get(0), LEAST_WIDTHS[0])
                + (row.word().isEmpty() ? "" : " " + row.word())
                + " " + cells.get(1)
                + "  sells " + cells.get(SELLS)
                + "  al " + cells.get(SELLS + 1)
                + "  60 s " + cells.get(4);
        return line(text, width, row.urgency());
    }

    private static StatusBlock.Line line(String text, int width, Glance.Urgency urgency) {
        return new StatusBlock.Line(StatusBlock.cut(text.stripTrailing(), width), urgency);
    }

    private static List<String> cells(Glance.View view) {
        Quote quote = view.quote();
        return List.of(
                view.symbol(),
                view.last().map(Price::text).orElse("-"),
                side(quote.hasBid(), quote.bid(), quote.bidSize()),
                side(quote.hasAsk(), quote.ask(), quote.askSize()),
                shares(view.sales().map(SaleActivity::sold).orElse(view.minuteVolume())),
                view.sales()
                        .map(StatusTable::rarity)
                        .orElseGet(() -> view.ratio().map(StatusTable::ratio).orElse("-")),
                sellPercent(view).map(share -> share + "%").orElse("-"),
                Integer.toString(Math.min(view.alerts(), 99)),
                sizeOrNone(view.sales().map(SaleActivity::largestOfHour).orElse(view.largest())));
    }

    /** The share sold of the window that the rules look at. */
    private static Optional<Integer> sellPercent(Glance.View view) {
        if (view.sales().isEmpty()) {
            return view.sellPercent();
        }
        return view.sales().filter(sales -> sales.volume() > 0).map(sales ->
                (int) (100.0 * sales.sold() / sales.volume()));
    }

    /** For how long as much was not sold: {@code 87m}, {@code all} for all that is known of this part of the day. */
    private static String rarity(SaleActivity sales) {
        if (sales.sold() == 0) {
            return "-";
        }
        return sales.record() ? "all" : sales.minutes() + "m";
    }

    private static String sizeOrNone(long quantity) {
        return quantity == 0 ? "-" : shares(quantity);
    }

    /** The cells under each other, with something before and behind that of the sells. */
    private static String joined(List<String> cells, int[] widths, String beforeSells, String behindSells) {
        StringBuilder text = new StringBuilder(left(cells.get(0), widths[0]));
        for (int i = 1; i < widths.length; i++) {
            String cell = right(cells.get(i), widths[i]);
            text.append(' ').append(i == SELLS ? beforeSells + cell + behindSells : cell);
        }
        return text.toString();
    }

    /** The share of sells: {@code ####..}. */
    private static String bar(Optional<Integer> percent, int length) {
        int filled = percent.map(share -> (share * length + 50) / 100).orElse(0);
        return "#".repeat(filled) + ".".repeat(length - filled);
    }

    private static String side(boolean there, long price, long size) {
        return there ? Price.text(price) + "x" + size(size) : "-";
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
