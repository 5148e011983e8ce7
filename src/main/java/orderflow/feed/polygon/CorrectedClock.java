package orderflow.feed.polygon;

import java.util.Optional;

/** The feed's time as this machine's clock less its measured offset. */
public final class CorrectedClock implements FeedClock {

    private final Timekeeper time;
    private final ServerClock server;

    public CorrectedClock(Timekeeper time, ServerClock server) {
        this.time = time;
        this.server = server;
    }

    @Override
    public long millis() {
        return server.serverMillis(time.wallMillis());
    }

    @Override
    public long uncertaintyMillis() {
        return server.uncertaintyMillis();
    }

    @Override
    public boolean isMeasured() {
        return server.isMeasured();
    }

    @Override
    public Optional<String> offsetWorthTelling() {
        long offsetMillis = server.offsetMillis();
        return server.isWorthTelling()
                ? Optional.of("this machine's clock is " + Math.abs(offsetMillis) / 1_000 + " s "
                        + (offsetMillis > 0 ? "ahead of" : "behind") + " the server's; times are corrected")
                : Optional.empty();
    }

    @Override
    public void measured(MarketStatus status, long sentMillis, long receivedMillis) {
        server.measure(status, sentMillis, receivedMillis);
    }
}
