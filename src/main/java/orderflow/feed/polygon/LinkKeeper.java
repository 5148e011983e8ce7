package orderflow.feed.polygon;

import java.util.List;
import java.util.Set;
import orderflow.fault.ExitCode;

/** Keeps one connection: makes it, subscribes, notices its loss and makes the next. For the session's thread. */
final class LinkKeeper {

    private static final Degradation LOST = Degradation.ofAll(Degradation.Kind.CONNECTION);
    private static final Degradation SILENT = Degradation.ofAll(Degradation.Kind.SILENCE);
    private static final long FOREVER = Long.MAX_VALUE;

    private final SessionTools tools;
    private final SessionSettings settings;
    private final SessionListener listener;
    private final DegradedSet degraded;
    private final BlindTime blind;
    private final HistoryDesk desk;
    private final FeedSession session;
    private final ReconnectPolicy policy;
    private final ReaderThread reader = new ReaderThread();
    private FeedLink link;
    private SessionState state = SessionState.CONNECTING;
    private boolean everAuthenticated;
    private boolean everLive;
    private boolean crowded;
    private boolean holeOpen;
    private boolean withQuotes = true;
    private long holeFromMillis;
    private long grantedFeedMillis;
    private long liveSinceMillis = FOREVER;
    private long reconnectNanos;
    private int fillsPending;
    private String lastReason = "no connection was made";

    LinkKeeper(
            SessionTools tools,
            SessionSettings settings,
            SessionListener listener,
            DegradedSet degraded,
            BlindTime blind,
            HistoryDesk desk,
            FeedSession session) {
        this.tools = tools;
        this.settings = settings;
        this.listener = listener;
        this.degraded = degraded;
        this.blind = blind;
        this.desk = desk;
        this.session = session;
        this.policy = new ReconnectPolicy(settings.reconnect(), tools.random());
    }

    /** Writes the header, marks the place of the warm-up, and connects. */
    void begin(long delayMillis) {
        tools.queue().offer(FeedLine.ofHeader(delayMillis, tools.time().nanos()));
        openHole(tools.clock().millis());
        connect();
    }

    boolean everAuthenticated() {
        return everAuthenticated;
    }

    String lastReason() {
        return lastReason;
    }

    /** True when everything streams. */
    boolean isLive() {
        return state == SessionState.LIVE;
    }

    /** Feed time from which on the present connection streams. */
    long liveSinceMillis() {
        return liveSinceMillis;
    }

    void tick() {
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
        if (link.silentMillis(settings.pingMillis()) >= settings.silenceMillis()) {
            degraded.raise(SILENT, "no frame and no pong for " + settings.silenceMillis() / 1_000 + " s");
            lose("silence", false);
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
            everAuthenticated = true;
            link.authenticated();
            // The simulator's time begins with the subscription; a real server's is known already.
            desk.askTime(answer -> {});
            state(SessionState.SUBSCRIBING);
        } else if (notice instanceof SocketNotice.Subscribed subscribed) {
            link.granted(subscribed.topic());
            grantedFeedMillis = tools.clock().millis();
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
            listener.onNote("the server says: " + other.status() + ": " + other.message());
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
            lose("no answer to the subscription of " + Topic.join(noTrades), false);
            return;
        }
        withQuotes = ledger.missing(Topic.Kind.Q).isEmpty();
        judge(Degradation.Kind.QUOTES, withQuotes, "depth: none; sides by the tick rule alone");
        judge(
                Degradation.Kind.HALTS,
                ledger.missing(Topic.Kind.LULD).isEmpty(),
                "exit signals are raised during a halt, too");
        liveSinceMillis = grantedFeedMillis;
        blind.begin(grantedFeedMillis, tools.symbols());
        state(SessionState.FILLING);
        holeOpen = false;
        fill(new Hole(!everLive, holeFromMillis, grantedFeedMillis, tools.symbols(), withQuotes));
        everLive = true;
    }

    /** Fetches what one symbol has missed although the connection is there. */
    void refill(String symbol) {
        long now = tools.clock().millis();
        tools.queue().hold();
        fill(new Hole(false, liveSinceMillis, now, List.of(symbol), withQuotes));
    }

    private void fill(Hole hole) {
        fillsPending++;
        desk.fill(hole, report -> session.post(() -> filled(hole, report)));
    }

    private void filled(Hole hole, FillReport report) {
        fillsPending--;
        for (RestFault fault : Set.copyOf(report.unfilled().values())) {
            if (session.endIfFinal(fault)) {
                return;
            }
        }
        if (report.foundNoQuotes()) {
            judge(Degradation.Kind.QUOTES, false, "not by REST");
        }
        tell(hole, report);
        if (fillsPending == 0 && state == SessionState.FILLING) {
            state(SessionState.LIVE);
            degraded.clear(LOST);
            degraded.clear(SILENT);
        }
    }

    private void tell(Hole hole, FillReport report) {
        report.unfilled().forEach((symbol, fault) -> {
            listener.onNote(symbol + ": " + (hole.first() ? "no warm-up" : "what was missed could not be fetched") + ": "
                    + fault.text());
            blind.add(symbol, hole.fromMillis(), hole.toMillis());
        });
        if (report.wasTooLong()) {
            listener.onNote("the hole was longer than " + settings.longestHoleMillis() / 60_000
                    + " min; nothing is decided on what lies in it");
            hole.symbols().forEach(symbol -> blind.add(symbol, hole.fromMillis(), hole.toMillis()));
        }
        if (hole.first() && !report.emptySymbols().isEmpty()) {
            listener.onNote("no trades in the minutes before the start: " + String.join(", ", report.emptySymbols()));
        }
    }

    private void judge(Degradation.Kind kind, boolean fine, String detail) {
        if (fine) {
            degraded.clear(Degradation.ofAll(kind));
        } else {
            degraded.raise(Degradation.ofAll(kind), detail);
        }
    }

    /** Gives the connection up and waits for the next. */
    void lose(String reason, boolean tooMany) {
        long lived = link.isAuthenticated() ? link.livedMillis() : 0;
        lastReason = reason;
        link.close();
        link = null;
        openHole(tools.clock().millis());
        if (everLive) {
            degraded.raise(LOST, reason);
        }
        long waitMillis = policy.waitMillis(lived, tooMany);
        reconnectNanos = tools.time().nanos() + waitMillis * 1_000_000;
        state(SessionState.WAITING);
        listener.onNote(reason + "; next connection in " + (waitMillis + 999) / 1_000 + " s");
    }

    private void openHole(long fromMillis) {
        if (!holeOpen) {
            holeOpen = true;
            holeFromMillis = fromMillis;
            tools.queue().hold();
        }
    }

    private void state(SessionState next) {
        state = next;
        listener.onState(next);
    }

    /** Closes the connection for good, and counts what is missing as unseen. */
    void finish() {
        if (link != null) {
            link.close();
        }
        reader.close();
        if (holeOpen && everLive) {
            long now = tools.clock().millis();
            tools.symbols().forEach(symbol -> blind.add(symbol, holeFromMillis, now));
        }
        state(SessionState.ENDED);
    }
}
