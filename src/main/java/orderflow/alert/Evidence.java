package orderflow.alert;

/** What showed a large seller. */
public enum Evidence {
    /** A large size displayed at a bid price. */
    BID_LEVEL("bid_level"),
    /** A large trade that hit the bid. */
    SELL_PRINT("sell_print"),
    /** A large size displayed at an ask price. */
    ASK_LEVEL("ask_level");

    private final String word;

    Evidence(String word) {
        this.word = word;
    }

    /** The word in JSON, in text and in the settings. */
    public String word() {
        return word;
    }
}
