package orderflow.event;

/** One method for each kind of event; without defaults, so that a new kind must be answered everywhere. */
public interface MarketEventHandler {

    void onTrade(Trade trade);

    void onQuote(Quote quote);

    void onBook(BookSnapshot book);

    void onHalt(Halt halt);

    void onGap(Gap gap);
}
