package orderflow.feed.polygon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderflow.fault.RejectionCode;

/**
 * Tells for each symbol when it has been without anything that could be decided on for longer than it warrants.
 *
 * <p>Two things show it: REST has a trade that the stream should have brought ({@link MuteWatch}), or whatever comes of
 * the symbol is rejected. Neither says anything of a stock that merely does not trade. For the session's thread.
 */
final class SymbolMonitoring {

    /** So many rejected in a row, for so long, are no slip; feed time. */
    private static final int MANY = 10;

    private static final long MANY_MILLIS = 10_000;

    /** A thin stock has fewer. */
    private static final int SOME = 3;

    private static final long SOME_MILLIS = 30_000;

    /** Before the market opens, quotes of several venues are crossed now and then. */
    private static final long CROSSED_MILLIS = 60_000;

    private static final long RECONNECT_FOR_MUTE_MILLIS = 600_000;

    /** In so long what a clock has rejected is fetched, if it can be. */
    private static final long FETCH_NANOS = 10_000_000_000L;

    /** When a symbol's records were used again, and when what was not fetched by then is lost. */
    private record Ending(long restoredMillis, long dueNanos) {}

    private final Map<String, Ending> endings = new HashMap<>();
    private final SessionTools tools;
    private final SessionSettings settings;
    private final DegradedSet degraded;
    private final HistoryDesk desk;
    private final Upstream upstream;
    private final FeedSession session;
    private final UnusedRecords unused;
    private final LastSeen seen;
    private final MuteWatch mutes;
    private final Map<String, Long> muteSince = new HashMap<>();
    /** What is told to be rejected, with how many records were counted as unused so far. */
    private final Map<Degradation, Integer> rejecting = new HashMap<>();
    private long streamingSinceMillis = Long.MAX_VALUE;
    private long lastReconnectForMute = Long.MIN_VALUE;
    private boolean doubtsClock;

    SymbolMonitoring(
            SessionTools tools,
            SessionSettings settings,
            DegradedSet degraded,
            HistoryDesk desk,
            Upstream upstream,
            FeedSession session,
            UnusedRecords unused) {
        this.tools = tools;
        this.settings = settings;
        this.degraded = degraded;
        this.desk = desk;
        this.upstream = upstream;
        this.session = session;
        this.unused = unused;
        this.seen = tools.seen();
        this.mutes = new MuteWatch(settings, seen);
    }

    /** Looks at every symbol; {@code late} while the whole feed is told to be too old. */
    void tick(MarketHours hours, long delayMillis, boolean late) {
        lookForRejections(late);
        endUnused();
        if (!upstream.isStreaming()) {
            return;
        }
        if (upstream.streamingSinceMillis() != streamingSinceMillis) {
            streamingSinceMillis = upstream.streamingSinceMillis();
            mutes.restart();
        }
        long now = tools.clock().millis() - delayMillis;
        endMutes(now);
        // A connection that does not even answer pings is judged by its silence.
        boolean answers = upstream.silentMillis() < settings.muteLagMillis();
        if (answers && !late && hours.phaseAt(now).trades()) {
            lookForMutes(now, delayMillis);
        }
    }

    /** True while records are rejected for their time, which may be the fault of this machine's clock. */
    boolean doubtsClock() {
        return doubtsClock;
    }

    private void lookForRejections(boolean late) {
        doubtsClock = false;
        long now = tools.clock().millis();
        for (String symbol : tools.symbols()) {
            Optional<LastSeen.Rejections> trades = seen.rejections(symbol, LastSeen.Kind.TRADES);
            Optional<LastSeen.Rejections> quotes = seen.rejections(symbol, LastSeen.Kind.QUOTES);
            look(new Degradation(Degradation.Kind.TRADES_REJECTED, symbol), trades, now, late);
            look(new Degradation(Degradation.Kind.QUOTES_REJECTED, symbol), quotes, now, late);
        }
        look(Degradation.ofAll(Degradation.Kind.UNREADABLE), seen.rejectionsOfNoSymbol(), now, late);
    }

