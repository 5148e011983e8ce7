package orderflow.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import orderflow.event.Gap;
import orderflow.event.MarketEvent;

/**
 * The gaps, halts and new beginnings of a replay, in the order of their coming.
 *
 * <p>Keeps the first {@value #MOST} and counts the others. Not thread-safe.
 */
final class Holes {

    static final int MOST = 5_000;

    private final List<Hole> holes = new ArrayList<>();
    private final Map<String, Integer> halted = new HashMap<>();
    private final List<Gap> open = new ArrayList<>();
    private long latestMillis;
    private long left;

    /** Takes a gap; it lies between the latest time before it and the next after it, whatever its symbol. */
    void gap(Gap gap, long millis) {
        if (millis != MarketEvent.NO_TIME && open.size() + holes.size() < MOST) {
            open.add(gap);
            latestMillis = millis;
        } else if (millis != MarketEvent.NO_TIME) {
            left++;
        }
    }

    /** A symbol starts anew because its clock was wrong. */
    void restarted(String symbol, long millis, String reason) {
        add(new Hole(Hole.Kind.RESTART, symbol, millis, millis, reason));
    }

    void halted(String symbol, long millis) {
        if (!halted.containsKey(symbol) && add(new Hole(Hole.Kind.HALT, symbol, millis, MarketEvent.NO_TIME, ""))) {
            halted.put(symbol, holes.size() - 1);
        }
    }

    void resumed(String symbol, long millis) {
        Integer halt = halted.remove(symbol);
        if (halt != null) {
            end(halt, millis);
        }
    }

    /** An event was seen: the gaps before it have ended by now. */
    void seen(long millis) {
        if (!open.isEmpty()) {
            open.forEach(gap -> close(gap, millis));
            open.clear();
        }
    }

    /** Nothing more comes. */
    void finish() {
        open.forEach(
                gap -> add(new Hole(Hole.Kind.GAP, gap.symbol(), latestMillis, MarketEvent.NO_TIME, gap.reason())));
        open.clear();
    }

    List<Hole> list() {
        return holes;
    }

    /** Those that were not kept. */
    long left() {
        return left;
    }

    /** The gap's own times are believed where they lie between what was seen. */
    private void close(Gap gap, long nextMillis) {
        boolean believed = gap.fromMillis() != MarketEvent.NO_TIME
                && gap.fromMillis() >= latestMillis
                && gap.fromMillis() <= gap.toMillis()
                && gap.toMillis() <= nextMillis;
        long from = believed ? gap.fromMillis() : latestMillis;
        long to = believed ? gap.toMillis() : Math.max(latestMillis, nextMillis);
        add(new Hole(Hole.Kind.GAP, gap.symbol(), from, to, gap.reason()));
    }

    private boolean add(Hole hole) {
        if (holes.size() == MOST) {
            left++;
            return false;
        }
        holes.add(hole);
        return true;
    }

    private void end(int hole, long millis) {
        holes.set(hole, holes.get(hole).endingAt(Math.max(holes.get(hole).fromMillis(), millis)));
    }
}
