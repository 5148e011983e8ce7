package orderflow.feed.polygon;

import java.util.Optional;

/** What a session looks after beside its connection: the clock, the queue, its symbols. For the session's thread. */
final class SessionCare {

    private static final Degradation OVERFLOW = Degradation.ofAll(Degradation.Kind.OVERFLOW);
    private static final Degradation LATE = Degradation.ofAll(Degradation.Kind.LATE);

    /** One wrong time is no late feed. */
    private static final int STALE_IN_A_ROW = 10;

    /** A clock that was set, or slept through a suspension, is off from the one that only goes forward. */
    private static final long STEP_MILLIS = 1_000;

    /** Between two questions while the clock is in doubt, at first and at most; time of this machine. */
    private static final long FIRST_DOUBT_MILLIS = 5_000;

    private static final long LONGEST_DOUBT_MILLIS = 60_000;

    private final SessionTools tools;
    private final SessionListener listener;
    private final DegradedSet degraded;
    private final BlindTime blind;
    private final HistoryDesk desk;
    private final Upstream upstream;
    private final FeedSession session;
    private final SymbolMonitoring monitoring;
    private final UnusedRecords unused;
    private long askedTimeNanos;
    private boolean askingTime;
    private long rejectedBefore;
    private boolean clockStepped;
    private long doubtWaitMillis;
    private long driftMillis;
    private long droppedLines;
    private long droppedMillis;
    private boolean toldOffset;
    private int staleNoted;

    SessionCare(
            SessionTools tools,
            SessionListener listener,
            DegradedSet degraded,
            BlindTime blind,
            HistoryDesk desk,
            Upstream upstream,
            FeedSession session,
            SymbolMonitoring monitoring,
            UnusedRecords unused) {
        this.tools = tools;
        this.listener = listener;
        this.degraded = degraded;
        this.blind = blind;
        this.desk = desk;
        this.upstream = upstream;
        this.session = session;
        this.monitoring = monitoring;
        this.unused = unused;
    }

    /** The clock was just measured for the first time. */
    void begin() {
        askedTimeNanos = tools.time().nanos();
        driftMillis = drift();
        tellOffset();
    }

    void tick(MarketHours hours, long delayMillis) {
        lookAtQueue();
        lookAtLag();
        monitoring.tick(hours, delayMillis, degraded.holds(LATE));
        lookAtClock();
    }

    /** Each record is judged by the clock, so it is measured anew as soon as anything speaks against it. */
    private void lookAtClock() {
        long drift = drift();
        if (Math.abs(drift - driftMillis) >= STEP_MILLIS) {
            driftMillis = drift;
            clockStepped = true;
        }
        boolean doubtful = clockStepped || monitoring.doubtsClock() || degraded.holds(LATE);
        if (!doubtful) {
            doubtWaitMillis = 0;
        }
        long sinceMillis = (tools.time().nanos() - askedTimeNanos) / 1_000_000;
        boolean due = sinceMillis >= (doubtful ? doubtWaitMillis : tools.clock().askAgainMillis());
        if (due && !askingTime) {
            doubtWaitMillis = doubtful
                    ? Math.min(LONGEST_DOUBT_MILLIS, Math.max(FIRST_DOUBT_MILLIS, 2 * doubtWaitMillis))
                    : 0;
            askTime();
        }
    }

    /** By how much the wall clock is ahead of the one that only goes forward, which no one can set. */
    private long drift() {
        return tools.time().wallMillis() - tools.time().nanos() / 1_000_000;
    }

    private void askTime() {
        askingTime = true;
        askedTimeNanos = tools.time().nanos();
        desk.askTime(measured -> session.post(() -> {
            askingTime = false;
            if (measured.status().failure().isEmpty()) {
                clockStepped = false;
                measured.status().toOptional().ifPresent(session::observed);
                tellOffset();
                fetchWhatTheClockRejected(measured.jumpMillis());
            } else {
                session.endIfFinal(measured.status().failure().get());
            }
        }));
    }

    /** What was rejected by a wrong clock is asked for again, at once: later, newer records would have been used. */
    private void fetchWhatTheClockRejected(long jumpMillis) {
        long rejected = tools.seen().rejectedByClock();
        boolean missing = rejected > rejectedBefore || degraded.holds(LATE);
        rejectedBefore = rejected;
        if (Math.abs(jumpMillis) >= STEP_MILLIS && missing && upstream.isStreaming()) {
            listener.onNote("this machine's clock was off by " + Math.abs(jumpMillis) / 1_000
                    + " s; what was rejected for its time is fetched again");
            upstream.refill(tools.symbols(), upstream.streamingSinceMillis());
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
        if (degraded.holds(LATE) && stale == 0) {
            degraded.clear(LATE);
            tools.symbols().forEach(symbol -> unused.end(symbol, now));
        } else if (!degraded.holds(LATE) && stale >= STALE_IN_A_ROW) {
            degraded.raise(
                    LATE,
                    "what comes is more than " + LastSeen.STALE_MILLIS / 1_000 + " s old; nothing is decided on it");
        }
        if (degraded.holds(LATE) && stale != staleNoted) {
            // What was fetched by REST meanwhile is no more unused, but this record is.
            tools.symbols().forEach(symbol -> unused.since(symbol, now, UnusedRecords.NO_WITNESS));
        }
        staleNoted = stale;
    }
}