    private void look(Degradation degradation, Optional<LastSeen.Rejections> found, long now, boolean late) {
        boolean held = rejecting.containsKey(degradation);
        if (found.isEmpty()) {
            if (held) {
                rejecting.remove(degradation);
                degraded.clear(degradation);
                // What a wrong clock rejected is being fetched, which takes a moment.
                Ending ending = new Ending(now, tools.time().nanos() + FETCH_NANOS);
                concerned(degradation).forEach(symbol -> endings.putIfAbsent(symbol, ending));
            }
            return;
        }
        LastSeen.Rejections run = found.get();
        doubtsClock |= run.blamesClock() && run.count() >= SOME;
        if (!held && isTooLong(run, now) && !(late && run.isStale())) {
            rejecting.put(degradation, 0);
            degraded.raise(degradation, run.reason());
            held = true;
        }
        if (held) {
            concerned(degradation).forEach(endings::remove);
            noteUnused(degradation, run);
        }
    }

    private void endUnused() {
        long nanos = tools.time().nanos();
        endings.entrySet().removeIf(entry -> {
            boolean over = nanos - entry.getValue().dueNanos() >= 0;
            if (over) {
                unused.end(entry.getKey(), entry.getValue().restoredMillis());
            }
            return over;
        });
    }

    /** What REST has meanwhile told of is no more unused, unless another was rejected since. */
    private void noteUnused(Degradation degradation, LastSeen.Rejections run) {
        int noted = rejecting.put(degradation, run.count());
        if (noted != run.count()) {
            long fromMillis = noted == 0 ? run.fromMillis() : run.toMillis();
            concerned(degradation).forEach(symbol -> unused.since(symbol, fromMillis, UnusedRecords.NO_WITNESS));
        }
    }

    /** The symbols that are blind: without quotes the trades can still be decided on. */
    private List<String> concerned(Degradation degradation) {
        return switch (degradation.kind()) {
            case TRADES_REJECTED -> List.of(degradation.symbol());
            case UNREADABLE -> tools.symbols();
            default -> List.of();
        };
    }

    private static boolean isTooLong(LastSeen.Rejections run, long nowMillis) {
        long lastedMillis = nowMillis - run.fromMillis();
        if (run.code() == RejectionCode.QUOTE_CROSSED) {
            return run.count() >= MANY && lastedMillis >= CROSSED_MILLIS;
        }
        return run.count() >= MANY && lastedMillis >= MANY_MILLIS
                || run.count() >= SOME && lastedMillis >= SOME_MILLIS;
    }

    private void endMutes(long nowMillis) {
        List<String> speaking = new ArrayList<>();
        muteSince.forEach((symbol, since) -> {
            if (mutes.hasSpoken(symbol, since)) {
                speaking.add(symbol);
            }
        });
        for (String symbol : speaking) {
            muteSince.remove(symbol);
            degraded.clear(new Degradation(Degradation.Kind.MUTE, symbol));
            unused.end(symbol, nowMillis);
        }
    }

    private void lookForMutes(long nowMillis, long delayMillis) {
        long since = streamingSinceMillis - delayMillis;
        boolean drained = tools.queue().queuedBytes() == 0;
        Optional<Map.Entry<String, Long>> mute =
                mutes.nextMute(since, nowMillis, drained, tools.time().nanos());
        if (mute.isPresent()) {
            mute(mute.get().getKey(), mute.get().getValue(), since, nowMillis, delayMillis);
        } else {
            mutes.toAsk(tools.symbols(), since, nowMillis, delayMillis)
                    .ifPresent(symbol -> desk.lastTrade(
                            symbol,
                            answer -> session.post(() ->
                                    mutes.answered(symbol, answer, since, tools.clock().millis() - delayMillis))));
        }
    }

    private void mute(String symbol, long witnessMillis, long sinceMillis, long nowMillis, long delayMillis) {
        muteSince.putIfAbsent(symbol, nowMillis);
        unused.since(symbol, mutes.completeMillis(symbol, sinceMillis), witnessMillis);
        degraded.raise(new Degradation(Degradation.Kind.MUTE, symbol), "asking REST for them");
        if (lastReconnectForMute == Long.MIN_VALUE || nowMillis - lastReconnectForMute >= RECONNECT_FOR_MUTE_MILLIS) {
            lastReconnectForMute = nowMillis;
            long complete = mutes.completeMillis(symbol, sinceMillis) + delayMillis;
            upstream.lose("trades of " + symbol + " do not come", false, complete);
        } else {
            upstream.refill(List.of(symbol), streamingSinceMillis);
        }
    }
}
