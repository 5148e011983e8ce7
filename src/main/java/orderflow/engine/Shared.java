package orderflow.engine;

import java.util.Objects;
import orderflow.risk.Portfolio;

/** What the lanes of one engine share: who hears of what is not used, and the positions. */
final class Shared {

    private final EngineListener listener;
    private Portfolio portfolio;

    Shared(EngineListener listener, Portfolio portfolio) {
        this.listener = Objects.requireNonNull(listener, "listener");
        this.portfolio = Objects.requireNonNull(portfolio, "portfolio");
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
