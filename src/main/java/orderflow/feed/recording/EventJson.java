package orderflow.feed.recording;

import orderflow.event.Aggressor;
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
 * Writes events as a recording holds them: what {@link LineDecoder} reads from it equals what was written.
 *
 * <p>Sizes are shares. What stands for a missing value is left out. Not thread-safe.
 */
final class EventJson implements MarketEventHandler {

    private final JsonBuffer out;

    EventJson(JsonBuffer out) {
        this.out = out;
    }

    /** Adds one event, a JSON object without a line feed. */
    void write(MarketEvent event) {
        event.dispatch(this);
    }

    @Override
    public void onTrade(Trade trade) {
        begin("T", "sym", trade.symbol());
        if (trade.hasId()) {
            out.raw(",\"i\":");
            if (trade.idNumber() >= 0) {
                out.raw('"').whole(trade.idNumber()).raw('"');
            } else {
                out.text(trade.idText());
            }
        }
        unless(0, ",\"x\":", trade.exchange());
        unless(0, ",\"trfi\":", trade.facility());
        out.raw(",\"p\":").decimal(trade.price(), Price.DECIMALS);
        tradeSize(trade.size());
        conditions(trade);
        if (trade.aggressor() != Aggressor.UNKNOWN) {
            out.raw(",\"side\":\"").raw(side(trade.aggressor())).raw("\"");
        }
        unless(MarketEvent.NO_TIME, ",\"pt\":", trade.participantMillis());
        end(trade.timeMillis());
    }

    private static String side(Aggressor known) {
        return switch (known) {
            case BUY -> "buy";
            case SELL -> "sell";
            default -> "none";
        };
    }

    /** Fractions of a share are where the feed has them, in a string beside which the whole number says nothing. */
    private void tradeSize(long size) {
        if (size % Quantity.ONE == 0) {
            out.raw(",\"s\":").whole(size / Quantity.ONE);
        } else {
            out.raw(",\"s\":0,\"ds\":\"").decimal(size, Quantity.DECIMALS).raw('"');
        }
    }

    private void conditions(Trade trade) {
        int[] ids = trade.conditions().ids();
        if (ids.length == 0) {
            return;
        }
        out.raw(",\"c\":[");
        for (int i = 0; i < ids.length; i++) {
            out.raw(i == 0 ? "" : ",").whole(ids[i]);
        }
        out.raw(']');
    }

    @Override
    public void onQuote(Quote quote) {
        begin("Q", "sym", quote.symbol());
        out.raw(",\"bp\":").decimal(quote.bid(), Price.DECIMALS);
        out.raw(",\"bs\":").decimal(quote.bidSize(), Quantity.DECIMALS);
        out.raw(",\"ap\":").decimal(quote.ask(), Price.DECIMALS);
        out.raw(",\"as\":").decimal(quote.askSize(), Quantity.DECIMALS);
        end(quote.timeMillis());
    }

    @Override
    public void onBook(BookSnapshot book) {
        begin("L2", "sym", book.symbol());
        levels(",\"b\":[", book.bids());
        levels(",\"a\":[", book.asks());
        end(book.timeMillis());
    }

    private void levels(String key, BookSide side) {
        out.raw(key);
        for (int level = 0; level < side.depth(); level++) {
            out.raw(level == 0 ? "[" : ",[").decimal(side.price(level), Price.DECIMALS);
            out.raw(',').decimal(side.size(level), Quantity.DECIMALS).raw(']');
        }
        out.raw(']');
    }

    @Override
    public void onHalt(Halt halt) {
        begin("LULD", "T", halt.symbol());
        out.raw(halt.resumed() ? ",\"i\":[18]" : ",\"i\":[17]");
        unless(MarketEvent.NO_TIME, ",\"t\":", halt.timeMillis());
        out.raw('}');
    }

    @Override
    public void onGap(Gap gap) {
        out.raw("{\"ev\":\"gap\"");
        if (!gap.concernsAll()) {
            out.raw(",\"sym\":\"").raw(gap.symbol()).raw('"');
        }
        unless(MarketEvent.NO_TIME, ",\"from\":", gap.fromMillis());
        unless(MarketEvent.NO_TIME, ",\"to\":", gap.toMillis());
        if (!gap.reason().isEmpty()) {
            out.raw(",\"reason\":").text(gap.reason());
        }
        out.raw('}');
    }

    /** Symbols hold nothing that would need an escape. */
    private void begin(String kind, String key, String symbol) {
        out.raw("{\"ev\":\"")
                .raw(kind)
                .raw("\",\"")
                .raw(key)
                .raw("\":\"")
                .raw(symbol)
                .raw('"');
    }

    private void end(long timeMillis) {
        out.raw(",\"t\":").whole(timeMillis).raw('}');
    }

    private void unless(long missing, String key, long value) {
        if (value != missing) {
            out.raw(key).whole(value);
        }
    }
}
