package orderflow.event;

/** Who took the initiative in a trade. */
public enum Aggressor {
    BUY,
    SELL,
    /** Not known: the record does not say, and no rule has decided. */
    UNKNOWN
}
