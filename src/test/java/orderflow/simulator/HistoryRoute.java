package orderflow.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Answers {@code /v3/trades} and {@code /v3/quotes}, page by page. */
final class HistoryRoute {

    private static final List<Integer> CANCELLED = List.of(7, 8, 10, 11);
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final History history;
    private final RestTime time;
    private final Faults faults;

    HistoryRoute(History history, RestTime time, Faults faults) {
        this.history = history;
        this.time = time;
        this.faults = faults;
    }

    /** @param kind {@code T} or {@code Q} */
    RestAnswer answer(RestRequest request, String prefix, String kind) {
        HistoryQuery query;
        try {
            query = HistoryQuery.parse(request.parameters(), time.knownMillis());
        } catch (IllegalArgumentException e) {
            return RestAnswer.error(400, request.id(), e.getMessage());
        }
        String topic = kind + "." + request.after(prefix);
        List<MarketRecord> all = history.between(topic, query.fromNanos(), query.toNanos(), query.asOfMillis());
        List<MarketRecord> ordered = query.ascending() ? all : History.reversed(all);
        int from = Math.min(query.offset(), ordered.size());
        int to = Math.min(from + query.limit(), ordered.size());

        ObjectNode body = Json.object();
        if (to > from) {
            results(ordered.subList(from, to), body.putArray("results"), request.path());
        }
        body.put("status", time.status()).put("request_id", request.id());
        if (to < ordered.size()) {
            body.put("next_url", nextUrl(request, query));
        }
        return RestAnswer.ok(body);
    }

    private void results(List<MarketRecord> records, ArrayNode results, String path) {
        boolean corrections = records.get(0).kind().equals("T")
                && faults.strikes(FaultKind.CORRECTIONS, path).isPresent();
        for (MarketRecord record : records) {
            ObjectNode result = RestRecords.of(record);
            if (corrections) {
                results.add(cancelled(result, results.size()));
            }
            results.add(result);
        }
        if (faults.strikes(FaultKind.CORRUPT, path).isPresent()) {
            corrupt((ObjectNode) results.get(results.size() / 2));
        }
    }

    /** A trade that never was: it has an id of its own and ten times the size, so that counting it would show. */
    private static ObjectNode cancelled(ObjectNode trade, int index) {
        ObjectNode cancelled = trade.deepCopy();
        cancelled.put("correction", CANCELLED.get(index / 2 % CANCELLED.size()));
        cancelled.put("id", "cancelled-" + trade.path("id").asText() + "-" + index);
        cancelled.put("size", trade.path("size").asLong() * 10 + 10_000);
        cancelled.put("decimal_size", cancelled.get("size").asText());
        return cancelled;
    }

    private static void corrupt(ObjectNode result) {
        String price = result.has("price") ? "price" : "bid_price";
        result.put(price, result.path(price).decimalValue().add(CENT));
    }

    private String nextUrl(RestRequest request, HistoryQuery query) {
        String path = request.path();
        if (faults.strikes(FaultKind.FOREIGN_NEXT_URL, path).isPresent()) {
            return RestFaults.ELSEWHERE + path + "?cursor=" + query.nextCursor();
        }
        boolean repeating = faults.strikes(FaultKind.REPEATING_NEXT_URL, path).isPresent();
        String cursor = repeating && request.parameters().containsKey("cursor")
                ? URLEncoder.encode(request.parameters().get("cursor"), StandardCharsets.UTF_8)
                : query.nextCursor();
        return request.base() + path + "?cursor=" + cursor;
    }
}
