package orderflow.feed.databento;

import orderflow.event.MarketEvent;
import orderflow.event.Receipt;

/**
 * Turns the records of orders (MBO) into books and trades.
 *
 * <p>A book is shown when an event of the venue is over and one of its ten levels has changed. A book that does not fit
 * its records, or of which the vendor says that it may be wrong, is a gap for its symbol and is not shown again before
 * it is cleared or told anew. Not thread-safe.
 */
final class OrderEvents {

    private static final String BAD_BOOK = "the book may be wrong";
    private static final String INCOMPLETE_BOOK = "the book is incomplete";

    private final TradeEvents trades;
    private final DbnEventSink out;
    private boolean toldIncomplete;

    OrderEvents(TradeEvents trades, DbnEventSink out) {
        this.trades = trades;
        this.out = out;
    }

    void accept(DbnRecord record, Venue venue, long eventNanos, Receipt receipt) {
        int flags = record.flags();
        long millis = DbnEvents.millis(eventNanos);
        if (venue.endsBefore(flags, eventNanos)) {
            show(venue, venue.lastMillis, Receipt.UNTIMED);
        }
        char action = record.action();
        if (action == 'R') {
            venue.orders().clear();
            venue.suspect = false;
        } else if (action == 'T') {
            trades.accept(record, venue, millis, receipt);
        } else if (!apply(record, action, venue.orders(), flags) && !venue.suspect) {
            tellIncomplete(venue, action);
            // No trade is missing, so that what is known of these need not be forgotten.
            suspect(venue, millis, millis, INCOMPLETE_BOOK, receipt);
        }
        if (RecordFlags.has(flags, RecordFlags.MAYBE_BAD_BOOK) && !venue.suspect) {
            suspect(venue, venue.lastMillis, millis, BAD_BOOK, receipt);
        }
        if (venue.endsWith(flags, eventNanos)) {
            show(venue, millis, receipt);
        }
    }

    /** Changes the book; answers false when the record does not fit it. */
    private boolean apply(DbnRecord record, char action, OrderBook book, int flags) {
        return switch (action) {
            case 'A' -> add(record, book, flags);
            case 'C' -> book.cancel(record.orderId(), record.size());
            case 'M' -> Prices.isValid(record.price()) && book.modify(record.orderId(), record.price(), record.size());
            // A fill is taken away by a record of its own.
            case 'F', 'N' -> true;
            default -> {
                out.malformed("expected an action of A, C, M, R, T, F or N", String.valueOf(action));
                yield true;
            }
        };
    }

    private static boolean add(DbnRecord record, OrderBook book, int flags) {
        boolean bid = record.side() == 'B';
        long price = record.price();
        if (RecordFlags.has(flags, RecordFlags.TOP_OF_BOOK)) {
            book.replaceSide(bid, Prices.isValid(price) ? price : DbnRecord.NO_PRICE, record.size());
            return true;
        }
        return (bid || record.side() == 'A')
                && Prices.isValid(price)
                && book.add(record.orderId(), bid, price, record.size());
    }

    private void show(Venue venue, long millis, Receipt receipt) {
        OrderBook book = venue.orders();
        if (!venue.suspect && book.changed()) {
            venue.bids = book.bids();
            venue.asks = book.asks();
            venue.hasBook = true;
            out.event(venue.security.book(millis), receipt);
        }
    }

    private void suspect(Venue venue, long fromMillis, long toMillis, String reason, Receipt receipt) {
        if (venue.distrust()) {
            long from = fromMillis == MarketEvent.NO_TIME ? toMillis : fromMillis;
            out.event(venue.security.gap(from, toMillis, reason), receipt);
        }
    }

    private void tellIncomplete(Venue venue, char action) {
        if (!toldIncomplete) {
            toldIncomplete = true;
            out.notice("the book of " + venue.security.symbol() + " is incomplete (the action " + action
                    + " does not fit the orders that are known), so it is not used until it is cleared or told anew;"
                    + " further such books are told as gaps only");
        }
    }
}
