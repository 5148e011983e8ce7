package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import orderflow.alert.Alert;
import orderflow.alert.AlertSink;
import orderflow.alert.Evidence;
import orderflow.alert.ExitSignal;
import orderflow.alert.Finding;
import orderflow.alert.Severity;
import orderflow.event.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BellTest {

    @ParameterizedTest
    @CsvSource({"all, 3", "critical, 2", "off, 0"})
    void ringsForWhatItWasAskedFor(Bell bell, int rings) {
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        AlertSink sink = bell.sink(new PrintStream(terminal, false, StandardCharsets.UTF_8));

        sink.onAlert(seller(Severity.WARNING));
        sink.onAlert(seller(Severity.CRITICAL));
        sink.onExitSignal(new ExitSignal(
                "A-20240115-3",
                "A",
                1,
                ExitSignal.Reason.LARGE_SELLERS,
                List.of("A-20240115-1"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));

        assertThat(terminal.toString(StandardCharsets.UTF_8)).isEqualTo("\u0007".repeat(rings));
    }

    private static Alert seller(Severity severity) {
        Finding finding = new Finding.LargeSeller(severity, Evidence.SELL_PRINT, Quantity.shares(20_000), 1);
        return new Alert("A-20240115-1", "A", 1, finding);
    }
}
