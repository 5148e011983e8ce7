package orderflow.feed.polygon;

import java.util.List;
import java.util.Optional;
import orderflow.fault.ExitCode;

/** Keeps one connection: makes it, subscribes, notices its loss and makes the next. For the session's thread. */
final class LinkKeeper implements Upstream {

    private static final Degradation LOST = Degradation.ofAll(Degradation.Kind.CONNECTION);
    private static final Degradation SILENT = Degradation.ofAll(Degradation.Kind.SILENCE);

    private final SessionTools tools;
    private final SessionSettings settings;
    private final SessionListener listener;
    private final DegradedSet degraded;
    private final BlindTime blind;
    private final HistoryDesk desk;
    private final FeedSession session;
    private final HoleKeeper holes;
    private final ReconnectPolicy policy;
    private final ReaderThread reader = new ReaderThread();
    private final ServerStatuses statuses;
    private FeedLink link;
    private SessionState state = SessionState.CONNECTING;
    private boolean accepted;
    private boolean crowded;
    private long streamingSinceMillis = Long.MAX_VALUE;
    private int toldMissing;
    private long silentMillis;
    private long reconnectNanos;
    private Optional<String> lastReason = Optional.empty();

    LinkKeeper(
            SessionTools tools,
            SessionSettings settings,
            SessionListener listener,
            DegradedSet degraded,
            BlindTime blind,
            HistoryDesk desk,
            FeedSession session,
            HoleKeeper holes) {
        this.tools = tools;
        this.settings = settings;
        this.listener = listener;
        this.degraded = degraded;
        this.blind = blind;
        this.desk = desk;
        this.session = session;
        this.holes = holes;
        this.statuses = new ServerStatuses(listener);
        this.policy = new ReconnectPolicy(settings.reconnect(), tools.random());
    }

    @Override
    public void begin(long delayMillis) {
        tools.queue().offer(FeedLine.ofHeader(delayMillis, tools.time().nanos()));
        holes.open(tools.clock().millis());
        connect();
    }

    @Override
    public boolean wasAccepted() {
        return accepted;
    }

    @Override
    public Optional<String> lastReason() {
        return lastReason;
    }

    @Override
    public boolean isStreaming() {
        return state == SessionState.LIVE;
    }

    @Override
    public long silentMillis() {
        return silentMillis;
    }

    @Override
    public long streamingSinceMillis() {
        return streamingSinceMillis;
    }

    @Override
    public void tick() {
        if (state == SessionState.WAITING) {
            if (tools.time().nanos() - reconnectNanos >= 0) {
                connect();
            }
            return;
        }
        if (state == SessionState.CONNECTING) {
            if (link.livedMillis() >= 2 * settings.socketTimeout().toMillis()) {
                lose("expected an answer to the key, there was none", false);
            }
            return;
        }
        silentMillis = link.silentMillis();
        if (silentMillis >= settings.silenceMillis()) {
            degraded.raise(SILENT, "no frame and no pong for " + settings.silenceMillis() / 1_000 + " s");
            lose("silence", false);
        } else if (state == SessionState.LIVE) {
            grantWhatStreams();
        } else if (state == SessionState.SUBSCRIBING) {
            boolean settled = link.millisSinceGrant() >= settings.grantMillis();
            if (link.ledger().isComplete() || settled) {
                subscribed();
            }
        }
    }

    private void connect() {
        state(SessionState.CONNECTING);
        crowded = false;
        FeedLink[] opened = new FeedLink[1];
        link = opened[0] = new FeedLink(
                reader,
                tools.websocket(),
                tools.names(),
                tools.key(),
                tools.topics(),
                settings,
                tools.queue(),
                tools.clock(),
                tools.time(),
                notice -> session.post(() -> {
                    if (link == opened[0]) {
                        heard(notice);
                    }
                }));
    }

