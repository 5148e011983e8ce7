package orderflow.cli;

import java.util.List;
import orderflow.engine.EngineListener;
import orderflow.event.Aggressor;
import orderflow.event.MarketEvent;
import orderflow.event.Trade;
import orderflow.fault.RejectionCode;
import orderflow.market.Relevance;

/** Several listeners that an engine takes for one; each is told in turn. */
record ListenerRow(List<EngineListener> listeners) implements EngineListener {

    @Override
    public void onRejected(RejectionCode code, MarketEvent event) {
        listeners.forEach(listener -> listener.onRejected(code, event));
    }

    @Override
    public void onPassedOver(Relevance reason, Trade trade) {
        listeners.forEach(listener -> listener.onPassedOver(reason, trade));
    }

    @Override
    public void onUsed(Trade trade, Aggressor side) {
        listeners.forEach(listener -> listener.onUsed(trade, side));
    }

    @Override
    public void onRestarted(String symbol, RejectionCode code) {
        listeners.forEach(listener -> listener.onRestarted(symbol, code));
    }
}
