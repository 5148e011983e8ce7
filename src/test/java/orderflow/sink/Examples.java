package orderflow.sink;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import orderflow.alert.Alert;
import orderflow.alert.Evidence;
import orderflow.alert.ExitSignal;
import orderflow.alert.Finding;
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
