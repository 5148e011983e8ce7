package orderflow.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import orderflow.alert.Alert;
import orderflow.alert.AlertSink;
import orderflow.alert.ExitSignal;
import org.junit.jupiter.api.Test;

class FanOutTest {

    private final List<String> heard = new ArrayList<>();

    @Test
    void tellsEverySinkInOrder() {
        FanOut sinks = new FanOut(List.of(new Named("audit"), new Named("console")));

        sinks.onAlert(Examples.seller(1));
        sinks.onExitSignal(Examples.sellersExit(2, 1));

        assertThat(heard)
                .containsExactly(
                        "audit AAPL-20240115-1",
                        "console AAPL-20240115-1",
                        "audit AAPL-20240115-2",
                        "console AAPL-20240115-2");
    }

    private final class Named implements AlertSink {

        private final String name;

        Named(String name) {
            this.name = name;
        }

        @Override
        public void onAlert(Alert alert) {
            heard.add(name + " " + alert.id());
        }

        @Override
        public void onExitSignal(ExitSignal signal) {
            heard.add(name + " " + signal.id());
        }
    }
}
