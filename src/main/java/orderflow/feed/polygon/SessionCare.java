package orderflow.feed.polygon;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a session looks after beside its connection: the clock, mute symbols, the queue. For the session's thread. */
final class SessionCare {

    private static final Degradation OVERFLOW = Degradation.ofAll(Degradation.Kind.OVERFLOW);
    private static final Degradation LATE = Degradation.ofAll(Degradation.Kind.LATE);

    /** One wrong time is no late feed. */
    private static final int STALE_IN_A_ROW = 10;

    private static final long RECONNECT_FOR_MUTE_MILLIS = 600_000;

    private final SessionTools tools;
    private final SessionListener listener;
    private final DegradedSet degraded;
    private final BlindTime blind;
    private final HistoryDesk desk;
    private final Upstream upstream;
    private final FeedSession session;
    private final MuteWatch mutes;
    private final Map<String, Long> muteSince = new HashMap<>();
    private long askedTimeNanos;
    private long droppedLines;
    private long droppedMillis;
    private long lastReconnectForMute = Long.MIN_VALUE;
    private boolean toldOffset;
    private long lateFromMillis;

    SessionCare(
            SessionTools tools,
            SessionSettings settings,
            SessionListener listener,
            DegradedSet degraded,
            BlindTime blind,
            HistoryDesk desk,
            Upstream upstream,
            FeedSession session) {
        this.tools = tools;
        this.listener = listener;
        this.degraded = degraded;
        this.blind = blind;
        this.desk = desk;
        this.upstream = upstream;
        this.session = session;
        this.mutes = new MuteWatch(settings, tools.seen());
    }

    /** The clock was just measured for the first time. */
    void begin() {
        askedTimeNanos = tools.time().nanos();
        tellOffset();
    }

    void tick(MarketHours hours, long delayMillis) {
        lookAtClock();
        lookAtQueue();
        lookAtLag();
        long now = tools.clock().millis() - delayMillis;
        if (upstream.isStreaming()) {
            lookForMutes(hours, now);
        }
    }

    private void lookAtClock() {
        long sinceMillis = (tools.time().nanos() - askedTimeNanos) / 1_000_000;
        if (sinceMillis >= tools.clock().askAgainMillis()) {
            askedTimeNanos = tools.time().nanos();
            desk.askTime(answer -> session.post(() -> {
                if (!answer.failure().map(session::endIfFinal).orElse(false)) {
                    tellOffset();
                }
            }));
        }
    }

    private void tellOffset() {
        Optional<String> offset = tools.clock().offsetWorthTelling();
        if (offset.isPresent() || toldOffset) {
            listener.onNote(offset.orElse("this machine's clock is right again"));
            toldOffset = offset.isPresent();
        }
    }

    private void lookAtQueue() {
        LineQueue queue = tools.queue();
        long dropped = queue.droppedFromStream();
        if (dropped > droppedLines) {
            droppedLines = dropped;
            degraded.raise(OVERFLOW, "the engine is behind; what is dropped becomes a gap");
        } else if (degraded.holds(OVERFLOW) && !queue.isDropping()) {
            degraded.clear(OVERFLOW);
            listener.onNote(dropped + " messages were dropped so far because the queue was full");
            long now = tools.clock().millis();
            long lost = queue.droppedMillis() - droppedMillis;
            droppedMillis += lost;
            tools.symbols().forEach(symbol -> blind.add(symbol, now - lost, now));
        }
    }

    /** What is too old is rejected record by record, which nobody would notice before the summary. */
    private void lookAtLag() {
        int stale = tools.seen().staleInARow();
        long now = tools.clock().millis();
        if (degraded.holds(LATE)) {
            long since = lateFromMillis;
            tools.symbols().forEach(symbol -> blind.add(symbol, since, now));
            lateFromMillis = now;
            if (stale == 0) {
                degraded.clear(LATE);
            }
        } else if (stale >= STALE_IN_A_ROW) {
            lateFromMillis = now;
            degraded.raise(
                    LATE,
                    "what comes is more than " + LastSeen.STALE_MILLIS / 1_000 + " s old; nothing is decided on it");
        }
    }

    private void lookForMutes(MarketHours hours, long nowMillis) {
        muteSince.entrySet().removeIf(mute -> {
            boolean speaks = mutes.hasSpoken(mute.getKey(), mute.getValue());
            if (speaks) {
                degraded.clear(new Degradation(Degradation.Kind.MUTE, mute.getKey()));
            }
            return speaks;
        });
        if (hours.phaseAt(nowMillis).trades()) {
            mutes.toAsk(tools.symbols(), upstream.streamingSinceMillis(), nowMillis)
                    .ifPresent(symbol ->
                            desk.lastTrade(symbol, answer -> session.post(() -> answered(symbol, answer, nowMillis))));
        }
    }

    private void answered(String symbol, Answer<HistoryRecord> answer, long nowMillis) {
        if (!mutes.isMute(symbol, answer, upstream.streamingSinceMillis(), nowMillis) || !upstream.isStreaming()) {
            return;
        }
        muteSince.putIfAbsent(symbol, nowMillis);
        degraded.raise(new Degradation(Degradation.Kind.MUTE, symbol), "asking REST for them");
        if (lastReconnectForMute == Long.MIN_VALUE || nowMillis - lastReconnectForMute >= RECONNECT_FOR_MUTE_MILLIS) {
            lastReconnectForMute = nowMillis;
            upstream.lose("trades of " + symbol + " do not come", false);
        } else {
            upstream.refill(symbol);
        }
    }
}
