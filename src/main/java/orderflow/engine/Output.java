package orderflow.engine;

import java.util.Objects;
import orderflow.alert.AlertSink;
import orderflow.risk.Portfolio;

/** Where the lanes of one engine send what they find, and what they share. */
final class Output {

    private final AlertSink sink;
    private final EngineListener listener;
    private Portfolio portfolio;

    Output(AlertSink sink, EngineListener listener, Portfolio portfolio) {
        this.sink = Objects.requireNonNull(sink, "sink");
        this.listener = Objects.requireNonNull(listener, "listener");
        this.portfolio = Objects.requireNonNull(portfolio, "portfolio");
    }

    AlertSink sink() {
        return sink;
    }

    EngineListener listener() {
        return listener;
    }

    Portfolio portfolio() {
        return portfolio;
    }

    void portfolio(Portfolio replacement) {
        portfolio = Objects.requireNonNull(replacement, "portfolio");
    }
}
