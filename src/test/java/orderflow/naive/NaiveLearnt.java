package orderflow.naive;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** All that is forgotten at a gap. */
final class NaiveLearnt {

    final Map<String, Long> latest = new HashMap<>();
    final Map<String, Integer> backInARow = new HashMap<>();
    final NaiveBurst burst;
    final NaiveLevels bids;
    final NaiveLevels asks;
    NaiveQuote quote = NaiveQuote.NONE;
    NaiveQuote book = NaiveQuote.NONE;
    Long shownAt;
    boolean hadQuote;
    boolean hadBook;
    BigDecimal lastPrice;
    int tick;

    NaiveLearnt(NaiveSettings settings) {
        this.burst = new NaiveBurst(settings);
        this.bids = new NaiveLevels(settings);
        this.asks = new NaiveLevels(settings);
    }

    NaiveQuote inForce() {
        return hadQuote ? quote : book;
    }

    /** The price at which a position could be sold, or null. */
    BigDecimal sellingPrice() {
        return inForce().bid() != null ? inForce().bid().price() : lastPrice;
    }
}
