package orderflow.naive;

import java.math.BigDecimal;

/** The best prices of both sides; null where a side is empty. */
record NaiveQuote(NaiveLevel bid, NaiveLevel ask, long time) {

    static final NaiveQuote NONE = new NaiveQuote(null, null, 0);

    boolean twoSided() {
        return bid != null && ask != null;
    }

    BigDecimal spread() {
        return ask.price().subtract(bid.price());
    }
}
