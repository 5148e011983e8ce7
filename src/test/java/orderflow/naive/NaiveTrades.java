package orderflow.naive;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Set;

/** What the rules say of a single trade: whether it is passed over, and its side. */
final class NaiveTrades {

    private static final Set<Long> INELIGIBLE = Set.of(
            2L, 5L, 7L, 8L, 9L, 10L, 13L, 15L, 16L, 17L, 18L, 19L, 20L, 21L, 22L, 25L, 28L, 29L, 30L, 32L, 33L, 38L,
            52L, 53L);

    private NaiveTrades() {}

    /** The reason for which a trade is passed over, or null; {@code time} is the time it counts at. */
    static String passedOver(JsonNode trade, long time, NaiveQuote quote) {
        if (NaiveFields.ids(trade.get("c")).stream().anyMatch(INELIGIBLE::contains)) {
            return "ineligible";
        }
        Long participant = NaiveFields.integer(trade.get("pt"));
        if (participant != null && participant != 0 && NaiveFields.time(trade.get("t")) - participant > 10_000) {
            return "late";
        }
        if (quote.twoSided() && time - quote.time() <= 60_000) {
            BigDecimal mid = quote.bid().price().add(quote.ask().price()).divide(new BigDecimal(2));
            BigDecimal allowed = quote.spread().multiply(new BigDecimal(3)).max(mid.multiply(new BigDecimal("0.01")));
            if (NaiveFields.price(trade.get("p")).subtract(mid).abs().compareTo(allowed) > 0) {
                return "off_market";
            }
        }
        return null;
    }

    /** True when a trade at this price is a sell; {@code tick} is the direction of the last change of price. */
    static boolean isSell(JsonNode trade, BigDecimal price, NaiveQuote quote, int tick) {
        String side = trade.path("side").asText("");
        if (side.equals("buy") || side.equals("sell") || side.equals("none")) {
            return side.equals("sell");
        }
        if (quote.twoSided() && quote.spread().signum() > 0) {
            BigDecimal bid = quote.bid().price();
            BigDecimal ask = quote.ask().price();
            BigDecimal part = quote.spread().multiply(new BigDecimal("0.3"));
            if (price.compareTo(bid) >= 0 && price.compareTo(bid.add(part)) <= 0) {
                return true;
            }
            if (price.compareTo(ask.subtract(part)) >= 0 && price.compareTo(ask) <= 0) {
                return false;
            }
        }
        return tick < 0;
    }
}
