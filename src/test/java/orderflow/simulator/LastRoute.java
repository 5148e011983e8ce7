package orderflow.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Answers for the last trade, the last NBBO and the snapshot. */
final class LastRoute {

    private final History history;
    private final RestTime time;
    private final Faults faults;

    LastRoute(History history, RestTime time, Faults faults) {
        this.history = history;
        this.time = time;
        this.faults = faults;
    }

    RestAnswer trade(RestRequest request, String symbol) {
        MarketRecord last = history.last("T." + symbol, time.knownMillis());
        return last == null ? RestAnswer.notFound(request.id()) : found(request, RestRecords.lastTrade(symbol, last));
    }

    RestAnswer quote(RestRequest request, String symbol) {
        MarketRecord last = history.last("Q." + symbol, time.knownMillis());
        return last == null ? RestAnswer.notFound(request.id()) : found(request, RestRecords.lastQuote(symbol, last));
    }

    private RestAnswer found(RestRequest request, ObjectNode results) {
        ObjectNode body = Json.object().put("request_id", request.id());
        body.set("results", results);
        return RestAnswer.ok(body.put("status", time.status()));
    }

    /** The sizes of its quote are in lots, as the vendor's may be. */
    RestAnswer snapshot(RestRequest request, String symbol) {
        MarketRecord trade = history.last("T." + symbol, time.knownMillis());
        MarketRecord quote = history.last("Q." + symbol, time.knownMillis());
        if (trade == null && quote == null) {
            return RestAnswer.notFound(request.id());
        }
        ObjectNode ticker = Json.object().put("ticker", symbol);
        long updated = 0;
        if (quote != null && !faults.inForce(FaultKind.NO_QUOTES)) {
            ticker.set("lastQuote", inLots(RestRecords.lastQuote(symbol, quote)));
            updated = quote.timeMillis();
        }
        if (trade != null && !faults.inForce(FaultKind.NO_TRADES)) {
            ObjectNode last = RestRecords.lastTrade(symbol, trade);
            last.retain(List.of("c", "i", "p", "s", "t", "x"));
            ticker.set("lastTrade", last);
            updated = Math.max(updated, trade.timeMillis());
        }
        ticker.put("updated", updated * RestRecords.NANOS_PER_MILLI);
        ObjectNode body = Json.object().put("request_id", request.id()).put("status", time.status());
        body.set("ticker", ticker);
        return RestAnswer.ok(body);
    }

    private static ObjectNode inLots(ObjectNode quote) {
        quote.retain(List.of("P", "S", "p", "s", "t"));
        for (String size : List.of("S", "s")) {
            if (quote.has(size)) {
                quote.put(size, quote.get(size).asLong() / 100);
            }
        }
        return quote;
    }
}
