package orderflow.feed.databento;

import orderflow.event.MarketEvent;
import orderflow.event.Receipt;

/** Takes what the records of a stream become, in their order. */
public interface DbnEventSink {

    /** Something that happened in the market. */
    void event(MarketEvent event, Receipt receipt);

    /** A record of a kind that says nothing here. */
    void passedOver(String kind);

    /** A record of a symbol that is not wanted. */
    void otherSymbol();

    /**
     * A record that cannot be used.
     *
     * @param cause what is wrong, in words that are the same for every record with the same fault
     * @param detail what it was; text from the file, not yet escaped
     */
    void malformed(String cause, String detail);

    /** Something that the user should know of what follows; text from the file may be in it, not yet escaped. */
    void notice(String text);
}
