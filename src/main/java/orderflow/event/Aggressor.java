package orderflow.event;

/** Who took the initiative in a trade. */
public enum Aggressor {
    BUY,
    SELL,
    /** Neither, as the source says, which leaves out crosses and auctions; never inferred. */
    NONE,
    /** Not known: the record does not say, and no rule has decided. */
    UNKNOWN
}