    private void heard(SocketNotice notice) {
        if (notice instanceof SocketNotice.Authenticated) {
            link.authenticated();
            // The simulator's time begins with the subscription; a real server's is known already.
            desk.askTime(answer -> {});
            state(SessionState.SUBSCRIBING);
        } else if (notice instanceof SocketNotice.Subscribed subscribed) {
            link.granted(subscribed.topic());
        } else if (notice instanceof SocketNotice.NotAuthorized) {
            link.ledger().refusedOne();
        } else if (notice instanceof SocketNotice.AuthFailed failed) {
            session.end(ExitCode.REFUSED, failed.message());
        } else if (notice instanceof SocketNotice.AuthTimeout) {
            lose("the server saw no key in time", false);
        } else if (notice instanceof SocketNotice.Crowded) {
            crowded = true;
            lose("another connection uses this key", true);
        } else if (notice instanceof SocketNotice.Lost lost) {
            lose(lost.reason(), crowded);
        } else if (notice instanceof SocketNotice.OtherStatus other) {
            statuses.tell(other);
        }
    }

    private void subscribed() {
        SubscriptionLedger ledger = link.ledger();
        List<Topic> noTrades = ledger.missing(Topic.Kind.T);
        if (!noTrades.isEmpty() && ledger.refusedSome()) {
            session.end(ExitCode.REFUSED, "trades are not in the plan: " + Topic.join(noTrades));
            return;
        }
        if (!noTrades.isEmpty()) {
            // Nobody refused it, and a symbol that stays silent while REST has trades is noticed anyway.
            listener.onNote("the server did not confirm " + Topic.join(noTrades));
        }
        toldMissing = ledger.missingCount();
        holes.quotes(ledger.missing(Topic.Kind.Q).isEmpty());
        holes.halts(ledger.missing(Topic.Kind.LULD).isEmpty());
        // Not before: a key that is accepted can still be refused a connection, again and again.
        accepted = true;
        streamingSinceMillis = link.tradesFromFeedMillis();
        blind.begin(streamingSinceMillis, tools.symbols());
        state(SessionState.FILLING);
        // A trade of that very millisecond may have come before the grant; what comes twice is known by its id.
        // Nor is the clock surer than that, and what lay between the two would be in neither.
        long overlapMillis = holes.everFilled() ? 1 + tools.clock().uncertaintyMillis() : 0;
        holes.fill(streamingSinceMillis + overlapMillis, report -> filled());
    }

    /** A topic that was never confirmed and delivers all the same is granted, or it was confirmed late. */
    private void grantWhatStreams() {
        SubscriptionLedger ledger = link.ledger();
        if (ledger.isComplete() && toldMissing == 0) {
            return;
        }
        ledger.missing().stream()
                .filter(topic -> tools.seen().streams(topic, streamingSinceMillis))
                .forEach(ledger::granted);
        if (ledger.missingCount() < toldMissing) {
            toldMissing = ledger.missingCount();
            if (ledger.missing(Topic.Kind.Q).isEmpty()) {
                holes.quotesStream();
            }
            if (ledger.missing(Topic.Kind.LULD).isEmpty()) {
                holes.halts(true);
            }
        }
    }

    private void filled() {
        if (!holes.isFilling() && state == SessionState.FILLING) {
            state(SessionState.LIVE);
            degraded.clear(LOST);
            degraded.clear(SILENT);
        }
    }

    @Override
    public void refill(List<String> symbols, long sinceMillis) {
        holes.refill(symbols, sinceMillis);
    }

    @Override
    public void lose(String reason, boolean tooMany, long completeMillis) {
        long lived = link.isAuthenticated() ? link.livedMillis() : 0;
        lastReason = Optional.of(reason);
        long aliveMillis = link.aliveFeedMillis();
        link.close();
        link = null;
        silentMillis = 0;
        holes.open(Math.min(aliveMillis, completeMillis));
        if (holes.everFilled()) {
            degraded.raise(LOST, reason);
        }
        long waitMillis = policy.waitMillis(lived, tooMany);
        reconnectNanos = tools.time().nanos() + waitMillis * 1_000_000;
        state(SessionState.WAITING);
        listener.onNote(reason + "; next connection in " + (waitMillis + 999) / 1_000 + " s");
    }

    private void lose(String reason, boolean tooMany) {
        lose(reason, tooMany, Long.MAX_VALUE);
    }

    private void state(SessionState next) {
        state = next;
        listener.onState(next);
    }

    @Override
    public void finish() {
        if (link != null) {
            link.close();
        }
        statuses.finish();
        reader.close();
        holes.finish();
        state(SessionState.ENDED);
    }
}
