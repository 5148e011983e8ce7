package orderflow.report;

import java.util.ArrayList;
import java.util.List;
import orderflow.alert.Alert;
import orderflow.alert.AlertSink;
import orderflow.alert.ExitSignal;
import orderflow.engine.EngineListener;
import orderflow.event.Aggressor;
import orderflow.event.MarketEvent;
import orderflow.event.Trade;
import orderflow.fault.RejectionCode;
import orderflow.market.Relevance;

/**
 * What the engine said of one record, remembered until it has finished with it.
 *
 * <p>Nothing is worked on here, so that the engine waits for nothing. For the engine's thread.
 */
public final class Heard implements AlertSink, EngineListener {

    private final List<Object> found = new ArrayList<>();
    private RejectionCode rejection;
    private Relevance passedOver;
    private Aggressor side;
    private RejectionCode restart;

    Heard() {}

    @Override
    public void onAlert(Alert alert) {
        found.add(alert);
    }

    @Override
    public void onExitSignal(ExitSignal signal) {
        found.add(signal);
    }

    @Override
    public void onRejected(RejectionCode code, MarketEvent event) {
        if (code != RejectionCode.LEVEL2_AGING) {
            rejection = code;
        }
    }

    @Override
    public void onPassedOver(Relevance reason, Trade trade) {
        passedOver = reason;
    }

    @Override
    public void onUsed(Trade trade, Aggressor inferredSide) {
        side = inferredSide;
    }

    @Override
    public void onRestarted(String symbol, RejectionCode code) {
        restart = code;
    }

    /** Alerts and exit signals, in their order. */
    List<Object> found() {
        return found;
    }

    /** Why the record was rejected, or null. */
    RejectionCode rejection() {
        return rejection;
    }

    /** Why the trade was passed over, or null. */
    Relevance passedOver() {
        return passedOver;
    }

    /** The side of the trade, or null where none was used. */
    Aggressor side() {
        return side;
    }

    /** Why the symbol started anew at this record, or null. */
    RejectionCode restart() {
        return restart;
    }

    void forget() {
        found.clear();
        rejection = null;
        passedOver = null;
        side = null;
        restart = null;
    }
}
