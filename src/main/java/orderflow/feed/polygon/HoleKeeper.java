package orderflow.feed.polygon;

import java.util.List;
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
    private boolean open;
    private long fromMillis;
    private int pending;
    private boolean withQuotes = true;
    private boolean filledOnce;

    HoleKeeper(
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
    }

    /** Marks the place of a hole, unless one is open already. */
    void open(long atMillis) {
        if (!open) {
            open = true;
            fromMillis = atMillis;
            tools.queue().hold();
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
        open = false;
        Hole hole = new Hole(!filledOnce, fromMillis, toMillis, tools.symbols(), withQuotes);
        filledOnce = true;
        ask(hole, done);
    }

    /** Fetches what one symbol has missed since a time. */
    void refill(String symbol, long sinceMillis) {
        tools.queue().hold();
        ask(new Hole(false, sinceMillis, tools.clock().millis(), List.of(symbol), withQuotes), report -> {});
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
        for (RestFault fault : Set.copyOf(report.unfilled().values())) {
            if (session.endIfFinal(fault)) {
                return false;
            }
        }
        if (report.foundNoQuotes()) {
            quotes(false);
        }
        report.unfilled().forEach((symbol, fault) -> {
            listener.onNote(symbol + ": " + (hole.first() ? "no warm-up" : "what was missed could not be fetched")
                    + ": " + fault.text());
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
        return true;
    }

    /** Notes whether the plan has quotes. */
    void quotes(boolean available) {
        withQuotes = available;
        judge(Degradation.Kind.QUOTES, available, "depth: none; sides by the tick rule alone");
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
        if (open && filledOnce) {
            long now = tools.clock().millis();
            tools.symbols().forEach(symbol -> blind.add(symbol, fromMillis, now));
        }
    }
}
