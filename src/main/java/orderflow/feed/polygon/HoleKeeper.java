package orderflow.feed.polygon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Opens holes in the queue, has them filled, and tells what could not be had. For the session's thread. */
final class HoleKeeper {

    private final SessionTools tools;
    private final SessionSettings settings;
    private final SessionListener listener;
    private final DegradedSet degraded;
    private final BlindTime blind;
    private final HistoryDesk desk;
    private final FeedSession session;
    private final UnusedRecords unused;
    private final Map<String, LineQueue.Dropped> droppedBefore = new HashMap<>();
    private Hold open;
    private int pending;
    private boolean withQuotes = true;
    private boolean filledOnce;
    private boolean refusedByRest;

    HoleKeeper(
            SessionTools tools,
            SessionSettings settings,
            SessionListener listener,
            DegradedSet degraded,
            BlindTime blind,
            HistoryDesk desk,
            FeedSession session,
            UnusedRecords unused) {
        this.tools = tools;
        this.settings = settings;
        this.listener = listener;
        this.degraded = degraded;
        this.blind = blind;
        this.desk = desk;
        this.session = session;
        this.unused = unused;
    }

    /** Marks the place of a hole, unless one is open already. */
    void open(long atMillis) {
        if (open == null) {
            open = tools.queue().hold(tools.symbols(), atMillis);
        }
    }

    /** True once a hole, the one before the start, was given to be filled. */
    boolean everFilled() {
        return filledOnce;
    }

    /** True while something is being fetched. */
    boolean isFilling() {
        return pending > 0;
    }

    /** Has the open hole filled up to a time; the session goes on, and {@code done} hears when it is. */
    void fill(long toMillis, Consumer<FillReport> done) {
        Hold hold = open;
        open = null;
        Hole.Kind kind = filledOnce ? Hole.Kind.MISSED : Hole.Kind.START;
        filledOnce = true;
        ask(hole(kind, hold, toMillis), done);
    }

    /** Fetches what symbols have missed since a time. */
    void refill(List<String> symbols, long sinceMillis) {
        Hold hold = tools.queue().hold(symbols, sinceMillis);
        ask(hole(Hole.Kind.MISSED, hold, hold.toMillis()), report -> {});
    }

    /** Looks after what the queue had to drop. */
    void tick() {
        warmUpBehindDrops();
        tools.queue().droppedOfSymbols().forEach((symbol, dropped) -> {
            LineQueue.Dropped before = droppedBefore.put(symbol, dropped);
            Degradation overflow = new Degradation(Degradation.Kind.OVERFLOW, symbol);
            if (before == null || dropped.lines() > before.lines()) {
                degraded.raise(overflow, "too much came of it while its history was fetched; the rest becomes a gap");
            }
            long lost = dropped.millis() - (before == null ? 0 : before.millis());
            if (lost > 0) {
                degraded.clear(overflow);
                long now = tools.clock().millis();
                blind.add(symbol, now - lost, now);
            }
        });
    }

    /** Has what is to be known fetched where the queue has left a long gap by dropping. */
    private void warmUpBehindDrops() {
        for (Optional<Hold> hold = tools.queue().nextBehindDrops();
                hold.isPresent();
                hold = tools.queue().nextBehindDrops()) {
            ask(hole(Hole.Kind.DROPPED, hold.get(), hold.get().toMillis()), report -> {});
        }
    }

    private Hole hole(Hole.Kind kind, Hold hold, long toMillis) {
        return new Hole(kind, hold, toMillis, session.delayMillis(), withQuotes);
    }

    private void ask(Hole hole, Consumer<FillReport> done) {
        pending++;
        desk.fill(
                hole,
                report -> session.post(() -> {
                    pending--;
                    if (take(hole, report)) {
                        done.accept(report);
                    }
                }));
    }

    /** Takes what came of it; false when that ends the watch. */
    private boolean take(Hole hole, FillReport report) {
        for (RestFault fault : Set.copyOf(report.faults().values())) {
            if (session.endIfFinal(fault)) {
                return false;
            }
        }
        if (report.foundNoQuotes()) {
            refusedByRest = true;
            quotes(false);
        }
        report.unfilled().forEach((symbol, fault) -> {
            listener.onNote(symbol + ": what was missed could not be fetched: " + fault.text());
            blind.add(symbol, hole.fromMillis(), hole.toMillis());
        });
        hole.symbols().stream()
                .filter(symbol -> hole.kind() == Hole.Kind.MISSED && !report.wasTooLong())
                .filter(symbol -> !report.unfilled().containsKey(symbol))
                .forEach(symbol -> unused.fetched(symbol, hole.toMillis(), report.newestTradeMillis(symbol)));
        if (report.wasTooLong()) {
            listener.onNote("the hole was longer than " + settings.longestHoleMillis() / 60_000
                    + " min; nothing is decided on what lies in it");
            hole.symbols().forEach(symbol -> blind.add(symbol, hole.fromMillis(), hole.toMillis()));
        }
        if (hole.first() && !report.emptySymbols().isEmpty()) {
            listener.onNote("no trades in the minutes before the start: " + String.join(", ", report.emptySymbols()));
        }
        new WarmupWords(settings.warmup()).lines(report).forEach(listener::onNote);
        return true;
    }

    /** Notes whether the plan has quotes. */
    void quotes(boolean available) {
        withQuotes = available;
        judge(Degradation.Kind.QUOTES, available, "depth: none; sides by the tick rule alone");
    }

    /** Quotes stream after all; where REST refused them they are still missing from what it fills. */
    void quotesStream() {
        if (!refusedByRest) {
            quotes(true);
        }
    }

    /** Notes whether the plan has halts. */
    void halts(boolean available) {
        judge(Degradation.Kind.HALTS, available, "exit signals are raised during a halt, too");
    }

    private void judge(Degradation.Kind kind, boolean fine, String detail) {
        if (fine) {
            degraded.clear(Degradation.ofAll(kind));
        } else {
            degraded.raise(Degradation.ofAll(kind), detail);
        }
    }

    /** The session is over: what is missing stays unseen. */
    void finish() {
        if (open != null && filledOnce) {
            long now = tools.clock().millis();
            long fromMillis = open.fromMillis();
            tools.symbols().forEach(symbol -> blind.add(symbol, fromMillis, now));
        }
    }
}
