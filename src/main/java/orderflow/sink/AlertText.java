package orderflow.sink;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import orderflow.alert.Alert;
import orderflow.alert.ExitSignal;
import orderflow.alert.Finding.LargeSeller;
import orderflow.alert.Finding.RareBurst;
import orderflow.alert.Finding.RareSale;
import orderflow.alert.Finding.RedBurst;
import orderflow.alert.FindingHandler;
import orderflow.alert.Rarity;
import orderflow.alert.Severity;
import orderflow.event.Price;
import orderflow.event.Quantity;
import orderflow.fault.TerminalText;

/**
 * Alerts and exit signals as lines that a person reads at a glance: when, which symbol, how urgent, what was seen.
 *
 * <p>Times are New York's, with the date, since a replay may span days and a line is copied out of its place. The
 * number after the symbol is the last part of the alert's id. Ratios and percentages are cut off, not rounded, so that
 * none shows a threshold that was not reached. Immutable, for any thread.
 */
public final class AlertText implements AlertFormat {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final int SYMBOL_WIDTH = 6;
    private static final int NUMBER_WIDTH = 4;
    private static final int URGENCY_WIDTH = 8;

    /** What was seen, in words. */
    private static final FindingHandler<String> SEEN = new FindingHandler<>() {
        @Override
        public String onLargeSeller(LargeSeller seller) {
            String size = Figures.grouped(Quantity.decimal(seller.orderSize()));
            String price = Price.text(seller.priceLevel());
            return switch (seller.evidence()) {
                case BID_LEVEL -> "bid " + price + " shows " + size + " sh";
                case ASK_LEVEL -> "ask " + price + " shows " + size + " sh";
                // Nothing is said of the bid: the rule also holds where none is in force.
                case SELL_PRINT -> "sold " + size + " sh at " + price + " in one print";
            };
        }

        @Override
        public String onRedBurst(RedBurst burst) {
            return Figures.cut(burst.volumeRatio(), 1) + "x the 5-min average, " + Figures.percent(burst.sellRatio())
                    + " % sells, " + Figures.grouped(Quantity.decimal(burst.volume())) + " sh in 60 s";
        }

        @Override
        public String onRareSale(RareSale sale) {
            return "sold " + Figures.grouped(Quantity.decimal(sale.size())) + " sh at " + Price.text(sale.price())
                    + ", the largest " + span(sale.rarity());
        }

        @Override
        public String onRareBurst(RareBurst burst) {
            return Figures.grouped(Quantity.decimal(burst.sold())) + " sh sold in 30 s of "
                    + Figures.grouped(Quantity.decimal(burst.volume())) + ", the most " + span(burst.rarity());
        }
    };

    private final boolean coloured;
    private final String note;

    /** Lines in colour or not, and without a note. */
    public AlertText(boolean coloured) {
        this(coloured, "");
    }

    /**
     * Lines in colour or not, each ending with a note.
     *
     * @param note what holds for every alert of the run, such as {@code delayed 15 min}; empty for nothing
     */
    public AlertText(boolean coloured, String note) {
        this.coloured = coloured;
        this.note = Objects.requireNonNull(note, "note");
    }

    @Override
    public byte[] line(Alert alert) {
        boolean critical = alert.severity() == Severity.CRITICAL;
        return line(
                alert.timeMillis(),
                alert.symbol(),
                alert.id(),
                critical ? "CRITICAL" : "WARNING",
                critical ? Paint.ORANGE : Paint.YELLOW,
                seen(alert));
    }

    @Override
    public byte[] line(ExitSignal signal) {
        String seen = reason(signal)
                + signal.standing().map(held -> "; " + standing(held)).orElse("");
        return line(signal.timeMillis(), signal.symbol(), signal.id(), "EXIT", Paint.RED, seen);
    }

    private byte[] line(long timeMillis, String symbol, String id, String urgency, Paint paint, String seen) {
        StringBuilder line = new StringBuilder(120);
        line.append(TIME.format(Times.newYork(timeMillis))).append("  ");
        String head = padded(TerminalText.escape(symbol), SYMBOL_WIDTH) + " "
                + padded("#" + IdText.number(id), NUMBER_WIDTH) + " " + padded(urgency, URGENCY_WIDTH);
        line.append(coloured ? paint.over(head) : head).append("  ").append(seen);
        if (!note.isEmpty()) {
            line.append("  [").append(note).append(']');
        }
        return line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What an alert has seen, in words. */
    public static String seen(Alert alert) {
        return alert.finding().dispatch(SEEN);
    }

    /** Why an exit signal was raised, in words: {@code largest sale since the open (#3)}. */
    public static String reason(ExitSignal signal) {
        String counted = " (" + IdText.numbers(signal.alertIds()) + ")";
        return switch (signal.reason()) {
            case RED_BURST ->
                "red burst"
                        + signal.volumeRatio()
                                .map(ratio -> " of " + Figures.cut(ratio, 1) + "x")
                                .orElse("") + counted;
            case RARE_SALE ->
                "largest sale"
                        + signal.rarity().map(rarity -> " " + span(rarity)).orElse("") + counted;
            case LARGE_SELLERS -> signal.alertIds().size() + " large sellers" + counted;
        };
    }

    /** How long as much was not seen: {@code for 87 min}, {@code since the open}. */
    private static String span(Rarity rarity) {
        if (!rarity.record()) {
            return "for " + rarity.minutes() + " min";
        }
        return rarity.sinceOpen()
                ? "since the open"
                : "since " + MINUTE.format(Times.newYork(rarity.startMillis())) + ", as far as is known";
    }

    /** What is held and how it stands: {@code 500 sh, P&L -3,270.00, stop 3.16 % away}. */
    public static String standing(ExitSignal.Standing standing) {
        StringBuilder text = new StringBuilder();
        text.append(Figures.grouped(standing.quantity())).append(" sh");
        standing.unrealizedPnl().ifPresent(pnl -> {
            text.append(", P&L ").append(pnl.signum() > 0 ? "+" : "").append(Figures.cut(pnl, 2));
        });
        Optional<String> stop = standing.stopDistancePct().map(distance -> {
            String size = Figures.cut(distance.abs(), 2) + " %";
            return distance.signum() < 0 ? ", stop passed by " + size : ", stop " + size + " away";
        });
        return text.append(stop.orElse("")).toString();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
