package orderflow.engine;

import orderflow.event.Aggressor;
import orderflow.event.MarketEvent;
import orderflow.event.Trade;
import orderflow.fault.RejectionCode;
import orderflow.market.Relevance;

/** Hears what the engine made of a record, beside alerts, on the engine's thread, while the event is being handled. */
public interface EngineListener {

    /** A record was rejected, or, with {@link RejectionCode#LEVEL2_AGING}, used with a warning. */
    void onRejected(RejectionCode code, MarketEvent event);

    /** An accepted trade says nothing about the order flow now; {@code reason} is never {@link Relevance#USED}. */
    void onPassedOver(Relevance reason, Trade trade);

    /** An accepted trade is used, with the side that took the initiative as it was known or inferred. */
    default void onUsed(Trade trade, Aggressor side) {
        // Most look at what is not used alone.
    }

    /** A symbol starts anew because its clock was wrong; {@code code} is what was rejected too often. */
    void onRestarted(String symbol, RejectionCode code);
}
