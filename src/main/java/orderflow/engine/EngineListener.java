package orderflow.engine;

import orderflow.event.MarketEvent;
import orderflow.event.Trade;
import orderflow.fault.RejectionCode;
import orderflow.market.Relevance;

/** Hears what the engine does not use, on the engine's thread, while the event is being handled. */
public interface EngineListener {

    /** A record was rejected, or, with {@link RejectionCode#LEVEL2_AGING}, used with a warning. */
    void onRejected(RejectionCode code, MarketEvent event);

    /** An accepted trade says nothing about the order flow now; {@code reason} is never {@link Relevance#USED}. */
    void onPassedOver(Relevance reason, Trade trade);

    /** A symbol starts anew because its clock was wrong; {@code code} is what was rejected too often. */
    void onRestarted(String symbol, RejectionCode code);
}
