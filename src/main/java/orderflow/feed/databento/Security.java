package orderflow.feed.databento;

import java.util.ArrayList;
import java.util.List;
import orderflow.event.BookSide;
import orderflow.event.BookSnapshot;
import orderflow.event.Gap;
import orderflow.event.Halt;
import orderflow.event.Quantity;
import orderflow.event.Quote;

/**
 * One symbol with its venues: their books and best prices as one.
 *
 * <p>Of one venue they are its own. Of several the levels are joined, best price first and sizes added, without venues
 * whose book may be wrong or that have halted; where one of the publishers states the best of all venues, it alone
 * counts. Venues are not seen in step, so that what is joined may be crossed. Not thread-safe.
 */
final class Security {

    private final String symbol;
    private final boolean wellFormed;
    private final boolean used;
    private final List<Venue> venues = new ArrayList<>(1);
    private boolean halted;

    /** Well-formed is false for a text that is no symbol, used for one that is passed over. */
    Security(String symbol, boolean wellFormed, boolean used) {
        this.symbol = symbol;
        this.wellFormed = wellFormed;
        this.used = used;
    }

    String symbol() {
        return symbol;
    }

    boolean wellFormed() {
        return wellFormed;
    }

    boolean used() {
        return used;
    }

    /** Takes a venue in, in the place of one of the same publisher. */
    void add(Venue venue) {
        venues.removeIf(old -> old.publisher == venue.publisher);
        venues.add(venue);
    }

    BookSnapshot book(long millis) {
        if (venues.size() == 1) {
            Venue only = venues.get(0);
            return new BookSnapshot(symbol, millis, only.bids, only.asks);
        }
        List<Venue> shown = shown(true);
        return new BookSnapshot(symbol, millis, joined(shown, true), joined(shown, false));
    }

    Quote quote(long millis) {
        List<Venue> shown = venues.size() == 1 ? venues : shown(false);
        long bid = Quote.EMPTY;
        long ask = Quote.EMPTY;
        long bidSize = 0;
        long askSize = 0;
        for (Venue venue : shown) {
            if (venue.bid != Quote.EMPTY && venue.bid >= bid) {
                bidSize = venue.bid == bid ? bidSize + venue.bidSize : venue.bidSize;
                bid = venue.bid;
            }
            if (venue.ask != Quote.EMPTY && (ask == Quote.EMPTY || venue.ask <= ask)) {
                askSize = venue.ask == ask ? askSize + venue.askSize : venue.askSize;
                ask = venue.ask;
            }
        }
        return new Quote(symbol, millis, bid, bidSize, ask, askSize);
    }

    /** The gap that a book leaves which may be wrong. */
    Gap gap(long fromMillis, long toMillis, String reason) {
        return new Gap(symbol, fromMillis, toMillis, reason);
    }

    /** What a venue's status changes for the symbol, which is halted while all venues are that told one; else null. */
    Halt status(Venue venue, boolean halts, long millis) {
        venue.halted = halts;
        venue.hasStatus = true;
        boolean all = true;
        for (Venue one : venues) {
            all &= one.halted || !one.hasStatus;
        }
        if (all == halted) {
            return null;
        }
        halted = all;
        return new Halt(symbol, millis, !halted);
    }

    private List<Venue> shown(boolean books) {
        List<Venue> shown = new ArrayList<>(venues.size());
        boolean consolidated = false;
        for (Venue venue : venues) {
            boolean has = (books ? venue.hasBook : venue.hasQuote) && !venue.suspect && !venue.halted;
            if (has && venue.isConsolidated() && !consolidated) {
                consolidated = true;
                shown.clear();
            }
            if (has && venue.isConsolidated() == consolidated) {
                shown.add(venue);
            }
        }
        return shown;
    }

    private static BookSide joined(List<Venue> shown, boolean bids) {
        PriceLevels levels = new PriceLevels(bids);
        for (Venue venue : shown) {
            BookSide side = bids ? venue.bids : venue.asks;
            for (int level = 0; level < side.depth(); level++) {
                levels.add(side.price(level), side.size(level) / Quantity.ONE);
            }
        }
        return levels.best(OrderBook.DEPTH);
    }
}
