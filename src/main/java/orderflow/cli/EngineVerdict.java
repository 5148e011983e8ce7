package orderflow.cli;

import orderflow.engine.EngineListener;
import orderflow.event.MarketEvent;
import orderflow.event.Receipt;
import orderflow.event.Trade;
import orderflow.fault.RejectionCode;
import orderflow.feed.polygon.LastSeen;
import orderflow.market.Relevance;

/** Tells what was last seen of each symbol which records the engine could decide on, and which it rejected. */
final class EngineVerdict implements EngineListener {

    private final LastSeen seen;
    private RejectionCode rejection;

    EngineVerdict(LastSeen seen) {
        this.seen = seen;
    }

    /** The engine is given an event next. */
    void begin() {
        rejection = null;
    }

    /** The engine has handled the event. */
    void end(MarketEvent event, Receipt receipt) {
        if (rejection == null) {
            seen.saw(event, receipt);
        } else {
            seen.rejected(event, receipt, rejection);
        }
    }

    @Override
    public void onRejected(RejectionCode code, MarketEvent event) {
        if (code != RejectionCode.LEVEL2_AGING) {
            rejection = code;
        }
    }

    @Override
    public void onPassedOver(Relevance reason, Trade trade) {
        // It was looked at, which is all that monitoring asks for.
    }

    @Override
    public void onRestarted(String symbol, RejectionCode code) {
        // The record itself was rejected, which was told before.
    }
}
