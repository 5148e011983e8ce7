package orderflow.golden.scenario;

import java.util.List;

/** Section 6: large sellers. */
final class SellerScenarios {

    private static final String SELL = "\"side\":\"sell\"";

    private SellerScenarios() {}

    static List<Script> all() {
        return List.of(sizes(), fractionOfSize(), printAtBid(), evidenceOff(), bookOrder());
    }

    private static Script sizes() {
        return new Script(
                        "seller-sizes",
                        "9,999 shares are nothing, 10,000 a warning, 19,999 still one, 20,000 "
                                + "critical: displayed by a quote or a book, or printed")
                .set("large_seller_evidence", "\"bid_level,sell_print,ask_level\"")
                .of("Q")
                .quote(0, "50.0", "9999", "51.0", "9999")
                .quote(1, "49.9", "10000", "51.1", "10000")
                .quote(2, "49.8", "19999", "51.2", "19999")
                .quote(3, "49.7", "20000", "51.3", "20000")
                .of("L")
                .book(
                        4,
                        "[50.0,9999],[49.9,10000],[49.8,19999],[49.7,20000]",
                        "[51.0,9999],[51.1,10000],[51.2,19999],[51.3,20000]")
                .of("T")
                .trade(5, "50.0", "9999", SELL)
                .trade(6, "50.0", "10000", SELL)
                .trade(7, "50.0", "19999", SELL)
                .trade(8, "50.0", "20000", SELL);
    }

    private static Script fractionOfSize() {
        return new Script(
                        "seller-fractions",
                        "a threshold of 1,500 shares, met in decimals: 1,499.999999 is nothing, "
                                + "2,999.999999 a warning, 3,000 critical")
                .set("large_order_size_threshold", "1500")
                .book(0, "[50.0,1499.999999],[49.9,1500],[49.8,2999.999999],[49.7,3000]", "");
    }

    private static Script printAtBid() {
        return new Script(
                        "print-at-bid",
                        "a sell is a seller's print at or below the bid, not above it, whatever its "
                                + "side was recorded as")
                .quote(0, "50.0", "50.1")
                .trade(1, "50.0", "10000")
                .trade(2, "50.01", "10001")
                .trade(3, "50.01", "10002", SELL)
                .trade(4, "49.99", "10003", SELL)
                .trade(5, "50.0", "10004", "\"side\":\"buy\"")
                .quote(6, "50.01", "50.1")
                .trade(7, "50.01", "10005")
                .quote(8, "50.0", "50.0")
                .trade(9, "50.0", "10006", SELL);
    }

    private static Script evidenceOff() {
        return new Script("evidence-one", "only sell_print is looked at: levels alert nothing")
                .set("large_seller_evidence", "\"sell_print\"")
                .quote(0, "50.0", "20000", "50.5", "20000")
                .book(1, "[50.0,20000]", "[50.5,20000]")
                .trade(2, "50.0", "20000");
    }

    private static Script bookOrder() {
        return new Script(
                        "book-order",
                        "bids before asks, each side from its best price; the exit comes right after "
                                + "the alert that makes three, before the other alerts of the same book")
                .set("large_seller_evidence", "\"ask_level,bid_level\"")
                .book(0, "[50.0,10000],[49.9,5],[49.8,20000]", "[50.1,10001],[50.2,5],[50.3,20001]");
    }
}
