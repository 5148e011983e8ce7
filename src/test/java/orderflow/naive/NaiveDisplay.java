package orderflow.naive;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What quotes and books display, and what can be wrong with a book. */
final class NaiveDisplay {

    private NaiveDisplay() {}

    /** One side of a quote, or null when it is empty. */
    static NaiveLevel quoted(JsonNode price, JsonNode size, boolean lots) {
        BigDecimal value = NaiveFields.price(price);
        if (value == null || value.signum() <= 0) {
            return null;
        }
        BigDecimal shares = NaiveFields.size(size);
        if (shares == null) {
            return new NaiveLevel(value, BigDecimal.ZERO);
        }
        return new NaiveLevel(value, lots ? shares.multiply(new BigDecimal(100)) : shares);
    }

    /** The code for which a book is rejected, or null. */
    static String faultOf(List<NaiveLevel> bids, List<NaiveLevel> asks) {
        for (int i = 1; i < bids.size(); i++) {
            if (bids.get(i).price().compareTo(bids.get(i - 1).price()) >= 0) {
                return "LEVEL2_BID_SORT";
            }
        }
        for (int i = 1; i < asks.size(); i++) {
            if (asks.get(i).price().compareTo(asks.get(i - 1).price()) <= 0) {
                return "LEVEL2_ASK_SORT";
            }
        }
        List<NaiveLevel> all = new ArrayList<>(bids);
        all.addAll(asks);
        if (all.stream().anyMatch(level -> level.price().signum() <= 0)) {
            return "LEVEL2_PRICE";
        }
        if (all.stream().anyMatch(level -> level.size().signum() <= 0)) {
            return "LEVEL2_SIZE";
        }
        boolean crossed = !bids.isEmpty()
                && !asks.isEmpty()
                && bids.get(0).price().compareTo(asks.get(0).price()) > 0;
        return crossed ? "LEVEL2_CROSSED" : null;
    }
}
