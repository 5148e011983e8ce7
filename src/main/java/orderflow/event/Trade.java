package orderflow.event;

import java.util.Objects;

/**
 * A print on the tape, as its source reported it: price and size are not yet checked.
 *
 * @param symbol the instrument
 * @param timeMillis SIP time in milliseconds since the epoch
 * @param price in units of {@link Price}; any sign
 * @param size in units of {@link Quantity}; any sign
 * @param aggressor the side where the source knew it, else {@link Aggressor#UNKNOWN}
 * @param conditions the condition ids
 * @param participantMillis participant time in milliseconds, or {@link MarketEvent#NO_TIME}
 * @param exchange exchange id; 0 when the record has none
 * @param facility trade reporting facility id; 0 when the record has none
 * @param idNumber the trade's id where it is a number that {@link TradeId} keeps, or {@link TradeId#NONE} or
 *     {@link TradeId#TEXT}
 * @param idText the id where it is another text, else {@link TradeId#NO_TEXT}
 */
public record Trade(
        String symbol,
        long timeMillis,
        long price,
        long size,
        Aggressor aggressor,
        Conditions conditions,
        long participantMillis,
        long exchange,
        long facility,
        long idNumber,
        String idText)
        implements MarketEvent {

    public Trade {
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(aggressor, "aggressor");
        Objects.requireNonNull(conditions, "conditions");
    }

    /** A trade whose id is given as the text of the record, or {@link TradeId#NO_TEXT} for none. */
    public Trade(
            String symbol,
            long timeMillis,
            long price,
            long size,
            Aggressor aggressor,
            Conditions conditions,
            long participantMillis,
            long exchange,
            long facility,
            String id) {
        this(
                symbol,
                timeMillis,
                price,
                size,
                aggressor,
                conditions,
                participantMillis,
                exchange,
                facility,
                TradeId.numberOf(id),
                TradeId.numberOf(id) == TradeId.TEXT ? id : TradeId.NO_TEXT);
    }

    /** True when the record carried an id. */
    public boolean hasId() {
        return idNumber != TradeId.NONE;
    }

    /** The id as the record has it, or {@link TradeId#NO_TEXT}. */
    public String id() {
        return idNumber >= 0 ? Long.toString(idNumber) : idText;
    }

    /** Milliseconds from the participant's time to the SIP's, both as they came; 0 when the former is unknown. */
    public long reportingLagMillis() {
        if (participantMillis == NO_TIME) {
            return 0;
        }
        // A participant time may be any number; one so far off that the difference overflows is as late as can be.
        long lag = timeMillis - participantMillis;
        return lag < 0 && participantMillis < timeMillis ? Long.MAX_VALUE : lag;
    }

    @Override
    public void dispatch(MarketEventHandler handler) {
        handler.onTrade(this);
    }
}
