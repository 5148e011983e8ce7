package orderflow.sink;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import orderflow.alert.Alert;
import orderflow.alert.Evidence;
import orderflow.alert.ExitSignal;
import orderflow.alert.Finding;
import orderflow.alert.Rarity;
import orderflow.alert.Severity;
import orderflow.event.Price;
import orderflow.event.Quantity;

/** Alerts with dull defaults. */
final class Examples {

    static final long TIME = Instant.parse("2024-01-15T14:30:00.123Z").toEpochMilli();

    private Examples() {}

    static Alert seller(int number, Severity severity, Evidence evidence, String size, String price) {
        return alert(
                number,
                new Finding.LargeSeller(severity, evidence, Quantity.of(decimal(size)), Price.of(decimal(price))));
    }

    static Alert seller(int number) {
        return seller(number, Severity.WARNING, Evidence.BID_LEVEL, "15000", "175.50");
    }

    static Alert burst(int number, String volumeRatio, String sellRatio, String volume, String baseline) {
        return alert(
                number,
                new Finding.RedBurst(
                        Severity.CRITICAL,
                        decimal(volumeRatio),
                        decimal(sellRatio),
                        Quantity.of(decimal(volume)),
                        decimal(baseline)));
    }

    static Alert rareSale(int number, Severity severity, String size, String price, Rarity rarity) {
        return alert(
                number, new Finding.RareSale(severity, Quantity.of(decimal(size)), Price.of(decimal(price)), rarity));
    }

    static Alert rareBurst(int number, String sellRatio, String volume, String sold, Rarity rarity) {
        return alert(
                number,
                new Finding.RareBurst(
                        Severity.WARNING,
                        decimal(sellRatio),
                        Quantity.of(decimal(volume)),
                        Quantity.of(decimal(sold)),
                        rarity));
    }

    /** As much was seen so many minutes ago. */
    static Rarity since(int minutes) {
        return new Rarity(minutes, false, TIME - 10_000_000, true);
    }

    /** The largest since a time of New York's clock on the day of the examples. */
    static Rarity record(int minutes, String clock, boolean sinceOpen) {
        long start = LocalTime.parse(clock).toSecondOfDay()
                - LocalTime.parse("09:30").toSecondOfDay();
        return new Rarity(minutes, true, TIME - 123 + 1_000 * start, sinceOpen);
    }

    static ExitSignal rareExit(int number, Rarity rarity, Optional<ExitSignal.Standing> standing, int counted) {
        return new ExitSignal(
                id(number),
                "AAPL",
                TIME,
                ExitSignal.Reason.RARE_SALE,
                List.of(id(counted)),
                Optional.empty(),
                Optional.of(rarity),
                standing);
    }

    static ExitSignal sellersExit(int number, int... counted) {
        return exit(number, ExitSignal.Reason.LARGE_SELLERS, Optional.empty(), Optional.empty(), counted);
    }

    static ExitSignal burstExit(int number, String ratio, Optional<ExitSignal.Standing> standing, int counted) {
        return exit(number, ExitSignal.Reason.RED_BURST, Optional.of(decimal(ratio)), standing, counted);
    }

    static ExitSignal exit(
            int number,
            ExitSignal.Reason reason,
            Optional<BigDecimal> ratio,
            Optional<ExitSignal.Standing> standing,
            int... counted) {
        List<String> ids = Arrays.stream(counted).mapToObj(Examples::id).toList();
        return new ExitSignal(id(number), "AAPL", TIME, reason, ids, ratio, Optional.empty(), standing);
    }

    static Optional<ExitSignal.Standing> standing(String quantity, String pnl, String stopDistance) {
        return Optional.of(new ExitSignal.Standing(
                decimal(quantity),
                Optional.ofNullable(pnl).map(Examples::decimal),
                Optional.ofNullable(stopDistance).map(Examples::decimal)));
    }

    static Alert at(long timeMillis, Alert alert) {
        return new Alert(alert.id(), alert.symbol(), timeMillis, alert.finding());
    }

    static String id(int number) {
        return "AAPL-20240115-" + number;
    }

    private static Alert alert(int number, Finding finding) {
        return new Alert(id(number), "AAPL", TIME, finding);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
