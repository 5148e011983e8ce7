package orderflow.sink;

import orderflow.event.BookSide;
import orderflow.event.BookSnapshot;
import orderflow.event.Gap;
import orderflow.event.Halt;
import orderflow.event.MarketEvent;
import orderflow.event.MarketEventHandler;
import orderflow.event.Price;
import orderflow.event.Quantity;
import orderflow.event.Quote;
import orderflow.event.Trade;

/**
 * One event in a few words with plain figures, for messages that say what a record was: {@code a trade of 300 at 175.40
 * at 2024-01-15T14:30:00.123Z}. Not thread-safe.
 */
public final class EventText implements MarketEventHandler {

    private String text;

    private EventText() {}

    /** The event in words. */
    public static String of(MarketEvent event) {
        EventText words = new EventText();
        event.dispatch(words);
        return words.text;
    }

    @Override
    public void onTrade(Trade trade) {
        text = "a trade of " + level(trade.size(), trade.price()) + time(trade);
    }

    @Override
    public void onQuote(Quote quote) {
        text = "a quote of "
                + (quote.hasBid() ? "bid " + level(quote.bidSize(), quote.bid()) : "no bid")
                + (quote.hasAsk() ? ", ask " + level(quote.askSize(), quote.ask()) : ", no ask")
                + time(quote);
    }

    @Override
    public void onBook(BookSnapshot book) {
        text = "a book of " + side(book.bids(), "bids") + ", " + side(book.asks(), "asks") + time(book);
    }

    @Override
    public void onHalt(Halt halt) {
        text = (halt.resumed() ? "a resumption" : "a halt") + time(halt);
    }

    @Override
    public void onGap(Gap gap) {
        text = "a gap";
    }

    private static String side(BookSide side, String name) {
        return side.depth() == 0
                ? "no " + name
                : side.depth() + " " + name + " (first " + level(side.size(0), side.price(0)) + ")";
    }

    private static String level(long size, long price) {
        return Quantity.decimal(size).toPlainString() + " at " + Price.text(price);
    }

    private static String time(MarketEvent event) {
        return event.timeMillis() == MarketEvent.NO_TIME ? "" : " at " + Times.utc(event.timeMillis());
    }
}
