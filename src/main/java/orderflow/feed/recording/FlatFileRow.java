package orderflow.feed.recording;

import orderflow.event.MarketEvent;

/** What the lines of one kind of flat file hold beside symbol and time. */
interface FlatFileRow {

    /**
     * The event of the line whose fields were taken last, or null when the line says that nothing happened.
     *
     * @throws MalformedException when a field cannot be used
     */
    MarketEvent event(String symbol, long timeMillis);
}
