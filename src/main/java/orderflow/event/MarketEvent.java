package orderflow.event;

/** One thing that happened in the market, or to our view of it; immutable, and safe to hand to another thread. */
public sealed interface MarketEvent permits Trade, Quote, BookSnapshot, Halt, Gap {

    /** The instrument it concerns, or {@link Gap#ALL_SYMBOLS}. */
    String symbol();

    /** Event time in milliseconds since the epoch, or {@link #NO_TIME}. */
    long timeMillis();

    /** Answers with the handler's method for this kind of event. */
    void dispatch(MarketEventHandler handler);

    /** The time of an event that carries none. */
    long NO_TIME = Long.MIN_VALUE;
}
