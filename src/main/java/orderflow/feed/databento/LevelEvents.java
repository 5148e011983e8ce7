package orderflow.feed.databento;

import orderflow.event.BookSide;
import orderflow.event.Quote;
import orderflow.event.Receipt;

/**
 * Turns records that state the best levels (MBP-10, MBP-1, TBBO, BBO of each second) into books, quotes and trades.
 *
 * <p>Each record states all its levels, so nothing need be remembered. They hold after the record's event, but for TBBO,
 * where they hold before its trade. Not thread-safe.
 */
final class LevelEvents {

    private static final String BAD_BOOK = "the book may be wrong";

    private final TradeEvents trades;
    private final DbnEventSink out;
    private final boolean beforeTheTrade;

    LevelEvents(DbnMetadata metadata, TradeEvents trades, DbnEventSink out) {
        this.trades = trades;
        this.out = out;
        this.beforeTheTrade = metadata.schema() == DbnMetadata.TBBO;
    }

    void accept(DbnRecord record, Venue venue, long eventNanos, Receipt receipt) {
        boolean bad = RecordFlags.has(record.flags(), RecordFlags.MAYBE_BAD_BOOK);
        long millis = DbnEvents.millis(eventNanos);
        if (bad && !venue.suspect && venue.distrust()) {
            out.event(venue.security.gap(venue.lastMillis, millis, BAD_BOOK), receipt);
        }
        venue.suspect = bad;
        if (record.type() == RecordType.MBP_10) {
            onBook(record, venue, eventNanos, receipt);
        } else {
            onBest(record, venue, eventNanos, receipt);
        }
    }

    private void onBook(DbnRecord record, Venue venue, long eventNanos, Receipt receipt) {
        long millis = DbnEvents.millis(eventNanos);
        if (record.action() == 'T') {
            trades.accept(record, venue, millis, receipt);
        }
        BookSide bids = LevelReader.side(record, true, venue.bids);
        BookSide asks = LevelReader.side(record, false, venue.asks);
        if (bids == null || asks == null) {
            out.malformed(DbnEvents.EXPECTED_PRICE, "beyond");
            return;
        }
        venue.bids = bids;
        venue.asks = asks;
        venue.hasBook = !venue.suspect;
        if (venue.endsWith(record.flags(), eventNanos) && !venue.suspect) {
            out.event(venue.security.book(millis), receipt);
        }
    }

    private void onBest(DbnRecord record, Venue venue, long eventNanos, Receipt receipt) {
        long millis = DbnEvents.millis(eventNanos);
        boolean eachSecond = record.type() == RecordType.BBO_1S;
        boolean trade = !eachSecond && record.action() == 'T';
        if (trade && !beforeTheTrade) {
            trades.accept(record, venue, millis, receipt);
        }
        if (!takeBest(record, venue)) {
            out.malformed(DbnEvents.EXPECTED_PRICE, "beyond");
        } else if ((eachSecond || beforeTheTrade || venue.endsWith(record.flags(), eventNanos)) && !venue.suspect) {
            out.event(venue.security.quote(millis), receipt);
        }
        if (trade && beforeTheTrade) {
            trades.accept(record, venue, millis, receipt);
        }
    }

    private static boolean takeBest(DbnRecord record, Venue venue) {
        long bid = record.levelPrice(0, true);
        long ask = record.levelPrice(0, false);
        if (bid != DbnRecord.NO_PRICE && !Prices.isValid(bid) || ask != DbnRecord.NO_PRICE && !Prices.isValid(ask)) {
            return false;
        }
        venue.bid = bid == DbnRecord.NO_PRICE ? Quote.EMPTY : Math.max(bid, Quote.EMPTY);
        venue.ask = ask == DbnRecord.NO_PRICE ? Quote.EMPTY : Math.max(ask, Quote.EMPTY);
        venue.bidSize = Shares.quantity(record.levelSize(0, true));
        venue.askSize = Shares.quantity(record.levelSize(0, false));
        venue.hasQuote = !venue.suspect;
        return true;
    }
}
