package orderflow.detect.specified;

import orderflow.event.Aggressor;
import orderflow.event.MarketEvent;
import orderflow.market.TradingSession;

/**
 * The volumes of one symbol that red bursts are judged by, whatever the thresholds: so one of it serves all detectors.
 *
 * <p>V_now is the volume in (t - 60 s, t], V_sell the part of it signed sell, V_base the volume in
 * (t - 360 s, t - 60 s], all of used trades since start, gap or session edge. They start anew, too, with a trade that
 * makes them more than nine trillion shares together, which is no volume but a source gone wrong. Memory: 12 bytes for
 * each millisecond of the last six minutes that saw a trade, 24 where it saw a sell and another. Not thread-safe.
 */
public final class BurstVolumes {

    static final long NOW_MILLIS = 60_000;
    static final long BASE_MILLIS = 300_000;

    private final TradingSession session = new TradingSession();
    private final VolumeWindow window = new VolumeWindow(NOW_MILLIS, BASE_MILLIS);
    private long firstMillis;
    private long lastMillis;
    private boolean empty = true;
    private boolean resumed;
    private long coverageMillis;

    /** Adds a used trade and moves the windows to its time; before any detector is shown the trade. */
    public void add(long nowMillis, long size, Aggressor side) {
        resumed = nowMillis - lastMillis > NOW_MILLIS;
        if (session.enter(nowMillis) || window.overflows(size)) {
            restart();
            resumed = true;
        }
        lastMillis = nowMillis;
        if (empty) {
            empty = false;
            firstMillis = nowMillis;
        }
        window.add(nowMillis, size, side == Aggressor.SELL);
        coverageMillis = Math.min(BASE_MILLIS, nowMillis - NOW_MILLIS - firstMillis);
    }

    /** Starts anew, as after a gap. */
    public void restart() {
        window.clear();
        empty = true;
    }

    /** Time of the first used trade of its coverage, or {@link MarketEvent#NO_TIME} before there is one. */
    public long knownSinceMillis() {
        return empty ? MarketEvent.NO_TIME : firstMillis;
    }

    /** True when the last trade was the first of a session or came after a minute without one, which ends any burst. */
    boolean resumed() {
        return resumed;
    }

    /** V_now, in units of {@link orderflow.event.Quantity}. */
    long now() {
        return window.recent();
    }

    /** V_sell, in units of {@link orderflow.event.Quantity}. */
    long sells() {
        return window.recentSold();
    }

    /** V_base, in units of {@link orderflow.event.Quantity}. */
    long base() {
        return window.base();
    }

    /** How much of the time of V_base was seen; below 0 in the first minute. */
    long coverageMillis() {
        return coverageMillis;
    }
}
