package orderflow.feed.recording;

import orderflow.event.MarketEvent;
import orderflow.event.Quote;

/** A line of {@code quotes_v1}. Not thread-safe. */
final class FlatQuoteRow implements FlatFileRow {

    private final FlatFileFields fields;
    private final long lot;
    private final int bid;
    private final int bidSize;
    private final int ask;
    private final int askSize;

    /** A row whose sizes are in units of so many shares. */
    FlatQuoteRow(FlatFileColumns columns, FlatFileFields fields, long lot) {
        this.fields = fields;
        this.lot = lot;
        this.bid = columns.of("bid_price");
        this.bidSize = columns.of("bid_size");
        this.ask = columns.of("ask_price");
        this.askSize = columns.of("ask_size");
    }

    @Override
    public MarketEvent event(String symbol, long timeMillis) {
        return new Quote(
                symbol,
                timeMillis,
                fields.price(bid),
                fields.size(bidSize, lot),
                fields.price(ask),
                fields.size(askSize, lot));
    }
}
