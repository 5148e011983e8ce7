package orderflow.fault;

import java.util.Objects;

/** Why a record was rejected, or warned about; the names are part of the contract, see {@code docs/errors.md}. */
public enum RejectionCode {
    MALFORMED("a well-formed event"),
    TAPE_PRICE("a trade's price above 0"),
    TAPE_SIZE("a trade's size above 0"),
    TAPE_CHRONOLOGY("a trade at most 1,000 ms behind the latest one of its symbol"),
    QUOTE_CHRONOLOGY("a quote at most 1,000 ms behind the latest one of its symbol"),
    LEVEL2_CHRONOLOGY("a book at most 1,000 ms behind the latest one of its symbol"),
    TAPE_DUPLICATE("a trade that was not accepted in the last 10 minutes"),
    QUOTE_CROSSED("a quote whose bid is not above its ask"),
    LEVEL2_BID_SORT("a book whose bids fall strictly"),
    LEVEL2_ASK_SORT("a book whose asks rise strictly"),
    LEVEL2_PRICE("a book with prices above 0"),
    LEVEL2_SIZE("a book with sizes above 0"),
    LEVEL2_CROSSED("a book whose best bid is not above its best ask"),
    /** A warning: the record is late but used. */
    LEVEL2_AGING("a quote or book at most 10 s old at its arrival"),
    LEVEL2_STALE("a quote or book at most 30 s old at its arrival"),
    TAPE_STALE("a trade at most 30 s old at its arrival"),
    TAPE_FUTURE("a trade at most 5 s ahead of its arrival"),
    LEVEL2_FUTURE("a quote or book at most 5 s ahead of its arrival");

    private final String expected;

    RejectionCode(String expected) {
        this.expected = Objects.requireNonNull(expected, "expected");
    }

    /** What was expected of the record, in words. */
    public String expected() {
        return expected;
    }
}
