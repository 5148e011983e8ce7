package orderflow.feed.recording;

import orderflow.event.Aggressor;
import orderflow.event.MarketEvent;
import orderflow.event.Trade;
import orderflow.event.TradeId;

/** A line of {@code trades_v1}. Not thread-safe. */
final class FlatTradeRow implements FlatFileRow {

    private static final int SHARES = 1;

    private final FlatFileFields fields;
    private final int price;
    private final int size;
    private final int conditions;
    private final int correction;
    private final int participantTime;
    private final int exchange;
    private final int facility;
    private final int id;

    FlatTradeRow(FlatFileColumns columns, FlatFileFields fields) {
        this.fields = fields;
        this.price = columns.of("price");
        this.size = columns.of("size");
        this.conditions = columns.of("conditions");
        this.correction = columns.of("correction");
        this.participantTime = columns.of("participant_timestamp");
        this.exchange = columns.of("exchange");
        this.facility = columns.of("trf_id");
        this.id = columns.of("id");
    }

    @Override
    public MarketEvent event(String symbol, long timeMillis) {
        if (isCancelled()) {
            return null;
        }
        // Millisecond 0 is missing, as in a recording.
        long participant = fields.wholeOr(participantTime, 0) / EventTime.NANOS_PER_MILLI;
        long idNumber = fields.idNumber(id);
        return new Trade(
                symbol,
                timeMillis,
                fields.price(price),
                fields.size(size, SHARES),
                Aggressor.UNKNOWN,
                fields.conditions(conditions),
                participant == 0 ? MarketEvent.NO_TIME : participant,
                fields.wholeOr(exchange, 0),
                fields.wholeOr(facility, 0),
                idNumber,
                idNumber == TradeId.TEXT ? fields.text(id) : TradeId.NO_TEXT);
    }

    /** Corrections 7, 8, 10 and 11 say that the trade did not happen; whatever else is there says nothing of it. */
    private boolean isCancelled() {
        long number = fields.wholeIfAny(correction);
        return number == 7 || number == 8 || number == 10 || number == 11;
    }
}
