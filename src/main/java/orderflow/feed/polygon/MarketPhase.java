package orderflow.feed.polygon;

/** The part of a trading day. */
public enum MarketPhase {
    /** 04:00 to 09:30 New York time. */
    PRE,
    /** 09:30 to 16:00, or 13:00 on a half day. */
    OPEN,
    /** From the close to 20:00, or 17:00 on a half day. */
    POST,
    /** Night, weekend, holiday. */
    CLOSED;

    /** True when trades may be printed. */
    public boolean trades() {
        return this != CLOSED;
    }
}
