package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import orderflow.alert.Alert;
import orderflow.alert.Evidence;
import orderflow.alert.ExitSignal;
import orderflow.alert.Finding;
import orderflow.alert.Severity;
import orderflow.event.Price;
import orderflow.event.Quantity;
import org.junit.jupiter.api.Test;

class WatchFormatTest {

    private static final long TIME = 1_705_329_000_123L;
    private static final Alert ALERT = new Alert(
            "AAPL-20240115-1",
            "AAPL",
            TIME,
            new Finding.LargeSeller(
                    Severity.WARNING, Evidence.BID_LEVEL, Quantity.shares(15_000), Price.of(new BigDecimal("175.50"))));
    private static final ExitSignal EXIT = new ExitSignal(
            "AAPL-20240115-2",
            "AAPL",
            TIME,
            ExitSignal.Reason.LARGE_SELLERS,
            List.of("AAPL-20240115-1"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    @Test
    void saysOfEachLineOfADelayedFeedThatItIsLate() {
        AtomicLong delayMillis = new AtomicLong();
        WatchFormat format = new WatchFormat(false, delayMillis::get);

        assertThat(text(format.line(ALERT))).doesNotContain("delayed");
        assertThat(text(format.line(EXIT))).doesNotContain("delayed");

        delayMillis.set(900_000);

        assertThat(text(format.line(ALERT)))
                .contains("bid 175.50 shows 15,000 sh")
                .contains("delayed 15 min");
        assertThat(text(format.line(EXIT))).contains("EXIT").contains("delayed 15 min");
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }
}
