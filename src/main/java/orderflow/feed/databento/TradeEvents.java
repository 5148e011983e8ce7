package orderflow.feed.databento;

import orderflow.event.Aggressor;
import orderflow.event.Conditions;
import orderflow.event.MarketEvent;
import orderflow.event.Receipt;
import orderflow.event.Trade;
import orderflow.event.TradeId;

/**
 * Turns the records of trades into events.
 *
 * <p>Each record is a print of its own, also where one order was filled at several prices in one instant. A live session
 * may tell a trade in several schemas; the first schema that tells any of a venue is then the one that counts. Not
 * thread-safe.
 */
final class TradeEvents {

    private final TradeSides sides;
    private final String dataset;
    private final boolean mixed;
    private final DbnEventSink out;
    private boolean toldInferred;

    TradeEvents(DbnMetadata metadata, DbnEventSink out) {
        this.sides = new TradeSides(metadata.dataset());
        this.dataset = metadata.dataset();
        this.mixed = metadata.schema() == DbnMetadata.MIXED;
        this.out = out;
    }

    /** Takes a record whose action is a trade. */
    void accept(DbnRecord record, Venue venue, long millis, Receipt receipt) {
        if (mixed && venue.tradeType != record.type()) {
            if (venue.tradeType != Venue.NO_TRADES) {
                out.passedOver("trade told in another schema too");
                return;
            }
            venue.tradeType = record.type();
        }
        Aggressor aggressor = sides.of(record.side());
        if (aggressor == null) {
            out.malformed("expected a side of A, B or N", String.valueOf(record.side()));
        } else if (!Prices.isValid(record.price())) {
            out.malformed(DbnEvents.EXPECTED_PRICE, "beyond, or none");
        } else {
            tellInferred();
            out.event(
                    new Trade(
                            venue.security.symbol(),
                            millis,
                            record.price(),
                            Shares.quantity(record.size()),
                            aggressor,
                            Conditions.NONE,
                            MarketEvent.NO_TIME,
                            0,
                            0,
                            TradeId.NONE,
                            TradeId.NO_TEXT),
                    receipt);
        }
    }

    private void tellInferred() {
        if (sides.inferred() && !toldInferred) {
            toldInferred = true;
            out.notice("expected the side of each trade, but " + dataset
                    + " gives none: who sold is inferred from quotes and prices");
        }
    }
}
