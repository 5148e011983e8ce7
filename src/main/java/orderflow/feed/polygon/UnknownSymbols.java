package orderflow.feed.polygon;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds symbols that the feed does not know: it grants their topics and says nothing of them for ever.
 *
 * <p>A while after the warm-up REST is asked for the last trade and quote of each symbol of which nothing has come. One
 * that has neither is degraded until something comes, as it does for a stock on its first day; one that never comes
 * counts as unmonitored for the whole time. For the session's thread.
 */
final class UnknownSymbols {

    private final SessionTools tools;
    private final SessionSettings settings;
    private final DegradedSet degraded;
    private final BlindTime blind;
    private final HistoryDesk desk;
    private final FeedSession session;
    private final HoleKeeper holes;
    private final Deque<String> toAsk = new ArrayDeque<>();
    private final Set<String> unknown = new HashSet<>();
    private long askFromMillis = Long.MAX_VALUE;
    private boolean begun;
    private boolean asking;

    UnknownSymbols(
            SessionTools tools,
            SessionSettings settings,
            DegradedSet degraded,
            BlindTime blind,
            HistoryDesk desk,
            FeedSession session,
            HoleKeeper holes) {
        this.tools = tools;
        this.settings = settings;
        this.degraded = degraded;
        this.blind = blind;
        this.desk = desk;
        this.session = session;
        this.holes = holes;
    }

    void tick() {
        long now = tools.clock().millis();
        if (!begun && holes.everFilled() && !holes.isFilling()) {
            begun = true;
            askFromMillis = now + settings.unknownMillis();
            toAsk.addAll(tools.symbols());
        }
        unknown.removeIf(symbol -> {
            boolean speaks = tools.seen().knows(symbol);
            if (speaks) {
                degraded.clear(degradation(symbol));
            }
            return speaks;
        });
        if (!asking && now >= askFromMillis) {
            ask();
        }
    }

    /** One at a time, so that whatever else is to be fetched comes in between. */
    private void ask() {
        toAsk.removeIf(tools.seen()::knows);
        String symbol = toAsk.poll();
        if (symbol != null) {
            asking = true;
            desk.isKnown(symbol, answer -> session.post(() -> answered(symbol, answer)));
        }
    }

    private void answered(String symbol, Answer<Boolean> answer) {
        asking = false;
        if (answer.failure().isPresent()) {
            toAsk.addLast(symbol);
            askFromMillis = tools.clock().millis() + settings.muteMillis();
        } else if (!answer.toOptional().orElseThrow() && !tools.seen().knows(symbol)) {
            unknown.add(symbol);
            degraded.raise(degradation(symbol), "it has no trade and no quote of it; is it spelt right?");
        }
    }

    private static Degradation degradation(String symbol) {
        return new Degradation(Degradation.Kind.UNKNOWN, symbol);
    }

    /** The session is over: what stayed unknown was never watched. */
    void finish() {
        long now = tools.clock().millis();
        unknown.stream().filter(symbol -> !tools.seen().knows(symbol)).forEach(symbol -> blind.add(symbol, 0, now));
    }
}
