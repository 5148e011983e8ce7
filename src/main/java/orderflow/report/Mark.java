package orderflow.report;

import orderflow.alert.Alert;
import orderflow.alert.ExitSignal;
import orderflow.event.MarketEvent;

/**
 * An alert or exit signal with what was in force when the engine had finished with its record.
 *
 * <p>Exactly one of alert and exit is there. Mutable in one point: how long a level that alerted stayed.
 */
final class Mark {

    private final Alert alert;
    private final ExitSignal exit;
    private final long bid;
    private final long ask;
    private final long last;
    private long shownUntilMillis = MarketEvent.NO_TIME;

    private Mark(Alert alert, ExitSignal exit, long bid, long ask, long last) {
        this.alert = alert;
        this.exit = exit;
        this.bid = bid;
        this.ask = ask;
        this.last = last;
    }

    static Mark of(Alert alert, long bid, long ask, long last) {
        return new Mark(alert, null, bid, ask, last);
    }

    static Mark of(ExitSignal exit, long bid, long ask, long last) {
        return new Mark(null, exit, bid, ask, last);
    }

    boolean isAlert() {
        return alert != null;
    }

    Alert alert() {
        return alert;
    }

    ExitSignal exit() {
        return exit;
    }

    long timeMillis() {
        return isAlert() ? alert.timeMillis() : exit.timeMillis();
    }

    /** The bid in force, or {@link PriceSeries#NONE}. */
    long bid() {
        return bid;
    }

    long ask() {
        return ask;
    }

    /** The last used price, or {@link PriceSeries#NONE}. */
    long last() {
        return last;
    }

    void shownUntil(long millis) {
        shownUntilMillis = millis;
    }

    /** When the level that alerted was seen to be gone, or {@link MarketEvent#NO_TIME}. */
    long shownUntilMillis() {
        return shownUntilMillis;
    }
}
