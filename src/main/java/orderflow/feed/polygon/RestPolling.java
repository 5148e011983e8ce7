package orderflow.feed.polygon;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Data by REST alone, for plans without WebSocket: every round, what each symbol has traded and quoted since the last
 * one goes through the engine as backfill does. A round takes as long as the calls do within their rate.
 */
final class RestPolling implements Upstream {

    private static final Degradation LOST = Degradation.ofAll(Degradation.Kind.CONNECTION);
    private static final int TELL_FROM_MILLIS = 30_000;

    private final SessionTools tools;
    private final SessionListener listener;
    private final DegradedSet degraded;
    private final BlindTime blind;
    private final HoleKeeper holes;
    private final ReconnectPolicy policy;
    private boolean accepted;
    private boolean toldSlowness;
    private boolean waiting;
    private long waitUntilNanos;
    private long roundStartMillis;
    private Optional<String> lastReason = Optional.empty();

    RestPolling(
            SessionTools tools,
            SessionSettings settings,
            SessionListener listener,
            DegradedSet degraded,
            BlindTime blind,
            HoleKeeper holes) {
        this.tools = tools;
        this.listener = listener;
        this.degraded = degraded;
        this.blind = blind;
        this.holes = holes;
        this.policy = new ReconnectPolicy(settings.reconnect(), tools.random());
    }

    @Override
    public void begin(long delayMillis) {
        tools.queue().offer(FeedLine.ofHeader(delayMillis, tools.time().nanos()));
        listener.onState(SessionState.FILLING);
        holes.halts(false);
        holes.open(tools.clock().millis());
        round();
    }

    private void round() {
        waiting = false;
        roundStartMillis = tools.clock().millis();
        holes.fill(roundStartMillis, this::filled);
    }

    private void filled(FillReport report) {
        long now = tools.clock().millis();
        Map<String, RestFault> faults = report.faults();
        boolean nothing = faults.size() == tools.symbols().size();
        if (nothing) {
            lose(faults.values().iterator().next().text(), false, Long.MAX_VALUE);
        } else {
            degraded.clear(LOST);
        }
        if (!nothing && !accepted) {
            accepted = true;
            blind.begin(now, tools.symbols());
            listener.onState(SessionState.LIVE);
        }
        if (!toldSlowness && now - roundStartMillis > TELL_FROM_MILLIS) {
            toldSlowness = true;
            listener.onNote("a round by REST takes " + (now - roundStartMillis) / 1_000
                    + " s; watch fewer symbols or raise rate_limit_per_second");
        }
        holes.open(roundStartMillis);
        waiting = true;
        long waitMillis = policy.waitMillis(nothing ? 0 : Long.MAX_VALUE, false);
        waitUntilNanos = tools.time().nanos() + waitMillis * 1_000_000;
    }

    @Override
    public void tick() {
        if (waiting && tools.time().nanos() - waitUntilNanos >= 0) {
            round();
        }
    }

    @Override
    public boolean wasAccepted() {
        // The first round, with the warm-up in it, may take longer than a server may stay silent.
        return accepted || tools.rest().gaveHistory();
    }

    @Override
    public Optional<String> lastReason() {
        return lastReason;
    }

    @Override
    public boolean isStreaming() {
        return false;
    }

    @Override
    public long silentMillis() {
        return 0;
    }

    @Override
    public long streamingSinceMillis() {
        return Long.MAX_VALUE;
    }

    @Override
    public void lose(String reason, boolean tooMany, long completeMillis) {
        lastReason = Optional.of(reason);
        if (accepted) {
            degraded.raise(LOST, reason);
        }
    }

    @Override
    public void refill(List<String> symbols, long sinceMillis) {
        // Every round asks for every symbol.
    }

    @Override
    public void finish() {
        holes.finish();
        listener.onState(SessionState.ENDED);
    }
}
